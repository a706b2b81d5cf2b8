import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { Environment } from '../config/environment.js';

export interface Declaration {
  /** Comes in masses (one job per batch of letters): waits behind every other kind. */
  bulk?: boolean;
}

const declared = new Map<string, Declaration>();

/**
 * Makes a job's name known, once, in the heart of its room: `export const sendReminders =
 * declareJob('reminders.send')`. Rung by that constant, taken by `@HandlesJob(sendReminders)`.
 * A job that only recurs needs no declaration. Throws when the name is not `room.verb` or taken.
 */
export function declareJob(name: string, declaration: Declaration = {}): string {
  if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(name)) {
    throw new Error(`job "${name}": names are room.verb`);
  }
  if (declared.has(name)) throw new Error(`job "${name}" is declared twice`);
  declared.set(name, declaration);
  return name;
}

export const declaredJobs = (): ReadonlyMap<string, Declaration> => declared;

/** What a handler knows of the run it is in. */
export interface Run {
  /** Id of the run in the ledger. */
  readonly id: string;
  readonly name: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /**
   * Aborted when the process is asked to stop; eight seconds remain. Call
   * `run.signal.throwIfAborted()` between batches: the job goes back to the queue for another worker.
   */
  readonly signal: AbortSignal;
  /** Tells how many things are done so far; the ledger shows it while the run lasts. */
  progress(done: number): void;
}

/** Plain figures of a run for the ledger, e.g. `{ sent: 480, refused: 2 }`. No personal data. */
export type Counts = Record<string, number>;

/**
 * Takes the jobs of one name. May be called twice for the same data, also at the same time on two
 * machines: what must happen once is guarded by rows, not by the queue.
 */
export interface JobHandler<Data = unknown> {
  handle(data: Data, run: Run): Promise<Counts | void>;
}

export interface JobOptions {
  /** Rings itself, once for all workers; a number, or the setting that holds it. `data` is `{}`. */
  everyMinutes?: number | keyof Environment;
  /** Tries before the job is given up, with growing pauses (2 s, 4 s, 8 s, …). Default 5. */
  attempts?: number;
}

export const HANDLES_JOB = 'furikaeri:handles-job';
export type Handling = JobOptions & { name: string };

/** Marks a provider as the one handler of a job. It need not be `@Injectable` besides. */
export const HandlesJob = (name: string, options: JobOptions = {}) =>
  applyDecorators(Injectable(), SetMetadata(HANDLES_JOB, { ...options, name }));

/** Thrown by a handler when trying again cannot help: the job is given up at once. */
export class PermanentFailure extends Error {
  /** `code` is written in the ledger: a word of the program, no personal data. */
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'PermanentFailure';
  }
}
