import { type Day, formatEraShort, type Month } from '@furikaeri/calendar';
import { addSheet, bytesOf, neutralise, newBook, type ReadTx } from '@furikaeri/core';
import type { DisabilityKind } from '../desk.entity.js';
import { writePeriod } from '../domain/certificate.js';
import type { Phase } from '../domain/due-months.js';
import { disabilityLabels } from '../labels.js';
import { registerColumns } from './template.js';

interface ExportRow {
  number: string;
  office: string;
  code: string;
  specialist: string | null;
  desk: string;
  kind: DisabilityKind;
  supportFrom: Month;
  supportUntil: Month;
  phases: Phase[];
  visits: Day[];
  note: string;
}

/**
 * The present register as rows of text in the order of `columns`: what the import reads as "nothing
 * changed". People of one name in an office are told apart by their kana.
 */
export async function readRegister(tx: ReadTx): Promise<string[][]> {
  const rows = await tx.query<ExportRow>(
    `with staff as (
       select distinct c.office_id, p.id, p.family_name || ' ' || p.given_name as name,
         p.family_kana || ' ' || p.given_kana as kana
       from support_case c join person p on p.id = c.specialist_id
       union select a.office_id, p.id, p.family_name || ' ' || p.given_name, p.family_kana || ' ' || p.given_kana
       from appointment a join person p on p.id = a.person_id where a.role = 'specialist'),
     named as (
       select office_id, id, case when count(*) over (partition by office_id, fold_text(name)) > 1
         then name || '（' || kana || '）' else name end as name from staff)
     select o.number, o.name as office, c.code, n.name as specialist, k.name as desk, c.disability_kind as kind,
       to_char(c.support_from, 'YYYY-MM') as "supportFrom", to_char(c.support_until, 'YYYY-MM') as "supportUntil",
       coalesce(m.phases, '[]') as phases, coalesce(v.visits, '[]') as visits, c.note
     from support_case c
     join office o on o.id = c.office_id
     join desk k on k.id = c.desk_id
     left join named n on n.id = c.specialist_id and n.office_id = c.office_id
     left join lateral (
       select json_agg(json_build_object('fromMonth', to_char(from_month, 'YYYY-MM'),
         'untilMonth', to_char(until_month, 'YYYY-MM'), 'intervalMonths', interval_months) order by from_month) as phases
       from monitoring_phase where case_id = c.id and superseded_at is null
         and from_month <= c.support_until and until_month >= c.support_from) m on true
     left join lateral (
       select json_agg(distinct visited_on order by visited_on) as visits from monitoring_record
       where case_id = c.id and voided_at is null and method = 'faceToFace'
         and visited_on >= c.support_from) v on true
     where c.ended_on is null and o.number is not null
     order by o.number, c.code`,
  );
  return rows.map((row) => [
    row.number,
    row.office,
    row.code,
    row.specialist ?? '',
    row.desk,
    disabilityLabels[row.kind],
    formatEraShort(row.supportFrom),
    formatEraShort(row.supportUntil),
    writePeriod(row.phases),
    row.visits.map(formatEraShort).join('；'),
    row.note,
  ]);
}

export async function writeWorkbook(rows: readonly string[][]): Promise<Buffer> {
  const book = await newBook();
  addSheet(book, '台帳', registerColumns, rows);
  return bytesOf(book);
}

/** Lines as Excel expects them, without a byte order mark. */
export const writeCsv = (rows: readonly string[][]): string =>
  [registerColumns.map(({ header }) => header), ...rows]
    .map((row) => `${row.map((cell) => quote(neutralise(cell))).join(',')}\r\n`)
    .join('');

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
