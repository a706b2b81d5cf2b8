import { formatFiscalYear } from '@furikaeri/calendar';
import { atMost, notAbove, sumOf } from '../domain/table.js';
import { compose, keyIn, largest, monthLabel } from './compose.js';
import { ALL, type Definition, type Frame } from './figure.js';
import { visitedSql } from './visits.sql.js';

const FAMILY = 'visits';
export const roundCode = (number: number): string => `round${number}`;
/** Key of the number of offices that were visited in a round, or in the year (`all`). */
export const visitedKey = (frame: Frame, row: string): string =>
  keyIn(FAMILY, frame, row, 'visited');

const columns = [
  { code: 'target', label: '訪問先' },
  { code: 'visited', label: '訪問できた' },
  { code: 'notYet', label: 'これから' },
];

/** Offices chosen, visited and still to be visited: by round, and of all offices in the year. */
export const visitsByRound: Definition = {
  code: 'visits.byRound',
  version: 1,
  sql: `${visitedSql},
    chosen as (
      select distinct r.number, t.office_id from programme_target t
      join programme_round r on r.id = t.round_id join programme p on p.id = r.programme_id
      join here on here.id = t.office_id
      where p.fiscal_year = extract(year from $1::date) and t.decided_at < $3
        and (t.dropped_at is null or t.dropped_at >= $3)
      union select number, office_id from visited),
    facts as (
      select 'round' || number as row, office_id, exists (select from visited v
        where v.number = chosen.number and v.office_id = chosen.office_id) as is_visited from chosen
      union all
      select 'all', id, exists (select from visited v where v.office_id = here.id) from here),
    columns as (
      select row, office_id, 'target' as column from facts
      union all select row, office_id, case when is_visited then 'visited' else 'notYet' end from facts)
    select row, "column", count(*)::int as value, count(*)::int as offices from columns group by 1, 2`,
  compose: (frame, counts) => {
    const rounds = frame.rounds.map(({ number, name }) => ({
      code: roundCode(number),
      label: name,
    }));
    return compose(frame, counts, {
      code: 'visits.byRound',
      family: FAMILY,
      rows: [...rounds, { code: ALL, label: '年度をとおして（すべての事業所）' }],
      columns,
      relations: (key) => [
        ...[...rounds.map(({ code }) => code), ALL].map((row) =>
          sumOf(key(row, 'target'), [key(row, 'visited'), key(row, 'notYet')]),
        ),
        notAbove(
          key(ALL, 'visited'),
          rounds.map(({ code }) => key(code, 'visited')),
        ),
        ...rounds.flatMap(({ code }) =>
          ['target', 'visited'].map((column) => atMost(key(code, column), key(ALL, column))),
        ),
      ],
      more: (row, column) => ({
        countsOffices: true,
        weight: row !== ALL ? 2 : column === 'target' ? 50 : 10,
        ...(column !== 'target' && { within: keyIn(FAMILY, frame, row, 'target') }),
      }),
    });
  },
  title: (frame, read) => {
    const [all, visited] = [read(ALL, 'target'), read(ALL, 'visited')];
    const year = formatFiscalYear(frame.fiscalYear);
    return all !== undefined && visited !== undefined
      ? `${year}は、${all}か所のうち${visited}か所の事業所を訪問しました`
      : `${year}に訪問した事業所の数です`;
  },
};

/** In which month an office was visited for the first time in the year: the months add up. */
export const visitsByMonth: Definition = {
  code: 'visits.byMonth',
  version: 1,
  sql: `${visitedSql},
    firsts as (select office_id, min(month) as month from visited group by 1)
    select to_char(month, 'YYYY-MM') as row, 'visited' as "column",
      count(*)::int as value, count(*)::int as offices from firsts group by 1
    union all select '${ALL}', 'visited', count(*)::int, count(*)::int from firsts`,
  compose: (frame, counts) =>
    compose(frame, counts, {
      code: 'visits.byMonth',
      family: FAMILY,
      rows: [
        ...frame.months.map((month) => ({ code: month, label: monthLabel(month) })),
        { code: ALL, label: '合計' },
      ],
      columns: [{ code: 'visited', label: 'はじめて訪問した事業所' }],
      relations: (key) => [
        sumOf(
          key(ALL, 'visited'),
          frame.months.map((month) => key(month, 'visited')),
        ),
      ],
      more: (row) => ({ countsOffices: true, weight: row === ALL ? 10 : 1 }),
    }),
  title: (frame, read) => {
    const months = frame.months.map((month) => ({ code: month, label: monthLabel(month) }));
    const most = largest(months, (month) => read(month, 'visited'));
    return most
      ? `はじめての訪問は、${most.labels}にいちばん多くありました（${most.value}か所）`
      : '事業所をはじめて訪問した月です';
  },
};
