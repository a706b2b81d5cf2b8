import { firstDayOf, type Month, todayInTokyo } from '@furikaeri/calendar';
import type { ReadTx, Selection } from '@furikaeri/core';
import type { CaseRow, DeskRow, OfficeLabelRow, PersonLabelRow } from './cases.queries.js';
import { AGEING, type Ageing, type Standing } from './domain/standing.js';
import { byOffice, jsonOf, personOrNone, shapes } from './json.sql.js';
import { mayTouchSql } from './monitoring.access.js';
import { ageingIs, monthsSinceSql, readingCte, standingIs, standingSql } from './standing.sql.js';

export type DueMonthOrder = 'oldestFirst' | 'newestFirst' | 'byOffice';

export interface DueMonthFilter {
  officeId?: string | null;
  specialistId?: string | null;
  /** Only months that nobody is named for. */
  unassigned?: boolean | null;
  deskId?: string | null;
  caseId?: string | null;
  fromMonth?: Month | null;
  untilMonth?: Month | null;
  /** One of them is enough. */
  standings?: readonly Standing[] | null;
  /** Only months that have passed without a visit for so long. */
  ageing?: Ageing | null;
}
export interface DueMonthPage {
  filter?: DueMonthFilter | null;
  order?: DueMonthOrder | null;
  take: number;
  skip: number;
  /** Of the list; nothing: all of it. */
  asked?: Selection;
}

/** Nobody pages further; years of months are counted in the overview. */
export const MOST_COUNTED = 10_000;

const orders: Record<DueMonthOrder, string> = {
  oldestFirst: 'd.month, d.office_id, d.id',
  newestFirst: 'd.month desc, d.office_id, d.id',
  byOffice: `${byOffice}, d.month, d.id`,
};

/** A page of due months with office, case, desk and specialist, in one statement of one row. */
export async function findDueMonths(tx: ReadTx, page: DueMonthPage) {
  const params: unknown[] = [todayInTokyo(tx.now)];
  const where = conditions(tx, page.filter ?? {}, params);
  const order = orders[page.order ?? 'oldestFirst'];
  const withOffice = page.order === 'byOffice' ? 'join office o on o.id = d.office_id' : '';
  // Written out, they let PostgreSQL keep one plan for the page: it cannot guess a limit it does not see.
  const [limit, offset] = [Math.trunc(page.take), Math.trunc(page.skip)];
  const counted = !page.asked || 'totalItems' in page.asked;
  const [row] = await tx.query<{ items: DueMonthRow[]; totalItems: number | null }>(
    `with ${readingCte('$1')},
     page as (
       select d.*, row_number() over () as place from (
         select d.* from due_month d ${withOffice} where ${where}
         order by ${order} limit ${limit} offset ${offset}) d)
     select coalesce(json_agg(${dueMonthJson(page.asked?.items)} order by d.place), '[]') as items,
            ${counted ? `(select count(*)::int from (select from due_month d where ${where} limit ${MOST_COUNTED}) d)` : 'null'} as "totalItems"
     from page d ${joined}`,
    params,
  );
  return row as { items: DueMonthRow[]; totalItems: number };
}

/** Months by their own ids or by their cases', earliest first, of cases that the reader may touch. */
export async function findDueMonthsOf(
  tx: ReadTx,
  by: 'd.id' | 'd.case_id',
  ids: readonly string[],
): Promise<DueMonthRow[]> {
  const params: unknown[] = [todayInTokyo(tx.now), ids];
  const where = mayTouchSql(tx.actor, 'c', params);
  const rows = await tx.query<{ item: DueMonthRow }>(
    `with ${readingCte('$1')}
     select ${dueMonthJson()} as item from due_month d ${joined}
     where ${by} = any ($2) and ${where} order by d.month, d.id`,
    params,
  );
  return rows.map(({ item }) => item);
}

const joined = `join office o on o.id = d.office_id join support_case c on c.id = d.case_id
  join desk k on k.id = d.desk_id left join person p on p.id = d.specialist_id`;

export interface DueMonthRow {
  id: string;
  month: Month;
  standing: Standing;
  monthsSince: number;
  ageing: Ageing | null;
  doneOn: string | null;
  closedReason: string | null;
  closedNote: string;
  closedOn: string | null;
  office: OfficeLabelRow;
  supportCase: CaseRow;
  desk: DeskRow;
  specialist: PersonLabelRow | null;
}

const ageingSql = `case when ${standingIs.passed('d')} then
  case ${AGEING.toReversed()
    .map(({ code, from }) => `when ${monthsSinceSql('d')} >= ${from} then '${code}'`)
    .join(' ')} end end`;

/** `DueMonthRow` of `d` with office `o`, case `c`, desk `k` and person `p`. */
const dueMonth = {
  id: 'd.id',
  month: `to_char(d.month, 'YYYY-MM')`,
  standing: standingSql('d'),
  monthsSince: monthsSinceSql('d'),
  ageing: ageingSql,
  doneOn: 'd.done_on',
  closedReason: 'd.closed_reason',
  closedNote: 'd.closed_note',
  closedOn: 'd.closed_on',
  office: shapes.office,
  supportCase: shapes.supportCase,
  desk: shapes.desk,
};

const dueMonthJson = (asked?: Selection): string =>
  jsonOf({ ...dueMonth, specialist: personOrNone(asked?.specialist) }, asked);

/** What of the register is asked for, within what the actor may read. */
function conditions(tx: ReadTx, filter: DueMonthFilter, params: unknown[]): string {
  const found = [mayTouchSql(tx.actor, 'd', params)];
  const also = (condition: (at: string) => string, value: unknown) => {
    if (value === undefined || value === null) return;
    params.push(value);
    found.push(condition(`$${params.length}`));
  };
  also((at) => `d.office_id = ${at}`, filter.officeId);
  also((at) => `d.specialist_id = ${at}`, filter.specialistId);
  also((at) => `d.desk_id = ${at}`, filter.deskId);
  also((at) => `d.case_id = ${at}`, filter.caseId);
  also((at) => `d.month >= ${at}::date`, filter.fromMonth && firstDayOf(filter.fromMonth));
  also((at) => `d.month <= ${at}::date`, filter.untilMonth && firstDayOf(filter.untilMonth));
  if (filter.unassigned) found.push('d.specialist_id is null');
  if (filter.standings?.length) {
    found.push(`(${filter.standings.map((standing) => standingIs[standing]('d')).join(' or ')})`);
  }
  if (filter.ageing) found.push(standingIs.passed('d'), ageingIs('d', filter.ageing));
  return found.join(' and ');
}
