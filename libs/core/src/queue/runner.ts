import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { describeError, LOG } from '../log/log.js';
import type { Handled } from './handlers.js';
import { type Counts, PermanentFailure, type Run } from './job.js';
import type { RunState } from './job-run.entity.js';
import { Ledger } from './ledger.js';
import { runSeconds, runsNow, runsTotal } from './metrics.js';

export type Outcome = { state: Exclude<RunState, 'running' | 'lost'>; error: string | null };

/** Runs a handler once: ledger, figures, one line in the log. */
@Injectable()
export class Runner {
  private readonly going = new Map<string, Counts>();

  constructor(
    private readonly ledger: Ledger,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Never throws what the handler throws; throws when the ledger cannot be written at the start. */
  async run(
    { name, handler, attempts }: Handled,
    job: { data: unknown; attempt: number },
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { data, attempt } = job;
    const id = await this.ledger.begin({ name, attempt, municipalityId: municipalityOf(data) });
    const began = performance.now();
    const progress = (done: number) => void this.going.set(id, { done });
    const run: Run = { id, name, attempt, signal, progress };
    this.going.set(id, {});
    runsNow.inc();
    let counts: Counts = {};
    let outcome: Outcome;
    let err: unknown;
    try {
      counts = (await handler.handle(data, run)) ?? this.going.get(id) ?? {};
      outcome = { state: 'succeeded', error: null };
    } catch (error) {
      err = error;
      counts = this.going.get(id) ?? {};
      outcome = { state: judge(error, attempt >= attempts, signal), error: errorCode(error) };
    }
    this.going.delete(id);
    runsNow.dec();
    const seconds = (performance.now() - began) / 1000;
    runsTotal.inc({ job: name, state: outcome.state });
    runSeconds.observe({ job: name }, seconds);
    const line = { run: id, job: name, attempt, seconds: Number(seconds.toFixed(3)), counts };
    const level = { succeeded: 'info', interrupted: 'info', failed: 'warn', abandoned: 'error' };
    this.log[level[outcome.state] as 'info']({ ...line, ...outcome, err }, 'job run');
    // What is done is done: a ledger that cannot be written now shows the run as lost.
    await this.ledger.end(id, outcome.state, counts, outcome.error).catch((error: unknown) => {
      this.log.error({ run: id, err: error }, 'ledger not written');
    });
    return outcome;
  }

  /** The runs going on, for the ledger's sign of life. */
  underWay(): { id: string; counts: Counts }[] {
    return [...this.going].map(([id, counts]) => ({ id, counts }));
  }
}

/** What becomes of a run that threw. */
export function judge(error: unknown, lastAttempt: boolean, signal: AbortSignal) {
  if (signal.aborted && error === signal.reason) return 'interrupted';
  return lastAttempt || error instanceof PermanentFailure ? 'abandoned' : 'failed';
}

/** A word for the ledger: the error's code or class, if it looks like one; never its message. */
export function errorCode(error: unknown): string {
  const { code, type } = describeError(error);
  const word = String(code ?? type);
  return /^[\w.-]{1,64}$/.test(word) ? word : 'Error';
}

function municipalityOf(data: unknown): string | null {
  const id = (data as { municipalityId?: unknown } | null)?.municipalityId;
  return typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) ? id : null;
}
