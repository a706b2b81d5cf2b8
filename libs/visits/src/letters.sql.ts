/**
 * Who is to hear of what about visits today, as rows that `Reminders.request` takes. $1 today; $2, $3,
 * $4 by municipality: its id, the day 5 business days ago, the day 10 business days ago.
 * Dates are spoken of by their proposal, so that new dates are told anew; notes by their visit, and
 * once a yes was taken back by what the note was before, so that both sides hear again. What
 * is not in here any more is taken back, so each letter ends with its cause.
 */
export const wanted = `
  with ward as materialized (
    select w.*, coalesce(s.sheet_days_before, 7) as sheet_days, coalesce(s.visit_days_before, 3) as visit_days,
      coalesce(s.note_days_after, 7) as note_days
    from unnest($2::uuid[], $3::date[], $4::date[]) as w (id, five_ago, ten_ago)
    left join visit_setting s on s.municipality_id = w.id),
  post as materialized (
    select distinct office_id, person_id, role from appointment
    where role in ('manager', 'specialist') and from_on <= $1 and (until_on is null or until_on >= $1)),
  -- Who answers for an office: its managers, and where there is none whoever works there.
  answering as materialized (
    select office_id, person_id from post p
    where role = 'manager' or not exists (
      select from post m where m.office_id = p.office_id and m.role = 'manager')),
  team as materialized (select visit_id, person_id from visit_member where left_at is null),
  offer as materialized (
    select v.id as visit_id, v.office_id, v.municipality_id, (array_agg(d.id order by d.created_at, d.id))[1] as subject_id,
      min(d.created_at) at time zone 'Asia/Tokyo' as since,
      bool_or(d.answer is null) as waits, bool_or(d.answer in ('yes', 'maybe')) as possible,
      bool_or(d.answered_at is not null) as answered, bool_and(coalesce(d.answer, 'yes') = 'no') as none
    from visit v join date_proposal d on d.visit_id = v.id and d.withdrawn_at is null
    where v.state = 'proposing' group by v.id),
  agreed as materialized (
    select v.id as visit_id, v.office_id, v.municipality_id, v.programme_id, v.state, v.created_at, d.id as subject_id,
      (v.starts_at at time zone 'Asia/Tokyo')::date as on_day, v.ends_at
    from visit v left join date_proposal d on d.visit_id = v.id and d.withdrawn_at is null
    where v.state in ('confirmed', 'held')),
  -- The last word on the dates, for the side that did not say it; a footprint has no uuid of its own.
  change as materialized (
    select distinct on (a.visit_id) a.visit_id, a.office_id, a.municipality_id, a.move, a.side, a.at,
      md5('visit_act ' || a.id)::uuid as subject_id
    from visit_act a where a.move in ('propose', 'confirm', 'reschedule', 'decline', 'postpone', 'resume', 'cancel')
      and a.at > $1::date - interval '14 days'
    order by a.visit_id, a.id desc),
  note as materialized (
    select a.visit_id, a.office_id, a.municipality_id, n.shown_at, n.visitors_confirmed_at, n.office_confirmed_at,
      coalesce((select md5('note_version ' || max(x.id))::uuid from note_version x
        where x.visit_id = a.visit_id and x.revision < n.revision), a.visit_id) as subject_id
    from agreed a join ward w on w.id = a.municipality_id
    left join visit_note n on n.visit_id = a.visit_id
    where a.on_day + w.note_days <= $1)
  select municipality_id, rule, stage, subject_id, recipient_id, $1::date as due_on, office_id as group_id, false as listed
  from (
    select o.municipality_id, 'visits.dates' as rule, 'waiting' as stage, o.subject_id, a.person_id as recipient_id, o.office_id
    from offer o join answering a on a.office_id = o.office_id where o.waits
    union all
    select o.municipality_id, 'visits.dates', 'late', o.subject_id, a.person_id, o.office_id
    from offer o join ward w on w.id = o.municipality_id join answering a on a.office_id = o.office_id
    where o.waits and o.since::date <= w.five_ago
    union all
    select o.municipality_id, 'visits.dates', case when o.none then 'none' else 'answered' end, o.subject_id, t.person_id, o.office_id
    from offer o join team t on t.visit_id = o.visit_id where o.none or (o.answered and o.possible)
    union all
    select o.municipality_id, 'visits.dates', 'unanswered', o.subject_id, t.person_id, o.office_id
    from offer o join ward w on w.id = o.municipality_id join team t on t.visit_id = o.visit_id
    where o.waits and not coalesce(o.possible, false) and o.since::date <= w.five_ago
    union all
    select c.municipality_id, 'visits.changed', c.move, c.subject_id, b.person_id, c.office_id
    from change c
    join (select visit_id, null::uuid as office_id, person_id from team
          union all select null, office_id, person_id from answering) b
      on (c.side = 'office' and b.visit_id = c.visit_id) or (c.side = 'visitors' and b.office_id = c.office_id)
    where c.move not in ('propose', 'resume')
    union all
    select a.municipality_id, 'visits.soon', 'soon', a.subject_id, b.person_id, a.office_id
    from agreed a join ward w on w.id = a.municipality_id
    join (select visit_id, person_id, null::uuid as office_id from team
          union all select null, person_id, office_id from post) b
      on b.visit_id = a.visit_id or b.office_id = a.office_id
    where a.state = 'confirmed' and a.subject_id is not null and $1 between a.on_day - w.visit_days and a.on_day
    union all
    select a.municipality_id, 'visits.sheetMissing', 'missing', a.subject_id, p.person_id, a.office_id
    from agreed a join ward w on w.id = a.municipality_id
    join post p on p.office_id = a.office_id and p.role = 'specialist'
    join programme g on g.id = a.programme_id
    where a.state = 'confirmed' and a.subject_id is not null and $1 between a.on_day - w.sheet_days and a.on_day
      and not exists (
        select from sheet s left join visit_sheet l on l.sheet_id = s.id and l.visit_id = a.visit_id
        where s.person_id = p.person_id and s.office_id = a.office_id and s.state = 'submitted'
          and (l.sheet_id is not null or (s.purpose = 'visit' and s.fiscal_year = g.fiscal_year
            and s.submitted_at >= a.created_at)))
    union all
    select n.municipality_id, 'visits.noteUnconfirmed',
      case when n.shown_at is null then 'unwritten' else 'visitors' end, n.subject_id, t.person_id, n.office_id
    from note n join team t on t.visit_id = n.visit_id where n.visitors_confirmed_at is null or n.shown_at is null
    union all
    select n.municipality_id, 'visits.noteUnconfirmed', 'office', n.subject_id, a.person_id, n.office_id
    from note n join answering a on a.office_id = n.office_id
    where n.shown_at is not null and n.office_confirmed_at is null
    union all
    select s.municipality_id, 'visits.stepDue', 'due', s.id, s.owner_id, s.office_id
    from next_step s where s.state = 'open' and s.due_on <= $1
    union all
    select s.municipality_id, 'visits.stepDue', 'late', s.id, s.owner_id, s.office_id
    from next_step s join ward w on w.id = s.municipality_id where s.state = 'open' and s.due_on <= w.ten_ago
  ) told`;

/** Open letters of ours ($5 the rules) that nobody should hear any more. */
export const unwanted = `
  select distinct r.rule, r.subject_id, r.recipient_id
  from reminder r
  left join (${wanted}) w on w.rule = r.rule and w.subject_id = r.subject_id and w.recipient_id = r.recipient_id
  where r.rule = any ($5::text[]) and r.state in ('queued', 'told') and w.rule is null`;
