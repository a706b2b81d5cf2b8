import type { Month } from '@furikaeri/calendar';
import { MonthScalar } from '@furikaeri/core';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Phase } from '../domain/due-months.js';
import type { Situation, Suggestion } from '../domain/standard-periods.js';
import type { PlanInput } from '../plan.js';
import { SituationEnum } from './words.model.js';

@ObjectType('Phase', { description: 'A stretch of months with one interval.' })
@InputType('PhaseInput', { description: 'A stretch of months with one interval.' })
export class PhaseModel implements Phase {
  @Field(() => MonthScalar, { description: 'Its first month.' })
  fromMonth: Month;

  @Field(() => MonthScalar, { description: 'Its last month.' })
  untilMonth: Month;

  @Field(() => Int, { description: 'Every how many months, 1 to 24.' })
  intervalMonths: number;
}

@InputType({
  description: 'モニタリング期間: as a list of phases or as the certificate prints it.',
})
export class DecidedPeriodInput implements Pick<PlanInput, 'phases' | 'periodText'> {
  @Field(() => [PhaseModel], { nullable: true, description: 'Phase by phase, without gaps.' })
  phases?: PhaseModel[] | null;

  @Field(() => String, {
    nullable: true,
    description: '3月ごと, 毎月ごと(H28.5～H28.7) → 6月ごと(H28.10～H29.4).',
  })
  periodText?: string | null;
}

@InputType({ description: 'モニタリング期間 within a 支給期間.' })
export class ReadCertificateInput extends DecidedPeriodInput implements PlanInput {
  @Field(() => MonthScalar, { description: '支給期間の最初の月.' })
  supportFrom: Month;

  @Field(() => MonthScalar, { description: '支給期間の最後の月.' })
  supportUntil: Month;
}

@ObjectType({ description: 'What a certificate means, before anything is saved.' })
export class CertificateReading {
  @Field(() => [PhaseModel], { description: 'Phase by phase.' })
  phases: PhaseModel[];

  @Field(() => [MonthScalar], { description: 'The months in which a monitoring is due.' })
  dueMonths: Month[];

  @Field(() => String, { description: 'As a certificate prints it.' })
  periodText: string;
}

@InputType({ description: 'What the standard table looks at.' })
export class SuggestIntervalInput {
  @Field(() => [String], { description: 'Codes of `standardPeriods.services`.' })
  services: string[];

  @Field(() => [SituationEnum], { description: 'What else is so.' })
  situations: Situation[];
}

@ObjectType({ description: 'What the standard table suggests; the municipality decides.' })
export class IntervalSuggestion implements Suggestion {
  @Field(() => Int, { nullable: true, description: 'Empty: no standard is known, ask.' })
  intervalMonths: number | null;

  @Field(() => String, { description: 'Row of the table.' })
  rowCode: string;

  @Field(() => String, { description: 'Why, in words.' })
  reason: string;

  @Field(() => String, { description: 'confirmed, secondary, background or unknown.' })
  confidence: Suggestion['confidence'];
}

@ObjectType({ description: 'A code and its words.' })
export class CodeLabel {
  @Field(() => String, { description: 'The code.' })
  code: string;

  @Field(() => String, { description: 'In Japanese.' })
  label: string;
}
