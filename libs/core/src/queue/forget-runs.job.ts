import { HandlesJob, type JobHandler } from './job.js';
import { Ledger } from './ledger.js';

const DAYS = 90;

@HandlesJob('queue.forgetRuns', { everyMinutes: 24 * 60 })
export class ForgetRuns implements JobHandler {
  constructor(private readonly ledger: Ledger) {}

  async handle() {
    return { deleted: await this.ledger.forget(DAYS) };
  }
}
