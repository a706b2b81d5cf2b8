import { DayScalar, IdScalar, ListOf, MonthScalar, TakeArgs } from '@furikaeri/core';
import { ArgsType, Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Month } from '@furikaeri/calendar';
import type { CaseFilter as Filter, CaseRow } from '../cases.queries.js';
import type { DisabilityKind } from '../desk.entity.js';
import { OfficeLabel, PersonLabel } from './label.model.js';
import { ClosingReasonEnum, DisabilityKindEnum } from './words.model.js';

@ObjectType({
  description: "ケース: one person's support at one office, by the office's own code.",
})
export class SupportCase implements Omit<CaseRow, 'specialist'> {
  @Field(() => IdScalar, { description: 'Id of the case.' })
  id: string;

  @Field(() => String, { description: 'ケースコード, never a name.' })
  code: string;

  officeId: string;
  specialistId: string | null;
  deskId: string;

  @Field(() => OfficeLabel, { description: '事業所.' })
  office: OfficeLabel;

  @Field(() => DisabilityKindEnum, { description: '障害種別.' })
  disabilityKind: DisabilityKind;

  @Field(() => MonthScalar, { description: '支給期間の最初の月.' })
  supportFrom: Month;

  @Field(() => MonthScalar, { description: '支給期間の最後の月.' })
  supportUntil: Month;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which support ended.' })
  endedOn: string | null;

  @Field(() => ClosingReasonEnum, { nullable: true, description: 'Why it ended.' })
  endedReason: string | null;

  specialist?: PersonLabel | null;
}

@ObjectType({ description: 'A page of the register.' })
export class SupportCaseList extends ListOf(SupportCase) {}

@ObjectType({
  description: 'モニタリング期間: what the municipality decided for a stretch of months.',
})
export class MonitoringPhase {
  @Field(() => IdScalar, { description: 'Id of the phase.' })
  id: string;

  @Field(() => MonthScalar, { description: 'Its first month.' })
  fromMonth: Month;

  @Field(() => MonthScalar, { description: 'Its last month: a monitoring is due in it.' })
  untilMonth: Month;

  @Field(() => Int, { description: 'Every how many months.' })
  intervalMonths: number;

  @Field(() => DayScalar, { nullable: true, description: '通知日.' })
  decidedOn: string | null;

  @Field(() => String, { description: 'Why it was decided.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was written here.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When a later decision replaced it; empty while it holds.',
  })
  supersededAt: Date | null;
}

@InputType({ description: 'Which cases; everything given must hold.' })
export class SupportCaseFilter implements Filter {
  @Field(() => IdScalar, { nullable: true, description: 'Of this office.' })
  officeId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Of this specialist.' })
  specialistId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'At this desk.' })
  deskId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the code.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Ended or not; left out: both.' })
  ended?: boolean | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'Support ends in this month or before: whom to renew.',
  })
  supportUntil?: Month | null;
}

@ArgsType()
export class SupportCasesArgs extends TakeArgs {
  @Field(() => SupportCaseFilter, { nullable: true, description: 'Which cases.' })
  filter?: SupportCaseFilter | null;
}
