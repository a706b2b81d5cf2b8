import { notFound, type PersonActor, type ReadTx } from '@furikaeri/core';
import type { Answer, Answers } from './domain/answer.js';
import type { Sharing, SheetMove, SheetPurpose, SheetState } from './domain/sheet.js';
import { readerSql, type SheetReader } from './sheets.access.js';

/** A sheet without its words. */
export interface SheetRow {
  id: string;
  officeId: string;
  /** Null for coordinators: what is released has no names. */
  personId: string | null;
  versionId: string;
  purpose: SheetPurpose;
  fiscalYear: number;
  state: SheetState;
  revision: number;
  sharing: Sharing;
  submittedAt: Date | null;
  savedAt: Date;
  createdAt: Date;
  /** As what the asking person reads it. */
  reader: SheetReader;
}
export interface SheetFilter {
  officeId?: string | null;
  fiscalYear?: number | null;
  purpose?: SheetPurpose | null;
  state?: SheetState | null;
}

const columns = `s.id, s.office_id as "officeId", s.instrument_version_id as "versionId", s.purpose,
  case when r.reader <> 'coordinator' then s.person_id end as "personId",
  s.fiscal_year as "fiscalYear", s.state, s.revision, s.sharing, s.submitted_at as "submittedAt",
  s.saved_at as "savedAt", s.created_at as "createdAt", r.reader`;

const readable = (tx: ReadTx, params: unknown[]): string =>
  `sheet s cross join lateral (select ${readerSql(tx.actor as PersonActor, 's', params)} as reader) r`;

/** Sheets that the reader may read, latest first; `own`: those the reader wrote. */
export async function findSheets(
  tx: ReadTx,
  {
    own,
    filter,
    take,
    skip,
  }: { own: boolean; filter?: SheetFilter | null; take: number; skip: number },
): Promise<{ items: SheetRow[]; totalItems: number }> {
  const params: unknown[] = [];
  const from = readable(tx, params);
  const found = [own ? `r.reader = 'writer'` : 'r.reader is not null'];
  const also = (column: string, value: unknown) => {
    if (value !== undefined && value !== null) found.push(`${column} = $${params.push(value)}`);
  };
  if (own) also('s.person_id', (tx.actor as PersonActor).personId);
  also('s.office_id', filter?.officeId);
  // As wide as the client's number may be.
  also('s.fiscal_year::int', filter?.fiscalYear);
  also('s.purpose', filter?.purpose);
  also('s.state', filter?.state);
  const where = found.join(' and ');
  const [count] = await tx.query<{ n: number }>(
    `select count(*)::int as n from ${from} where ${where}`,
    [...params],
  );
  const items = await tx.query<SheetRow>(
    `select ${columns} from ${from} where ${where}
     order by s.created_at desc, s.id limit $${params.push(take)} offset $${params.push(skip)}`,
    params,
  );
  return { items, totalItems: count?.n ?? 0 };
}

export async function findSheetsByIds(tx: ReadTx, ids: readonly string[]): Promise<SheetRow[]> {
  const params: unknown[] = [ids];
  const from = readable(tx, params);
  return tx.query(
    `select ${columns} from ${from} where s.id = any ($1) and r.reader is not null`,
    params,
  );
}

/** NOT_FOUND also where it is another's. */
export async function getSheet(tx: ReadTx, id: string, field = 'id'): Promise<SheetRow> {
  const [row] = await findSheetsByIds(tx, [id]);
  if (!row) throw notFound(field);
  return row;
}

/** The words of sheets. Who reads them and is not of the office is noted. */
export interface SheetWords {
  id: string;
  officeId: string;
  versionId: string;
  answers: Answers;
}
export async function findWords(tx: ReadTx, ids: readonly string[]): Promise<SheetWords[]> {
  const params: unknown[] = [ids];
  const from = readable(tx, params);
  return tx.query(
    `select s.id, s.office_id as "officeId", s.instrument_version_id as "versionId", s.answers
     from ${from} where s.id = any ($1) and r.reader is not null`,
    params,
  );
}

export interface SheetActRow {
  sheetId: string;
  move: SheetMove;
  reason: string;
  sharing: Sharing | null;
  answers: Answers | null;
  revision: number;
  personName: string;
  at: Date;
}

/** Footprints, earliest first; row security gives them to the office alone. */
export const findActs = (tx: ReadTx, sheetIds: readonly string[]): Promise<SheetActRow[]> =>
  tx.query(
    `select a.sheet_id as "sheetId", a.move, a.reason, a.sharing, a.answers, a.revision, a.at,
            p.family_name || ' ' || p.given_name as "personName"
     from sheet_act a join person p on p.id = a.person_id
     where a.sheet_id = any ($1) order by a.id`,
    [sheetIds],
  );

/** What the same person handed in for an item another time. */
export interface PastWords {
  itemId: string;
  answer: Answer;
  sheetId: string;
  versionId: string;
  fiscalYear: number;
  submittedAt: Date;
}

/** Each sheet of the person as it was last handed in, word by word. */
const past = `sheet s
  join lateral (select answers, at from sheet_act where sheet_id = s.id and move = 'submit'
    order by id desc limit 1) a on true
  cross join lateral jsonb_each(a.answers) w
  where s.person_id = $1 and s.office_id = any ($2::uuid[])`;
const pastColumns = `w.key as "itemId", w.value as answer, s.id as "sheetId", s.fiscal_year as "fiscalYear",
  s.instrument_version_id as "versionId", a.at as "submittedAt"`;
const own = ({ actor }: ReadTx): unknown[] => [
  (actor as PersonActor).personId,
  (actor as PersonActor).officeIds,
];

/** 前回の自分のことば: for each item the reader's own latest, of sheets begun before this one. */
export const findLastWords = (
  tx: ReadTx,
  { id, createdAt }: Pick<SheetRow, 'id' | 'createdAt'>,
  itemIds: readonly string[],
): Promise<PastWords[]> =>
  tx.query(
    `select distinct on (w.key) ${pastColumns} from ${past}
       and s.id <> $3 and s.created_at <= $4 and w.key = any ($5::text[])
     order by w.key, s.created_at desc, s.id desc`,
    [...own(tx), id, createdAt, itemIds],
  );

/** 気づきの足あと: the reader's own words for one item through time, latest first. */
export const findItemHistory = (tx: ReadTx, itemId: string, take: number): Promise<PastWords[]> =>
  tx.query(`select ${pastColumns} from ${past} and w.key = $3 order by a.at desc, s.id limit $4`, [
    ...own(tx),
    itemId,
    take,
  ]);
