import { Module } from '@nestjs/common';
import { MeetingsModule } from './meetings.module.js';

/** The committee: what was found over a year, what was said of it, and what came of that. */
@Module({ imports: [MeetingsModule], exports: [MeetingsModule] })
export class FindingsModule {}
