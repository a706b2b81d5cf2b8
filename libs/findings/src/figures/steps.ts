import { formatFiscalYear } from '@furikaeri/calendar';
import { sumOf } from '../domain/table.js';
import { compose, keyIn } from './compose.js';
import { ALL, type Definition } from './figure.js';
import { roundCode } from './visits.js';
import { yearSql } from './visits.sql.js';

const columns = [
  { code: 'made', label: '決めた一歩' },
  { code: 'done', label: 'できた' },
  { code: 'changed', label: '変えて続ける' },
  { code: 'open', label: '取り組み中' },
  { code: 'dropped', label: '取りやめた' },
];

/** 次にやってみること of the year's visits, by round. Steps taken off before a visit closed were never made. */
export const steps: Definition = {
  code: 'steps.byRound',
  version: 1,
  sql: `${yearSql},
    made as (
      select v.number, s.office_id,
        case when s.settled_at < $3 then s.state else 'open' end as state
      from year v join next_step s on s.visit_id = v.id join here on here.id = s.office_id
      where s.created_at < $3
        and not (s.state = 'dropped' and s.settled_at <= coalesce(v.ended_at, 'infinity')))
    select coalesce('round' || number, '${ALL}') as row, coalesce(state, 'made') as "column",
      count(*)::int as value, count(distinct office_id)::int as offices
    from made group by grouping sets ((number, state), (number), (state), ())`,
  compose: (frame, counts) => {
    const rounds = frame.rounds.map(({ number, name }) => ({
      code: roundCode(number),
      label: name,
    }));
    const rows = [...rounds, { code: ALL, label: '合計' }];
    return compose(frame, counts, {
      code: 'steps.byRound',
      family: 'steps',
      rows,
      columns,
      relations: (key) => [
        ...rows.map(({ code }) =>
          sumOf(
            key(code, 'made'),
            columns.slice(1).map((column) => key(code, column.code)),
          ),
        ),
        ...columns.map((column) =>
          sumOf(
            key(ALL, column.code),
            rounds.map(({ code }) => key(code, column.code)),
          ),
        ),
      ],
      more: (row, column) => ({
        weight: (row === ALL ? 5 : 1) * (column === 'made' ? 3 : 1),
        ...(column !== 'made' && { within: keyIn('steps', frame, row, 'made') }),
      }),
    });
  },
  title: (frame, read) => {
    const [made, done] = [read(ALL, 'made'), read(ALL, 'done')];
    if (made === undefined || done === undefined) {
      return `${formatFiscalYear(frame.fiscalYear)}の訪問で決めた「次にやってみること」です`;
    }
    return `次にやってみること${made}件のうち、${done}件が「できた」になりました`;
  },
};
