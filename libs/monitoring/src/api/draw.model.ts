import { IdScalar } from '@furikaeri/core';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DisabilityKind } from '../desk.entity.js';
import type { DrawInput, DrawnCase } from '../draw.queries.js';
import { DisabilityKindEnum } from './words.model.js';

@InputType('DrawCaseInput', { description: 'From which cases one is drawn.' })
export class DrawCaseInput implements DrawInput {
  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => String, { description: 'Any word; the same word draws the same case.' })
  seed: string;

  @Field(() => DisabilityKindEnum, { nullable: true, description: 'Only of this 障害種別.' })
  disabilityKind?: DisabilityKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only cases whose monitoring comes every so many months, or less often.',
  })
  everyMonths?: number | null;
}

@ObjectType('DrawnCase', { description: 'A case found by chance.' })
export class DrawnCaseModel implements DrawnCase {
  @Field(() => IdScalar, { description: 'The case.' })
  caseId: string;

  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => Int, { description: 'Out of how many.' })
  outOf: number;
}
