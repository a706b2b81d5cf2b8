import { Module } from '@nestjs/common';
import { FindingLettersModule } from './letters.module.js';
import { MeetingsModule } from './meetings.module.js';
import { SnapshotsModule } from './snapshots.module.js';

const parts = [MeetingsModule, SnapshotsModule, FindingLettersModule];

/** The committee: what was found over a year, what was said of it, and what came of that. */
@Module({ imports: parts, exports: parts })
export class FindingsModule {}
