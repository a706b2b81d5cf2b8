import { formatFiscalYear } from '@furikaeri/calendar';
import { AGEING } from '@furikaeri/monitoring';
import { type Relation, sumOf } from '../domain/table.js';
import { compose, keyIn, largest, monthLabel } from './compose.js';
import { ALL, type Definition, type Frame, type Label } from './figure.js';
import { monthsSql } from './months.sql.js';

const FAMILY = 'months';
const standings: Label[] = [
  { code: 'due', label: 'モニタリング月' },
  { code: 'done', label: '実施' },
  { code: 'closed', label: '理由があって終了' },
  { code: 'open', label: 'これから・入力待ち' },
  { code: 'passed', label: '訪問のないまま経過' },
];
const ageing: Label[] = AGEING.map(({ code, label }) => ({
  code: `passed-${code}`,
  label: `うち ${label}`,
}));

/** Due is the sum of its standings, and passed that of its ages; every column adds up over the rows. */
function relationsOf(
  rows: readonly string[],
  columns: readonly Label[],
  key: (row: string, column: string) => string,
): Relation[] {
  const codes = columns.map(({ code }) => code);
  const ages = codes.filter((code) => code.startsWith('passed-'));
  return [
    ...codes.map((column) =>
      sumOf(
        key(ALL, column),
        rows.map((row) => key(row, column)),
      ),
    ),
    ...[...rows, ALL].flatMap((row) => [
      sumOf(
        key(row, 'due'),
        ['done', 'closed', 'open', 'passed'].map((column) => key(row, column)),
      ),
      ...(ages.length
        ? [
            sumOf(
              key(row, 'passed'),
              ages.map((column) => key(row, column)),
            ),
          ]
        : []),
    ]),
  ];
}

const layoutOf = (code: string, frame: Frame, rows: Label[], columns: Label[]) => ({
  code,
  family: FAMILY,
  rows: [...rows, { code: ALL, label: '合計' }],
  columns,
  relations: (key: (row: string, column: string) => string) =>
    relationsOf(
      rows.map((row) => row.code),
      columns,
      key,
    ),
  more: (row: string, column: string) => ({
    weight: (row === ALL ? 5 : 1) * (column === 'due' ? 3 : 1),
    ...(column !== 'due' && { within: keyIn(FAMILY, frame, row, 'due') }),
  }),
});

/** モニタリング月 by submission desk, and how long months that passed without a visit were left. */
export const monthsByDesk: Definition = {
  code: 'months.byDesk',
  version: 1,
  sql: monthsSql,
  compose: (frame, counts) =>
    compose(
      frame,
      counts,
      layoutOf('months.byDesk', frame, frame.desks, [...standings, ...ageing]),
    ),
  title: (frame, read) => {
    const [due, done, passed] = ['due', 'done', 'passed'].map((column) => read(ALL, column));
    if (due === undefined || done === undefined) {
      return `${formatFiscalYear(frame.fiscalYear)}のモニタリング月です`;
    }
    const left = passed === undefined ? '' : `、訪問のないまま経過した月は${passed}件`;
    return `モニタリング月${due}件のうち、実施は${done}件${left}です`;
  },
};

/** The same by month. */
export const monthsByMonth: Definition = {
  code: 'months.byMonth',
  version: 1,
  sql: monthsSql,
  compose: (frame, counts) => {
    const months = frame.months.map((month) => ({ code: month, label: monthLabel(month) }));
    return compose(frame, counts, layoutOf('months.byMonth', frame, months, standings));
  },
  title: (frame, read) => {
    const months = frame.months.map((month) => ({ code: month, label: monthLabel(month) }));
    const most = largest(months, (month) => read(month, 'passed'));
    return most
      ? `訪問のないまま経過した月がいちばん多いのは、${most.labels}の分です（${most.value}件）`
      : 'モニタリング月ごとの状況です';
  },
};
