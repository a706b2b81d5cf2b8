import { type ReadTx, type Tx, UnitOfWork, system } from '@furikaeri/core';
import type { ImportState } from '../register-import.entity.js';
import type { Finding } from './finding.js';

/** The statements over `register_import` and its findings. */

export interface ImportFacts {
  id: string;
  municipalityId: string;
  state: ImportState;
  dryRun: boolean;
  content: Buffer | null;
  requestedBy: string | null;
  tries: number;
}

export async function readImport(tx: ReadTx, id: string): Promise<ImportFacts | undefined> {
  const [row] = await tx.query<ImportFacts>(
    `select id, municipality_id as "municipalityId", state, dry_run as "dryRun", content,
            requested_by as "requestedBy", coalesce((counts ->> 'tries')::int, 0) as tries
     from register_import where id = $1`,
    [id],
  );
  return row;
}

/** One import at a time in a municipality; the lock ends with the transaction, whatever ends it. */
export const lockRegister = (tx: Tx) =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('register ' || app_municipality(), 0))`);

/** Whether nobody imports into the municipality now; holds the lock to the transaction's end if so. */
export async function tryLockRegister(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('register ' || app_municipality(), 0)) as taken`,
  );
  return row?.taken ?? false;
}

export interface Mark {
  state: ImportState;
  rowsRead?: number;
  rowsTotal?: number;
  counts?: Record<string, number>;
}

/** What others see, at once and outside the import's own transaction. Gives whether to stop. */
export async function mark(
  work: UnitOfWork,
  { id, municipalityId }: Pick<ImportFacts, 'id' | 'municipalityId'>,
  { state, rowsRead, rowsTotal, counts }: Mark,
): Promise<{ stop: boolean }> {
  return work.run(system('monitoring.importRegister', municipalityId), async (tx) => {
    const [row] = await tx.query<{ stop: boolean }>(
      `with marked as (
         update register_import set state = $2, rows_read = coalesce($3, rows_read),
           rows_total = coalesce($4, rows_total), counts = counts || $5
         where id = $1 returning cancel_asked)
       select cancel_asked as stop from marked`,
      [id, state, rowsRead ?? null, rowsTotal ?? null, JSON.stringify(counts ?? {})],
    );
    return { stop: row?.stop ?? true };
  });
}

export interface Ending {
  state: ImportState;
  counts: Record<string, number>;
  findings: readonly Finding[];
}

/** The last word on a run. The file goes, unless it was only looked at and may still be applied. */
export async function end(
  tx: Tx,
  { id, municipalityId }: Pick<ImportFacts, 'id' | 'municipalityId'>,
  { state, counts, findings }: Ending,
): Promise<void> {
  await tx.query('delete from register_finding where import_id = $1', [id]);
  await tx.query(
    `insert into register_finding (import_id, seq, municipality_id, "row", "column", value, severity, message_key, message)
     select $1, f.seq, $2, f."row", f."column", f.value, f.severity, f."messageKey", f.message
     from rows from (jsonb_to_recordset($3) as ("row" int, "column" text, value text, severity text,
       "messageKey" text, message text)) with ordinality as f ("row", "column", value, severity, "messageKey", message, seq)`,
    [id, municipalityId, JSON.stringify(findings)],
  );
  await tx.query(
    `update register_import set state = $2, counts = $3, ended_at = $4,
       content = case when $2 = 'checked' then content end where id = $1`,
    [id, state, JSON.stringify(counts), tx.now],
  );
}
