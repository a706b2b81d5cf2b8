import { invalid, notFound, refused, type Tx } from '@furikaeri/core';
import { AgendaItem } from './agenda-item.entity.js';
import { placed, type StatementKind } from './domain/statement.js';
import { say } from './messages.js';
import { lockOpenMeeting } from './rows.js';
import { Statement } from './statement.entity.js';

/** One column of the page: a meeting's statements of one topic and kind. */
export interface Column {
  meetingId: string;
  topicId: string;
  kind: StatementKind;
}

/** The topic at this meeting, locked: whoever places statements under it goes one after the other. */
export async function lockTopicAt(
  tx: Tx,
  { meetingId, topicId }: Pick<Column, 'meetingId' | 'topicId'>,
  field = 'input.topicId',
): Promise<AgendaItem> {
  const lock = { mode: 'pessimistic_write' } as const;
  const item = await tx.manager.findOne(AgendaItem, { where: { meetingId, topicId }, lock });
  if (!item) throw invalid(field, say.notOnAgenda());
  return item;
}

/** The statement of an open meeting, its topic locked. */
export async function lockStatement(
  tx: Tx,
  id: string,
  field = 'input.statementId',
): Promise<Statement> {
  const found = await tx.manager.findOneBy(Statement, { id });
  if (!found) throw notFound(field);
  await lockOpenMeeting(tx, found.meetingId, { share: true });
  // Its topic may change while we wait for it; the row itself then says where it is.
  const lock = { mode: 'pessimistic_write' } as const;
  return tx.manager.findOneOrFail(Statement, { where: { id }, lock });
}

export function mustStand({ withdrawnAt }: Statement): void {
  if (withdrawnAt) throw refused(say.statementWithdrawn());
}

/** Puts the statement where it belongs in the column and counts the column anew; the topic is locked. */
export async function place(
  tx: Tx,
  column: Column,
  id: string,
  position?: number | null,
): Promise<void> {
  await renumber(tx, placed(await idsIn(tx, column), id, position));
}

/** Closes the gap that a statement left behind. */
export const closeGap = async (tx: Tx, column: Column): Promise<void> =>
  renumber(tx, await idsIn(tx, column));

async function idsIn(tx: Tx, { meetingId, topicId, kind }: Column): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from statement
     where meeting_id = $1 and topic_id = $2 and kind = $3 and withdrawn_at is null
     order by position, recorded_at, id`,
    [meetingId, topicId, kind],
  );
  return rows.map(({ id }) => id);
}

const renumber = async (tx: Tx, ids: readonly string[]): Promise<void> =>
  void (await tx.query(
    `update statement s set position = o.position
     from unnest($1::uuid[]) with ordinality as o (id, position)
     where s.id = o.id and s.position <> o.position`,
    [ids],
  ));
