import { DayScalar, IdScalar, ListOf, MonthScalar, TakeArgs } from '@furikaeri/core';
import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Month } from '@furikaeri/calendar';
import type { Ageing, Standing } from '../domain/standing.js';
import type {
  DueMonthFilter as Filter,
  DueMonthOrder,
  DueMonthRow,
} from '../due-months.queries.js';
import { Desk, OfficeLabel, PersonLabel } from './label.model.js';
import { SupportCase } from './support-case.model.js';
import { AgeingEnum, ClosingReasonEnum, DueMonthOrderEnum, StandingEnum } from './words.model.js';

@ObjectType({ description: 'モニタリング月: never moved, never deleted.' })
export class DueMonth implements DueMonthRow {
  @Field(() => IdScalar, { description: 'Id of the due month.' })
  id: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month: Month;

  @Field(() => StandingEnum, { description: 'What it is today.' })
  standing: Standing;

  @Field(() => Int, { description: 'Whole months since; 0 while it is not over.' })
  monthsSince: number;

  @Field(() => AgeingEnum, { nullable: true, description: 'Age of a passed month.' })
  ageing: Ageing | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the visit that did it.' })
  doneOn: string | null;

  @Field(() => ClosingReasonEnum, { nullable: true, description: 'Why it was closed.' })
  closedReason: string | null;

  @Field(() => String, {
    description: 'A word on the closing, or on the opening after it; may be empty.',
  })
  closedNote: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the fact that closed it.' })
  closedOn: string | null;

  @Field(() => OfficeLabel, { description: '事業所.' })
  office: OfficeLabel;

  @Field(() => SupportCase, { description: 'ケース.' })
  supportCase: SupportCase;

  @Field(() => Desk, { description: '提出先.' })
  desk: Desk;

  @Field(() => PersonLabel, { nullable: true, description: '担当; empty while nobody is named.' })
  specialist: PersonLabel | null;
}

@ObjectType({ description: 'A page of due months. `totalItems` counts to 10,000 and no further.' })
export class DueMonthList extends ListOf(DueMonth) {}

@InputType({ description: 'Which due months; everything given must hold.' })
export class DueMonthFilter implements Filter {
  @Field(() => IdScalar, { nullable: true, description: 'Of this office.' })
  officeId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Of this specialist.' })
  specialistId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only those nobody is named for.' })
  unassigned?: boolean | null;

  @Field(() => IdScalar, { nullable: true, description: 'At this desk.' })
  deskId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Of this case.' })
  caseId?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'From this month on.' })
  fromMonth?: Month | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Until this month.' })
  untilMonth?: Month | null;

  @Field(() => [StandingEnum], { nullable: true, description: 'One of these.' })
  standings?: Standing[] | null;

  @Field(() => AgeingEnum, { nullable: true, description: 'Passed for so long.' })
  ageing?: Ageing | null;
}

@ArgsType()
export class DueMonthsArgs extends TakeArgs {
  @Field(() => DueMonthFilter, { nullable: true, description: 'Which due months.' })
  filter?: DueMonthFilter | null;

  @Field(() => DueMonthOrderEnum, { defaultValue: 'oldestFirst', description: 'In which order.' })
  order: DueMonthOrder;
}
