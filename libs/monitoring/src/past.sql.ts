/**
 * What due months are now is kept as what they were until `now`: a statement beside the one that
 * changes them, in the same `with`. `months`: what follows `from`, with the columns of due months.
 */
export const keepPast = (months: string, now: string): string => `
  insert into due_month_past (due_month_id, until_at, municipality_id, office_id, desk_id, done_on, closed_reason, ended_at)
  select id, ${now}::timestamptz, municipality_id, office_id, desk_id, done_on, closed_reason, ended_at from ${months}
  on conflict do nothing`;

/**
 * The due months that were there just before an instant, as they stood then: what was ended later was
 * open, what was opened again later was ended, and each lay at the desk of that time.
 */
export const monthsAsOf = (instant: string): string => {
  const end = (column: string) =>
    `case when p.due_month_id is null then case when d.ended_at < ${instant} then d.${column} end
      when p.ended_at < ${instant} then p.${column} end as ${column}`;
  return `
  select d.id, d.municipality_id, d.office_id, d.case_id, d.month, coalesce(p.desk_id, d.desk_id) as desk_id,
    ${end('done_on')}, ${end('closed_reason')}
  from due_month d
  left join (select distinct on (due_month_id) * from due_month_past
    where until_at >= ${instant} order by due_month_id, until_at) p on p.due_month_id = d.id
  where d.municipality_id = (select app_municipality()) and d.created_at < ${instant}`;
};
