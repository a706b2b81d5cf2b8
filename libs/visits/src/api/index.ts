import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits.module.js';
import { PlanningMutations } from './planning.mutations.js';
import * as planning from './planning.resolver.js';
import { ProgrammeMutations } from './programme.mutations.js';
import * as programme from './programme.resolver.js';
import {
  DateProposalResolver,
  VisitActResolver,
  VisitMemberResolver,
  VisitResolver,
} from './visit.resolver.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [VisitsModule],
  providers: [
    VisitResolver,
    DateProposalResolver,
    VisitMemberResolver,
    VisitActResolver,
    PlanningMutations,
    ProgrammeMutations,
    ...Object.values(planning),
    ...Object.values(programme),
  ],
})
export class VisitsApiModule {}
