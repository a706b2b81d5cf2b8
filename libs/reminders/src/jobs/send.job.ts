import { HandlesJob, type JobHandler, type Run } from '@furikaeri/core';
import { type LetterBatch, sendLetters } from '../reminder-jobs.js';
import { Sending } from '../sending.service.js';

@HandlesJob(sendLetters)
export class SendJob implements JobHandler<LetterBatch> {
  constructor(private readonly sending: Sending) {}

  handle(batch: LetterBatch, run: Run) {
    return this.sending.send(batch, run);
  }
}
