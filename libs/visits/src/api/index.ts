import { Module } from '@nestjs/common';
import { NotesModule } from '../notes.module.js';
import { VisitsModule } from '../visits.module.js';
import { noteResolvers } from './note.resolvers.js';
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
  imports: [VisitsModule, NotesModule],
  providers: [
    VisitResolver,
    DateProposalResolver,
    VisitMemberResolver,
    VisitActResolver,
    PlanningMutations,
    ProgrammeMutations,
    ...Object.values(planning),
    ...Object.values(programme),
    ...noteResolvers,
  ],
})
export class VisitsApiModule {}
