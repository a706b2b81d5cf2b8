import type { Month } from '@furikaeri/calendar';
import { IdScalar, MonthScalar } from '@furikaeri/core';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Ageing } from '../domain/standing.js';
import type { Counts, Overview, OverviewInput } from '../overview.queries.js';
import { Desk, OfficeLabel, PersonLabel } from './label.model.js';
import { AgeingEnum } from './words.model.js';

@ObjectType({ description: 'Passed months of one age.' })
export class AgeingCount {
  @Field(() => AgeingEnum, { description: 'The age.' })
  ageing: Ageing;

  @Field(() => String, { description: 'The age in words: 2〜3か月.' })
  label: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'Due months by their standing today.' })
export class MonitoringCounts implements Counts {
  @Field(() => Int, { description: 'All of them.' })
  total: number;

  @Field(() => Int, { description: 'これからの月.' })
  upcoming: number;

  @Field(() => Int, { description: '今月.' })
  current: number;

  @Field(() => Int, { description: '記録の入力を待っている月.' })
  inGrace: number;

  @Field(() => Int, { description: '訪問の記録がないまま過ぎた月.' })
  passed: number;

  @Field(() => Int, { description: '実施済み.' })
  done: number;

  @Field(() => Int, { description: '理由があって閉じた月.' })
  closed: number;

  @Field(() => [AgeingCount], { description: 'The passed ones by age, youngest first.' })
  ageing: AgeingCount[];
}

@ObjectType({ description: 'One month of the overview.' })
export class MonthCounts {
  @Field(() => MonthScalar, { description: 'The month.' })
  month: Month;

  @Field(() => MonitoringCounts, { description: 'Its figures.' })
  counts: MonitoringCounts;
}

@ObjectType({ description: 'One office of the overview.' })
export class OfficeCounts {
  @Field(() => OfficeLabel, { description: 'The office.' })
  office: OfficeLabel;

  @Field(() => MonitoringCounts, { description: 'Its figures.' })
  counts: MonitoringCounts;
}

@ObjectType({ description: 'One specialist at one office.' })
export class SpecialistCounts extends OfficeCounts {
  @Field(() => PersonLabel, {
    nullable: true,
    description: 'Empty for months nobody is named for.',
  })
  specialist: PersonLabel | null;
}

@ObjectType({ description: 'One desk of the overview.' })
export class DeskCounts {
  @Field(() => Desk, { description: 'The desk.' })
  desk: Desk;

  @Field(() => MonitoringCounts, { description: 'Its figures.' })
  counts: MonitoringCounts;
}

@ObjectType({
  description:
    'The register in figures, as far as the reader may see it. No ranking: lists go by name.',
})
export class MonitoringOverview implements Overview {
  @Field(() => MonitoringCounts, { description: 'All together.' })
  total: MonitoringCounts;

  @Field(() => [MonthCounts], { description: 'By month, earliest first.' })
  byMonth: MonthCounts[];

  @Field(() => [OfficeCounts], { description: 'By office, by kana.' })
  byOffice: OfficeCounts[];

  @Field(() => [SpecialistCounts], { description: 'By office and specialist, by kana.' })
  bySpecialist: SpecialistCounts[];

  @Field(() => [DeskCounts], { description: 'By desk.' })
  byDesk: DeskCounts[];
}

@InputType({ description: 'Which part of the register.' })
export class MonitoringOverviewInput implements OverviewInput {
  @Field(() => MonthScalar, { description: 'First month.' })
  fromMonth: Month;

  @Field(() => MonthScalar, { description: 'Last month.' })
  untilMonth: Month;

  @Field(() => IdScalar, { nullable: true, description: 'Of this office.' })
  officeId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'At this desk.' })
  deskId?: string | null;
}
