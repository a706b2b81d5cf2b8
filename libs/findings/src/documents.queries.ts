import type { ReadTx } from '@furikaeri/core';
import { openSql } from './findings.access.js';

export interface DocumentRow {
  id: string;
  meetingId: string;
  title: string;
  /** Of the file; empty where there is none. */
  bytes: number | null;
}
export const findDocumentsOf = (
  tx: ReadTx,
  meetingIds: readonly string[],
): Promise<DocumentRow[]> =>
  tx.query(
    `select d.id, d.meeting_id as "meetingId", d.title, length(d.content) as bytes
     from meeting_document d join meeting m on m.id = d.meeting_id
     where d.meeting_id = any ($1::uuid[]) and ${openSql(tx.actor, 'm')} order by d.position, d.id`,
    [meetingIds],
  );

export async function findContent(
  tx: ReadTx,
  id: string,
): Promise<{ title: string; content: Buffer } | undefined> {
  const [found] = await tx.query<{ title: string; content: Buffer }>(
    `select d.title, d.content from meeting_document d join meeting m on m.id = d.meeting_id
     where d.id = $1 and d.content is not null and ${openSql(tx.actor, 'm')}`,
    [id],
  );
  return found;
}
