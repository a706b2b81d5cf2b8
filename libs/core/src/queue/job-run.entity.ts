import { Column, Entity, Index } from 'typeorm';
import { Id } from '../database/columns.js';
import type { Counts } from './job.js';

/**
 * `failed` will be tried again, `abandoned` will not; `interrupted` went back to the queue because
 * its worker was told to stop; `lost` ended with its process.
 */
export const runStates = [
  'running',
  'succeeded',
  'failed',
  'abandoned',
  'interrupted',
  'lost',
] as const;
export type RunState = (typeof runStates)[number];

/** One try at one job: the ledger that an operator reads. Kept for 90 days. */
@Entity()
@Index(['name', 'beganAt'])
@Index(['beganAt'])
@Index(['seenAt'], { where: `state = 'running'` })
export class JobRun {
  @Id() id: string;
  @Column('text') name: string;
  /** `data.municipalityId` of the job; null for work that spans municipalities. */
  @Column('uuid', { nullable: true }) municipalityId: string | null;
  @Column('int') attempt: number;
  /** Host and process. */
  @Column('text') worker: string;
  @Column('text') state: RunState;
  @Column('timestamptz', { default: () => 'now()' }) beganAt: Date;
  /** The last sign of life of a running process. */
  @Column('timestamptz', { default: () => 'now()' }) seenAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('jsonb', { default: {} }) counts: Counts;
  /** A word of the program (SQLSTATE, ECONNREFUSED, …), never a message. */
  @Column('text', { nullable: true }) error: string | null;
}
