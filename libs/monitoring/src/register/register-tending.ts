import { Injectable } from '@nestjs/common';
import { Queue, system, type Tx, UnitOfWork } from '@furikaeri/core';
import { tryLockRegister } from './import-row.js';
import { findLeftBehind } from './imports.queries.js';
import { importJob } from './register-jobs.js';

const RUNG_WITHIN_MS = 30_000;
/** A file looked at and never applied is not kept longer than this. */
const KEPT_DAYS = 7;

/** Takes up imports whose worker was killed or whose ring was lost, and lets old files go. */
@Injectable()
export class RegisterTending {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: Queue,
  ) {}

  async tend(): Promise<{ rung: number; forgotten: number }> {
    const everywhere = system('monitoring.tendImports');
    const { left, forgotten } = await this.work.run(everywhere, async (tx) => ({
      left: await findLeftBehind(tx, new Date(tx.now.getTime() - RUNG_WITHIN_MS)),
      forgotten: await forgetFiles(tx),
    }));
    let rung = 0;
    for (const { id, municipalityId } of left) {
      // While somebody imports there, the ring would only wait in line behind it.
      const isFree = await this.work.run(
        system('monitoring.tendImports', municipalityId),
        tryLockRegister,
      );
      if (!isFree) continue;
      await this.queue.ring([importJob(id, municipalityId)]);
      rung++;
    }
    return { rung, forgotten };
  }
}

async function forgetFiles(tx: Tx): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `with forgotten as (
       update register_import set state = 'cancelled', content = null
       where state = 'checked' and ended_at < $1::timestamptz - make_interval(days => $2) returning id)
     select id from forgotten`,
    [tx.now, KEPT_DAYS],
  );
  return rows.length;
}
