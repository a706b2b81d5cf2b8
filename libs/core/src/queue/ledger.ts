import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { system } from '../actor.js';
import { newId } from '../database/columns.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Counts } from './job.js';
import type { RunState } from './job-run.entity.js';

export interface Began {
  name: string;
  attempt: number;
  municipalityId: string | null;
}

/** Writes `job_run`. Time is the database's: workers on many machines share it. */
@Injectable()
export class Ledger {
  private readonly worker = `${hostname()}:${process.pid}`;

  constructor(private readonly unit: UnitOfWork) {}

  async begin({ name, attempt, municipalityId }: Began): Promise<string> {
    const id = newId();
    await this.write(
      `insert into job_run (id, name, attempt, municipality_id, worker, state)
       values ($1, $2, $3, $4, $5, 'running')`,
      [id, name, attempt, municipalityId, this.worker],
    );
    return id;
  }

  /** Also for a run that was believed lost: its own word counts. */
  async end(id: string, state: RunState, counts: Counts, error: string | null): Promise<void> {
    await this.write(
      `update job_run set state = $2, ended_at = now(), seen_at = now(), counts = $3, error = $4
       where id = $1`,
      [id, state, JSON.stringify(counts), error],
    );
  }

  /** A sign of life of the runs of this process, with what they have done so far. */
  async beat(runs: { id: string; counts: Counts }[]): Promise<void> {
    if (!runs.length) return;
    await this.write(
      `update job_run set seen_at = now(), counts = run.counts
       from unnest($1::uuid[], $2::jsonb[]) as run (id, counts)
       where job_run.id = run.id and state = 'running'`,
      [runs.map(({ id }) => id), runs.map(({ counts }) => JSON.stringify(counts))],
    );
  }

  /** Marks the runs whose process gave no sign of life for so long; gives their jobs' names. */
  async markLost(silentSeconds: number): Promise<string[]> {
    const rows = await this.write<{ name: string }>(
      `with lost as (
         update job_run set state = 'lost', ended_at = seen_at
         where state = 'running' and seen_at < now() - make_interval(secs => $1) returning name)
       select name from lost`,
      [silentSeconds],
    );
    return rows.map(({ name }) => name);
  }

  /** Deletes old runs; gives their number. */
  async forget(days: number): Promise<number> {
    const [row] = await this.write<{ count: number }>(
      `with gone as (delete from job_run where began_at < now() - make_interval(days => $1) returning 1)
       select count(*)::int as count from gone`,
      [days],
    );
    return row?.count ?? 0;
  }

  private write<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.unit.run(system('queue'), (tx) => tx.query<Row>(sql, params));
  }
}
