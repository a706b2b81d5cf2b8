import type { Day, Month } from '@furikaeri/calendar';
import type { Tx } from '@furikaeri/core';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Phase } from '../domain/due-months.js';
import type { RegisterRow } from './check-row.js';

const columns = [
  'row integer',
  'office_id uuid',
  'code text',
  'specialist_id uuid',
  'desk_id uuid',
  'desk_is_given boolean',
  'disability_kind text',
  'support_from date',
  'support_until date',
  'note text',
  // Phases in order, and what tells one plan from another.
  'from_months date[]',
  'until_months date[]',
  'intervals smallint[]',
  'plan text',
  // Due months in order, each with the first visit in it.
  'months date[]',
  'done_on date[]',
  'visits date[]',
];
const names = columns.map((column) => column.split(' ')[0]).join(', ');

const CHUNK = 64 * 1024;

/** Sends rows to the table `register_row`, which goes with the transaction. */
export async function stage(tx: Tx, rows: AsyncIterable<RegisterRow>): Promise<void> {
  await tx.query(`create temp table register_row (${columns.join(', ')}) on commit drop`);
  const client = (await tx.manager.queryRunner?.connect()) as PoolClient;
  const copy = client.query(copyFrom(`copy register_row (${names}) from stdin`));
  await pipeline(Readable.from(linesOf(rows), { objectMode: false }), copy);
  await tx.query('analyze register_row');
}

async function* linesOf(rows: AsyncIterable<RegisterRow>): AsyncGenerator<Buffer> {
  let chunk = '';
  for await (const row of rows) {
    chunk += `${lineOf(row)}\n`;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk) yield Buffer.from(chunk);
}

function lineOf(row: RegisterRow): string {
  const { phases, months, visits } = row;
  return [
    row.row,
    row.officeId,
    escape(row.code),
    row.specialistId ?? '\\N',
    row.deskId,
    row.deskIsGiven,
    row.disabilityKind,
    first(row.supportFrom),
    first(row.supportUntil),
    row.note === undefined ? '\\N' : escape(row.note),
    array(phases.map(({ fromMonth }) => first(fromMonth))),
    array(phases.map(({ untilMonth }) => first(untilMonth))),
    array(phases.map(({ intervalMonths }) => intervalMonths)),
    planOf(phases),
    array(months.map(first)),
    array(months.map((month) => visits?.find((day) => day.startsWith(month)) ?? 'null')),
    visits ? array(visits) : '\\N',
  ].join('\t');
}

/** Where a phase ends and its interval make its months; see `plan` in `apply.sql.ts`. */
const planOf = (phases: readonly Phase[]): string =>
  phases.map(({ untilMonth, intervalMonths }) => `${untilMonth}/${intervalMonths}`).join(' ');

const first = (month: Month): Day => `${month}-01` as Day;
const array = (items: readonly (string | number)[]): string => `{${items.join(',')}}`;

const signs: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escape = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => signs[sign] ?? '');
