import type { ReadTx } from '@furikaeri/core';

/** One reading of a thing, as the log has it. */
export interface ReadingRow {
  seq: string;
  at: Date;
  personId: string | null;
  detail: Record<string, unknown>;
}

/** Who read this thing, the latest first; the room that owns it has asked who may know. */
export const findReadingsOf = (
  tx: ReadTx,
  { action, objectId }: { action: string; objectId: string },
): Promise<ReadingRow[]> =>
  tx.query(
    `select seq, at, person_id as "personId", detail from audit_entry
     where municipality_id = app_municipality() and action = $1 and object_id = $2
     order by seq desc limit 100`,
    [action, objectId],
  );
