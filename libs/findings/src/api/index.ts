import { UploadsModule } from '@furikaeri/core';
import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings.module.js';
import { SnapshotsModule } from '../snapshots.module.js';
import { MeetingDocumentsController } from './documents.controller.js';
import { MeetingMutations } from './meeting.mutations.js';
import * as meeting from './meeting.resolver.js';
import { SnapshotResolver } from './snapshot.resolver.js';
import * as statement from './statement.resolver.js';
import { ThemeResolver } from './theme.resolver.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [MeetingsModule, SnapshotsModule, UploadsModule],
  controllers: [MeetingDocumentsController],
  providers: [
    MeetingMutations,
    ...Object.values(meeting),
    ...Object.values(statement),
    SnapshotResolver,
    ThemeResolver,
  ],
})
export class FindingsApiModule {}
