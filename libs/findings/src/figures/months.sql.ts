import { ALL } from './figure.js';
import { AGEING, ageingIs, monthsAsOf, readingCte, standingSql } from '@furikaeri/monitoring';

/** Due months of the year up to the cut-off's, as they stood then. `open`: this month and those in grace. */
const dueSql = `
  with ${readingCte('$4')},
  known as (
    select * from (${monthsAsOf('$3')}) d
    where month between $1 and $2 and month <= (select this_month from reading)),
  due as (
    select office_id, case_id, desk_id, month, ${standingSql('known')} as standing from known)`;

/** Columns of the tables: which due months count in each. */
const standings = {
  due: 'true',
  done: `standing = 'done'`,
  closed: `standing = 'closed'`,
  open: `standing in ('current', 'inGrace')`,
  passed: `standing = 'passed'`,
};
const ages = Object.fromEntries(
  AGEING.map(({ code }) => [`passed-${code}`, `standing = 'passed' and ${ageingIs('due', code)}`]),
);

const columns = { ...standings, ...ages };
const isAge = `"column" like 'passed-%'`;

/** Something of each column, by its quoted name and that of its count of persons. */
const each = (write: (name: string, persons: string, condition: string) => string): string =>
  Object.entries(columns)
    .map(([column, condition]) => write(`"${column}"`, `"${column} persons"`, condition))
    .join(', ');
/** Sums over the people of an office, and how many of them have such a month. */
const overPeople = each(
  (name, persons) => `sum(${name}) as ${name}, count(*) filter (where ${name} > 0) as ${persons}`,
);

/**
 * The rows of both tables in one look: by desk, by month, and the sum over all. Counted per person,
 * then per office, then summed: nothing that is large is ever sorted. A person's months are all of
 * one office, and a month is one person's.
 */
export const monthsSql = `${dueSql},
  per_person as (
    select desk_id, office_id, case_id, ${each((name, _, condition) => `count(*) filter (where ${condition}) as ${name}`)}
    from due group by 1, 2, 3),
  whole_person as (
    select office_id, ${each((name) => `sum(${name}) as ${name}`)} from per_person group by office_id, case_id),
  per_month as (
    select month, office_id, ${each((name, _, condition) => `count(*) filter (where ${condition}) as ${name}`)}
    from due group by 1, 2),
  per_office as (
    select desk_id::text as row, office_id, ${overPeople} from per_person group by 1, 2
    union all select '${ALL}', office_id, ${overPeople} from whole_person group by 2
    union all select to_char(month, 'YYYY-MM'), office_id, ${each((name) => `${name}, ${name}`)} from per_month),
  sums as (
    select row, ${each((name, persons) => `sum(${name}) as ${name}, count(*) filter (where ${name} > 0) as "of ${name.slice(1)}, sum(${persons}) as ${persons}`)}
    from per_office group by 1)
  select row, "column", value::int, offices::int, persons::int from sums, lateral (values
    ${each((name, persons) => `('${name.slice(1, -1)}', ${name}, "of ${name.slice(1)}, ${persons})`)}) v ("column", value, offices, persons)
  where value > 0 and not (${isAge} and row like '____-__')`;
