import { type Items, notFound, type ReadTx } from '@furikaeri/core';
import type { AnswerState, StatementKind } from './domain/statement.js';
import { keeps, openSql } from './findings.access.js';

export interface StatementRow {
  id: string;
  meetingId: string;
  topicId: string;
  code: string;
  kind: StatementKind;
  position: number;
  text: string;
  suggestion: string;
  saidAs: string;
  written: boolean;
  takesUpId: string | null;
  revision: number;
  withdrawnAt: Date | null;
  withdrawnReason: string;
}
const columns = `s.id, s.meeting_id as "meetingId", s.topic_id as "topicId", s.code, s.kind, s.position,
  s.text, s.suggestion, s.said_as as "saidAs", s.written, s.takes_up_id as "takesUpId", s.revision,
  s.withdrawn_at as "withdrawnAt", s.withdrawn_reason as "withdrawnReason"`;
const from = 'from statement s join meeting m on m.id = s.meeting_id';
/** Members read no word that was taken back. */
const seen = ({ actor }: ReadTx): string =>
  `${openSql(actor, 'm')}${keeps(actor) ? '' : ' and s.withdrawn_at is null'}`;
/** As on the slides: topic by topic, 評価できること before 意見・課題. */
const slideOrder = `m.fiscal_year, m.round,
  (select a.position from agenda_item a where a.meeting_id = s.meeting_id and a.topic_id = s.topic_id),
  s.kind, s.position, s.id`;

export interface StatementsFilter {
  meetingId?: string | null;
  topicId?: string | null;
  kind?: StatementKind | null;
  take: number;
  skip: number;
}

/** Those that stand, oldest meeting first. */
export async function findStatements(
  tx: ReadTx,
  { meetingId, topicId, kind, take, skip }: StatementsFilter,
): Promise<Items<StatementRow>> {
  return pageOf(
    tx,
    `s.withdrawn_at is null and ($1::uuid is null or s.meeting_id = $1)
     and ($2::uuid is null or s.topic_id = $2) and ($3::text is null or s.kind = $3)`,
    [meetingId ?? null, topicId ?? null, kind ?? null],
    { take, skip },
  );
}

/** 意見・課題 that nobody answered yet, or whose answer says that it is still being thought over. */
export const findOpenOpinions = (
  tx: ReadTx,
  page: { take: number; skip: number },
): Promise<Items<StatementRow>> =>
  pageOf(
    tx,
    `s.withdrawn_at is null and s.kind = 'issue' and coalesce((select a.state from statement_answer a
       where a.statement_id = s.id order by a.at desc, a.id desc limit 1), 'open') = 'open'`,
    [],
    page,
  );

async function pageOf(
  tx: ReadTx,
  condition: string,
  params: unknown[],
  { take, skip }: { take: number; skip: number },
): Promise<Items<StatementRow>> {
  const where = `${from} where s.municipality_id = app_municipality() and ${condition} and ${seen(tx)}`;
  const items = await tx.query<StatementRow>(
    `select ${columns} ${where} order by ${slideOrder}
     limit $${params.length + 1} offset $${params.length + 2}`,
    [...params, take, skip],
  );
  const [counted] = await tx.query<{ totalItems: number }>(
    `select count(*)::int as "totalItems" ${where}`,
    params,
  );
  return { items, totalItems: counted?.totalItems ?? 0 };
}

export const findStatementsByIds = (tx: ReadTx, ids: readonly string[]): Promise<StatementRow[]> =>
  tx.query(`select ${columns} ${from} where s.id = any ($1::uuid[]) and ${seen(tx)}`, [ids]);

export async function getStatement(tx: ReadTx, id: string, field = 'id'): Promise<StatementRow> {
  const [found] = await findStatementsByIds(tx, [id]);
  if (!found) throw notFound(field);
  return found;
}

/** In slides' order, for the pages of several meetings at once. */
export const findStatementsOf = (
  tx: ReadTx,
  meetingIds: readonly string[],
): Promise<StatementRow[]> =>
  tx.query(
    `select ${columns} ${from} where s.meeting_id = any ($1::uuid[]) and s.withdrawn_at is null
       and ${seen(tx)} order by ${slideOrder}`,
    [meetingIds],
  );

export const findTakenUpBy = (tx: ReadTx, ids: readonly string[]): Promise<StatementRow[]> =>
  tx.query(
    `select ${columns} ${from} where s.takes_up_id = any ($1::uuid[]) and s.withdrawn_at is null
       and ${seen(tx)} order by ${slideOrder}`,
    [ids],
  );

export interface AnswerRow {
  id: string;
  statementId: string;
  meetingId: string;
  ownerWords: string;
  doneWords: string;
  state: AnswerState;
  at: Date;
}
/** Oldest first; the last counts. */
export const findAnswersOf = (tx: ReadTx, statementIds: readonly string[]): Promise<AnswerRow[]> =>
  tx.query(
    `select a.id, a.statement_id as "statementId", a.meeting_id as "meetingId",
       a.owner_words as "ownerWords", a.done_words as "doneWords", a.state, a.at
     from statement_answer a join meeting m on m.id = a.meeting_id
     where a.statement_id = any ($1::uuid[]) and ${openSql(tx.actor, 'm')} order by a.at, a.id`,
    [statementIds],
  );
