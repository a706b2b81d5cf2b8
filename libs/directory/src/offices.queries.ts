import { notFound, type ReadTx } from '@furikaeri/core';
import type { Day } from '@furikaeri/calendar';
import { foldText } from './domain/fold.js';
import { findNearest, type Nearest } from './domain/nearest.js';
import type { OfficeKind } from './domain/office.js';
import { findPage, type Page, type Slice } from './find-page.js';

export interface OfficeRow {
  id: string;
  corporationId: string;
  number: string | null;
  name: string;
  kana: string;
  kinds: OfficeKind[];
  district: string;
  openedOn: Day | null;
  closedOn: Day | null;
}
export interface CorporationRow {
  id: string;
  name: string;
  kana: string;
}
export interface OfficeFilter {
  /** Part of name, kana or number. */
  text?: string | null;
  district?: string | null;
  kind?: OfficeKind | null;
  /** Only offices that work on this day. */
  openOn?: Day | null;
  /** Only offices whose last day of work was before this one. */
  closedBefore?: Day | null;
  corporationId?: string | null;
}

const office = `o.id, o.corporation_id as "corporationId", o.number, o.name, o.kana, o.kinds, o.district,
  o.opened_on::text as "openedOn", o.closed_on::text as "closedOn"`;
const byName = `coalesce(nullif(kana, ''), name) collate japanese, id`;

export const findOffices = (
  tx: ReadTx,
  { text, district, kind, openOn, closedBefore, corporationId }: OfficeFilter,
  slice: Slice,
): Promise<Page<OfficeRow>> =>
  findPage(
    tx,
    `select ${office} from office o
     where ($1 = '' or strpos(fold_text(concat_ws(' ', name, kana, number)), $1) > 0)
       and ($2::text is null or district = $2)
       and ($3::text is null or $3 = any (kinds))
       and ($4::date is null or (coalesce(opened_on <= $4, true) and coalesce(closed_on >= $4, true)))
       and ($5::uuid is null or corporation_id = $5)
       and ($6::date is null or closed_on < $6)`,
    byName,
    [
      foldText(text ?? ''),
      district ?? null,
      kind ?? null,
      openOn ?? null,
      corporationId ?? null,
      closedBefore ?? null,
    ],
    slice,
  );

export const findOfficesByIds = (tx: ReadTx, ids: readonly string[]): Promise<OfficeRow[]> =>
  tx.query(`select ${office} from office o where id = any ($1)`, [ids]);

/** Throws NOT_FOUND, also for an office of another municipality. */
export async function getOffice(tx: ReadTx, id: string): Promise<OfficeRow> {
  const [row] = await findOfficesByIds(tx, [id]);
  if (!row) throw notFound('id');
  return row;
}

export const findCorporations = (
  tx: ReadTx,
  { text }: { text?: string | null },
  slice: Slice,
): Promise<Page<CorporationRow>> =>
  findPage(
    tx,
    `select id, name, kana from corporation
     where $1 = '' or strpos(fold_text(concat_ws(' ', name, kana)), $1) > 0`,
    byName,
    [foldText(text ?? '')],
    slice,
  );

export const findCorporationsByIds = (
  tx: ReadTx,
  ids: readonly string[],
): Promise<CorporationRow[]> =>
  tx.query('select id, name, kana from corporation where id = any ($1)', [ids]);

/** Which office a text probably means, by name, kana or number; for a register's unknown ones. */
export async function findNearestOffices(
  tx: ReadTx,
  texts: Iterable<string>,
): Promise<Map<string, Nearest<OfficeCandidate>>> {
  const rows = await tx.query<Omit<OfficeCandidate, 'names'>>(
    `select id, name, kana, number from office order by ${byName}`,
  );
  const candidates = rows.map((row) => ({
    ...row,
    names: [row.name, row.kana, row.number ?? ''].filter(Boolean),
  }));
  return findNearest(texts, candidates);
}

export interface OfficeCandidate {
  id: string;
  name: string;
  kana: string;
  number: string | null;
  names: string[];
}
