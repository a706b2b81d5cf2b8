/**
 * Who is to hear of what about the committee's meetings today, as rows that `Reminders.request`
 * takes. $1 today. A pack is spoken of by the instant it was opened, so that one that was shut and
 * opened again is told anew; an opinion by the meeting ahead, so that the next one asks again. What
 * is not in here any more is taken back, so each letter ends with its cause.
 */
export const wanted = `
  with ahead as materialized (
    select id, municipality_id, held_on, evaluates, pack_opened_at from meeting
    where held_on >= $1 and closed_at is null),
  next as materialized (
    select distinct on (municipality_id) id, municipality_id, held_on from ahead
    where evaluates order by municipality_id, held_on, id),
  post as materialized (
    select distinct municipality_id, person_id, role from appointment
    where role in ('coordinator', 'committeeMember') and from_on <= $1 and (until_on is null or until_on >= $1))
  select municipality_id, rule, stage, subject_id, recipient_id, $1::date as due_on, group_id, listed
  from (
    select distinct a.municipality_id, 'findings.packOpened' as rule, 'opened' as stage,
      md5('pack ' || a.id || extract(epoch from a.pack_opened_at))::uuid as subject_id,
      p.person_id as recipient_id, null::uuid as group_id, false as listed
    from ahead a join seat s on s.municipality_id = a.municipality_id
      and s.from_on <= a.held_on and coalesce(s.until_on >= a.held_on, true)
    join post p on p.person_id = s.person_id and p.role = 'committeeMember'
    join account c on c.person_id = s.person_id and c.state <> 'suspended'
    where a.pack_opened_at is not null
    union all
    select n.municipality_id, 'findings.opinionsOpen', 'open', md5('opinion ' || s.id || n.id)::uuid,
      p.person_id, s.topic_id, true
    from next n join meeting m on m.municipality_id = n.municipality_id and m.evaluates and m.held_on < $1
    join statement s on s.meeting_id = m.id and s.kind = 'issue' and s.withdrawn_at is null
    join post p on p.municipality_id = n.municipality_id and p.role = 'coordinator'
    where $1 >= n.held_on - 14 and coalesce((select a.state from statement_answer a
      where a.statement_id = s.id order by a.at desc, a.id desc limit 1), 'open') = 'open'
  ) told`;

/** Open letters of ours ($2 the rules) that nobody should hear any more. */
export const unwanted = `
  select distinct r.rule, r.subject_id, r.recipient_id
  from reminder r
  left join (${wanted}) w on w.rule = r.rule and w.subject_id = r.subject_id and w.recipient_id = r.recipient_id
  where r.rule = any ($2::text[]) and r.state in ('queued', 'told') and w.rule is null`;
