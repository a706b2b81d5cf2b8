import {
  type Day,
  firstDayOf,
  fiscalMonths,
  instantInTokyo,
  lastDayOf,
  type Month,
  addDays,
} from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import type { CertificateLine } from './domain/certificate.js';

export interface CertificateRange {
  fiscalYear: number;
  month?: Month | null;
}
export interface Whose {
  personId: string | null;
  /** People who worked there on the day of the visit; empty: wherever they worked. */
  officeIds: readonly string[] | null;
}

/**
 * Who advised and who took part, one line for each person of each visit that was held, the earliest
 * first and then by kana. Of the notes only who took part and what was done is read, and only once they were shown; until
 * then what was planned stands for it.
 */
export async function findCertificateLines(
  tx: ReadTx,
  { personId, officeIds }: Whose,
  range: CertificateRange,
): Promise<CertificateLine[]> {
  const [from, until] = daysOf(range);
  return tx.query(
    `with held as (
       select v.*, (v.starts_at at time zone 'Asia/Tokyo')::date as on_day from visit v
       where v.municipality_id = app_municipality() and v.state in ('held', 'noted', 'closed')
         and v.starts_at >= $1 and v.starts_at < $2
     ), lines as (
       select h.id, m.person_id, 'advised' as part from held h
       join visit_member m on m.visit_id = h.id and m.joined_at <= h.ends_at
         and (m.left_at is null or m.left_at >= h.starts_at)
       union
       select h.id, p.id::uuid, 'tookPart' from held h
       join visit_note n on n.visit_id = h.id and n.shown_at is not null
       cross join lateral jsonb_array_elements_text(n.content -> 'participants') p (id)
     )
     select h.id as "visitId", l.person_id as "personId", l.part, h.on_day::text as "on",
       h.starts_at as "startsAt", h.ends_at as "endsAt",
       (extract(epoch from h.ends_at - h.starts_at) / 60)::int as minutes, h.office_id as "officeId",
       o.name as "officeName", coalesce(d.activities, h.activities) as activities, h.state <> 'held' as confirmed
     from lines l join held h on h.id = l.id join office o on o.id = h.office_id
     join person p on p.id = l.person_id
     left join lateral (select array_agg(a.word order by a.n) as activities from visit_note n
       cross join lateral jsonb_array_elements_text(n.content -> 'activities') with ordinality a (word, n)
       where n.visit_id = h.id and n.shown_at is not null) d on true
     where ($3::uuid is null or l.person_id = $3)
       and ($4::uuid[] is null or exists (select from appointment a where a.person_id = l.person_id
         and a.office_id = any ($4) and a.from_on <= h.on_day and coalesce(a.until_on >= h.on_day, true)))
     order by h.starts_at, h.id, l.part, p.family_kana || ' ' || p.given_kana collate japanese, p.id`,
    [from, until, personId, officeIds],
  );
}

function daysOf({ fiscalYear, month }: CertificateRange): [Date, Date] {
  const months = fiscalMonths(fiscalYear);
  const [first, last] = month ? [month, month] : [months[0]!, months.at(-1)!];
  const end: Day = addDays(lastDayOf(last), 1);
  return [instantInTokyo(firstDayOf(first)), instantInTokyo(end)];
}
