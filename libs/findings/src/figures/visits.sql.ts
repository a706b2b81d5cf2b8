/** Offices at the cut-off, or at the end of a year that was over by then; 基幹 do not count. */
export const hereSql = `
  with here as (
    select o.id from office o
    where o.municipality_id = (select app_municipality()) and not 'coreCentre' = any (o.kinds)
      and coalesce(o.opened_on <= least($2::date, $4::date), true)
      and coalesce(o.closed_on >= least($2::date, $4::date), true))`;

/** All visits of the year's programmes with the number of their round: found once, then joined to. */
export const yearSql = `${hereSql},
  year as materialized (
    select v.id, v.office_id, v.starts_at, v.ended_at, r.number
    from programme p join visit v on v.programme_id = p.id join programme_round r on r.id = v.round_id
    where p.fiscal_year = extract(year from $1::date))`;

/** Visits that took place in the year and were marked so by the cut-off: office, round, month. */
export const visitedSql = `${yearSql},
  visited as (
    select distinct v.office_id, v.number,
      date_trunc('month', v.starts_at at time zone 'Asia/Tokyo')::date as month
    from year v join here on here.id = v.office_id
    where v.starts_at < $3
      and exists (select from visit_act a where a.visit_id = v.id and a.move = 'hold' and a.at < $3))`;
