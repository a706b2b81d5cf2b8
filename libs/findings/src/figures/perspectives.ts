import { formatFiscalYear } from '@furikaeri/calendar';
import { atMost, notAbove } from '../domain/table.js';
import { compose, largest } from './compose.js';
import { ALL, type Definition } from './figure.js';
import { roundCode, visitedKey } from './visits.js';
import { visitedSql } from './visits.sql.js';

const words = {
  strength: {
    code: 'perspectives.strengths',
    any: 'いずれかの視点で「よいところ」を公開',
    most: (labels: string, value: number) =>
      `「よいところ」をいちばん多くの事業所が公開した視点は、${labels}です（${value}か所）`,
    plain: '「よいところ」を公開した事業所の数です',
  },
  topic: {
    code: 'perspectives.topics',
    any: 'いずれかの視点で「考えたいこと」を公開',
    most: (labels: string, value: number) =>
      `「考えたいこと」をいちばん多くの事業所が公開した視点は、${labels}です（${value}か所）`,
    plain: '「考えたいこと」を公開した事業所の数です',
  },
};

/** Offices with a released strength or topic, by perspective and round. An office counts once. */
function perspectivesOf(kind: keyof typeof words): Definition {
  const { code, any, most, plain } = words[kind];
  return {
    code,
    version: 1,
    sql: `${visitedSql},
      released as (
        select v.number, m.office_id, m.perspective
        from year v join material m on m.visit_id = v.id join here on here.id = m.office_id
        where m.kind = '${kind}' and m.released_at < $3 and (m.withdrawn_at is null or m.withdrawn_at >= $3)),
      facts as (
        select number, office_id, coalesce(perspective, 'none') as row from released
        union all select number, office_id, 'any' from released
        union all select number, office_id, 'visited' from visited)
      select row, coalesce('round' || number, '${ALL}') as "column",
        count(distinct office_id)::int as value, count(distinct office_id)::int as offices
      from facts group by grouping sets ((row, number), (row))`,
    compose: (frame, counts) => {
      const columns = [
        ...frame.rounds.map(({ number, name }) => ({ code: roundCode(number), label: name })),
        { code: ALL, label: '年度' },
      ];
      const rounds = frame.rounds.map(({ number }) => roundCode(number));
      const codes = frame.perspectives.map((one) => one.code);
      return compose(frame, counts, {
        code,
        family: kind,
        columns,
        rows: [
          ...frame.perspectives,
          { code: 'any', label: any },
          { code: 'visited', label: '訪問した事業所' },
        ],
        keyOf: (row, column) => (row === 'visited' ? visitedKey(frame, column) : undefined),
        relations: (key) => [
          ...[...codes, 'any'].flatMap((row) => [
            notAbove(
              key(row, ALL),
              rounds.map((round) => key(row, round)),
            ),
            ...rounds.map((round) => atMost(key(row, round), key(row, ALL))),
          ]),
          ...columns.flatMap((column) => [
            ...codes.map((row) => atMost(key(row, column.code), key('any', column.code))),
            atMost(key('any', column.code), key('visited', column.code)),
          ]),
        ],
        more: (row, column) => ({
          countsOffices: true,
          weight: (row === 'visited' ? 4 : row === 'any' ? 2 : 1) * (column === ALL ? 3 : 1),
          ...(row !== 'visited' && { within: visitedKey(frame, column) }),
        }),
      });
    },
    title: (frame, read) => {
      const found = largest(frame.perspectives, (row) => read(row, ALL));
      const year = formatFiscalYear(frame.fiscalYear);
      return found ? most(found.labels, found.value) : `${year}に${plain}`;
    },
    note: '公開していないことは、していないことを意味しません。',
  };
}

export const strengths = perspectivesOf('strength');
export const topics = perspectivesOf('topic');
