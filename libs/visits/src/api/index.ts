import { Module } from '@nestjs/common';
import { NotesModule } from '../notes.module.js';
import { PapersModule } from '../papers.module.js';
import { VisitsModule } from '../visits.module.js';
import { noteResolvers } from './note.resolvers.js';
import { PlanningMutations } from './planning.mutations.js';
import * as planning from './planning.resolver.js';
import { ProgrammeMutations } from './programme.mutations.js';
import * as programme from './programme.resolver.js';
import { AnswerLinkResolver } from './answer-link.resolver.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarResolver } from './calendar.resolver.js';
import { FreeTimesResolver } from './free-times.resolver.js';
import { VisitPapersController } from './papers.controller.js';
import { DateMutations, MoveMutations } from './scheduling.mutations.js';
import {
  DateProposalResolver,
  VisitActResolver,
  VisitMemberResolver,
  VisitResolver,
} from './visit.resolver.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [VisitsModule, NotesModule, PapersModule],
  controllers: [CalendarController, VisitPapersController],
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
    FreeTimesResolver,
    DateMutations,
    MoveMutations,
    AnswerLinkResolver,
    CalendarResolver,
  ],
})
export class VisitsApiModule {}
