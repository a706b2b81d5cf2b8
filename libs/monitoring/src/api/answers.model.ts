import type { Month } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, MonthScalar, TextWarningModel } from '@furikaeri/core';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { DueMonth } from './due-month.model.js';
import { OfficeLabel, PersonLabel } from './label.model.js';
import { SupportCase } from './support-case.model.js';

@ObjectType({ description: 'Saved, or a question first.' })
export class CaseAnswer {
  caseId: string | null;

  @Field(() => SupportCase, { nullable: true, description: 'The case; empty: read `warnings`.' })
  supportCase?: SupportCase | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before saving.' })
  warnings: TextWarningModel[];
}

@ObjectType({ description: 'What became of the due months.' })
export class RecountAnswer {
  caseId: string;

  @Field(() => SupportCase, { description: 'The case.' })
  supportCase?: SupportCase;

  @Field(() => Int, { description: 'Months added.' })
  inserted: number;

  @Field(() => Int, { description: 'Months opened again.' })
  reopened: number;

  @Field(() => Int, { description: 'Months closed.' })
  closed: number;

  @Field(() => [MonthScalar], {
    description:
      'Months that apply no more but were over without a visit: for a person to look at.',
  })
  left: Month[];
}

@ObjectType({ description: 'Saved, or a question first.' })
export class DueMonthAnswer {
  dueMonthId: string | null;

  @Field(() => DueMonth, { nullable: true, description: 'The month; empty: read `warnings`.' })
  dueMonth?: DueMonth | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before saving.' })
  warnings: TextWarningModel[];
}

@ObjectType({ description: '引き継ぎ, done or waiting for its day.' })
export class HandOver {
  @Field(() => IdScalar, { description: 'Id of the hand-over.' })
  id: string;

  @Field(() => OfficeLabel, { description: '事業所.' })
  office: OfficeLabel;

  @Field(() => PersonLabel, { description: '引き継ぐ方.' })
  fromSpecialist: PersonLabel;

  @Field(() => PersonLabel, { description: '引き継がれる方.' })
  toSpecialist: PersonLabel;

  @Field(() => DayScalar, { description: 'Its day.' })
  handedOn: string;

  @Field(() => [IdScalar], { nullable: true, description: 'Empty: all cases of that day.' })
  caseIds: string[] | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was carried out.' })
  appliedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt: Date | null;
}

@ObjectType({ description: 'A page of hand-overs.' })
export class HandOverList extends ListOf(HandOver) {}

@ObjectType({ description: 'What became of the hand-over.' })
export class HandOverAnswer {
  @Field(() => IdScalar, { description: 'The hand-over.' })
  handOverId: string;

  @Field(() => Int, { nullable: true, description: 'Cases that went; empty while it waits.' })
  cases: number | null;
}
