import { UploadsModule } from '@furikaeri/core';
import { InstrumentsModule } from '@furikaeri/instruments';
import { Module } from '@nestjs/common';
import { FindingLettersModule } from '../letters.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { SnapshotsModule } from '../snapshots.module.js';
import { SummariesModule } from '../summaries.module.js';
import * as committee from './committee.resolver.js';
import { MeetingDocumentsController } from './documents.controller.js';
import { MeetingFilesController } from './meeting-files.controller.js';
import { MeetingMutations } from './meeting.mutations.js';
import * as meeting from './meeting.resolver.js';
import { FindingPapersController } from './papers.controller.js';
import { SnapshotResolver } from './snapshot.resolver.js';
import { WordReadingResolver } from './reading.resolver.js';
import * as statement from './statement.resolver.js';
import * as summary from './summary.resolver.js';
import { ThemeResolver } from './theme.resolver.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [
    InstrumentsModule,
    MeetingsModule,
    FindingLettersModule,
    SnapshotsModule,
    SummariesModule,
    UploadsModule,
  ],
  controllers: [MeetingDocumentsController, MeetingFilesController, FindingPapersController],
  providers: [
    MeetingMutations,
    ...Object.values(meeting),
    ...Object.values(statement),
    ...Object.values(committee),
    ...Object.values(summary),
    SnapshotResolver,
    WordReadingResolver,
    ThemeResolver,
  ],
})
export class FindingsApiModule {}
