import { formatFiscalYear } from '@furikaeri/calendar';
import { compose, largest } from './compose.js';
import type { Definition } from './figure.js';
import { hereSql } from './visits.sql.js';

/** Offices whose released words were grouped under a theme of the year. */
export const themes: Definition = {
  code: 'themes.offices',
  version: 1,
  sql: `${hereSql}
    select t.id::text as row, 'offices' as "column",
      count(distinct m.office_id)::int as value, count(distinct m.office_id)::int as offices
    from theme t join theme_quote q on q.theme_id = t.id join material m on m.id = q.material_id
    join here on here.id = m.office_id
    where t.fiscal_year = extract(year from $1::date) and q.placed_at < $3
      and (q.taken_off_at is null or q.taken_off_at >= $3)
      and m.released_at < $3 and (m.withdrawn_at is null or m.withdrawn_at >= $3)
    group by t.id`,
  compose: (frame, counts) =>
    compose(frame, counts, {
      code: 'themes.offices',
      family: 'themes',
      rows: frame.themes,
      columns: [{ code: 'offices', label: '声を寄せた事業所' }],
      relations: () => [],
      more: () => ({ countsOffices: true }),
    }),
  title: (frame, read) => {
    const most = largest(frame.themes, (row) => read(row, 'offices'));
    return most
      ? `いちばん多くの事業所の声が集まったテーマは、${most.labels}です（${most.value}か所）`
      : `${formatFiscalYear(frame.fiscalYear)}に公開された声のテーマです`;
  },
};
