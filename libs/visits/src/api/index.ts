import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits.module.js';
import { PlanningMutations } from './planning.mutations.js';
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
  ],
})
export class VisitsApiModule {}
