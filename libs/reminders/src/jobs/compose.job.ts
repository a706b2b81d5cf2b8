import { HandlesJob, type JobHandler } from '@furikaeri/core';
import { Composing } from '../composing.service.js';
import { composeLetters, type PeopleBatch } from '../reminder-jobs.js';

@HandlesJob(composeLetters)
export class ComposeJob implements JobHandler<PeopleBatch> {
  constructor(private readonly composing: Composing) {}

  handle(batch: PeopleBatch) {
    return this.composing.compose(batch);
  }
}
