import { InstrumentsModule } from '@furikaeri/instruments';
import { Module } from '@nestjs/common';
import { AgendaService } from './agenda.service.js';
import { AnswersService } from './answers.service.js';
import { DocumentsService } from './documents.service.js';
import { HomeReviewsService } from './home-reviews.service.js';
import { IssuesService } from './issues.service.js';
import { MeetingFilesService } from './meeting-files.service.js';
import { MeetingsService } from './meetings.service.js';
import { MinutesService } from './minutes.service.js';
import { OpinionsService } from './opinions.service.js';
import { SeatsService } from './seats.service.js';
import { StatementsService } from './statements.service.js';

const services = [
  MeetingsService,
  AgendaService,
  SeatsService,
  DocumentsService,
  MinutesService,
  StatementsService,
  AnswersService,
  MeetingFilesService,
  OpinionsService,
  IssuesService,
  HomeReviewsService,
];

/** Meetings of the committee: agenda, seats, pack, minutes, statements and what became of them. */
@Module({ imports: [InstrumentsModule], providers: services, exports: services })
export class MeetingsModule {}
