import { IdScalar } from '@furikaeri/core';
import { Field, InputType } from '@nestjs/graphql';
import type { Activity } from '../domain/words.js';
import type { PlanVisitInput as Plan } from '../planning.service.js';
import type { VisitMethod } from '../visit.entity.js';
import { ActivityEnum, VisitMethodEnum } from './visit.enums.js';

@InputType({ description: 'A visit from a chosen office; its team is checked.' })
export class PlanVisitInput implements Plan {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one visit.' })
  id: string;

  @Field(() => IdScalar, { description: '訪問先.' })
  targetId: string;

  @Field(() => [IdScalar], {
    description:
      'The team: members of the programme, one of the field and one of the 基幹 together.',
  })
  personIds: string[];

  @Field(() => [ActivityEnum], {
    nullable: true,
    description: "What is to be done; left out: all of the programme's.",
  })
  activities?: Activity[] | null;

  @Field(() => VisitMethodEnum, { nullable: true, description: 'Left out: on site.' })
  method?: VisitMethod | null;

  @Field(() => String, { nullable: true, description: '場所, or the address of the web meeting.' })
  place?: string | null;
}
