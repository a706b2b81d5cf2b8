import { ageingIs, readingCte, standingSql } from '@furikaeri/monitoring';
import { AGEING } from '@furikaeri/monitoring';

/**
 * Due months of the year up to the cut-off's, as they stood then: what was ended later was open, a
 * visit that was voided later still counted. (A closing that was taken back later is not kept by the
 * register, nor is a desk that changed while a month was open.) `open`: this month and those in grace.
 */
export const dueSql = `
  with ${readingCte('$4')},
  voided as (
    select distinct due_month_id from monitoring_record
    where voided_at >= $3 and created_at < $3 and method = 'faceToFace' and due_month_id is not null),
  known as (
    select d.id, d.office_id, d.case_id, d.desk_id, d.month,
      case when d.ended_at < $3 or v.due_month_id is not null then coalesce(d.done_on, v.visited) end as done_on,
      case when d.ended_at < $3 then d.closed_reason end as closed_reason
    from due_month d
    left join (select due_month_id, $4::date as visited from voided) v on v.due_month_id = d.id
    where d.municipality_id = (select app_municipality()) and d.month between $1 and $2
      and d.month <= (select this_month from reading) and d.created_at < $3),
  stood as (
    select office_id, case_id, desk_id, month, ${standingSql('known')} as standing from known),
  due as (
    select office_id, case_id, desk_id, month,
      case when standing in ('current', 'inGrace') then 'open' else standing end as standing,
      case when standing = 'passed' then case ${AGEING.map(
        ({ code }) => `when ${ageingIs('stood', code)} then '${code}'`,
      ).join(' ')} end end as age
    from stood)`;
