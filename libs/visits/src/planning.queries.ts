import { type Day, todayInTokyo } from '@furikaeri/calendar';
import { notFound, type ReadTx } from '@furikaeri/core';
import { type OfficeFacts, type Proposal, proposeOffices } from './domain/proposal.js';
import {
  type Candidate,
  type HostToVisit,
  suggestTeams,
  type TeamSuggestion,
} from './domain/team-suggestion.js';
import { agreedStates, endStates, type VisitState } from './domain/visit.js';
import { findCorporationsOfPeople, findHosts } from './planning-team.js';
import { coordinates, reachesOfficeSql } from './visits.access.js';

const byKana = `coalesce(nullif(o.kana, ''), o.name) collate japanese, o.id`;
const quoted = (states: readonly VisitState[]) => states.map((state) => `'${state}'`).join(', ');
/** Took place. */
const took = `v.state in ('held', 'noted', 'closed')`;
const isOffice = `not 'coreCentre' = any (o.kinds)`;

async function getRound(tx: ReadTx, id: string): Promise<{ programmeId: string }> {
  const [round] = await tx.query<{ programmeId: string }>(
    `select programme_id as "programmeId" from programme_round where id = $1`,
    [id],
  );
  if (!round) throw notFound('roundId');
  return round;
}

/**
 * Offices that are not yet chosen for the round and have no visit under way, in the order in which
 * they might be visited next. For coordinators, who see every office's visits.
 */
export async function findProposals(tx: ReadTx, roundId: string): Promise<Proposal[]> {
  await getRound(tx, roundId);
  const today = todayInTokyo(tx.now);
  const facts = await tx.query<Omit<OfficeFacts, 'network'>>(
    `select o.id as "officeId", o.kana,
       (select (min(w.created_at) at time zone 'Asia/Tokyo')::date::text from visit_wish w
        where w.office_id = o.id and w.settled_at is null) as "askedOn",
       (select (max(v.starts_at) at time zone 'Asia/Tokyo')::date::text from visit v
        where v.office_id = o.id and ${took}) as "lastVisitedOn",
       (select count(distinct a.person_id)::int from appointment a
        where a.office_id = o.id and a.role = 'specialist' and a.from_on <= $2
          and coalesce(a.until_on >= $2, true)) as specialists
     from office o
     where o.municipality_id = app_municipality() and ${isOffice}
       and coalesce(o.opened_on <= $2, true) and coalesce(o.closed_on >= $2, true)
       and not exists (select from programme_target t
         where t.office_id = o.id and t.round_id = $1 and t.dropped_at is null)
       and not exists (select from visit v where v.office_id = o.id
         and v.state not in (${quoted([...endStates, 'held', 'noted'])}))`,
    [roundId, today],
  );
  // Who was seen at the office network is not known yet.
  return proposeOffices(
    facts.map((one) => ({ ...one, network: null })),
    today,
  );
}

/** Teams for the round's chosen offices that have no visit yet. */
export async function findTeamSuggestions(tx: ReadTx, roundId: string): Promise<TeamSuggestion[]> {
  const { programmeId } = await getRound(tx, roundId);
  const offices = await tx.query<{ officeId: string; district: string }>(
    `select t.office_id as "officeId", o.district from programme_target t
     join office o on o.id = t.office_id
     where t.round_id = $1 and t.dropped_at is null and not exists (select from visit v
       where v.round_id = t.round_id and v.office_id = t.office_id
         and v.state not in ('declined', 'cancelled'))
     order by ${byKana}`,
    [roundId],
  );
  const hosts = await findHosts(
    tx,
    offices.map(({ officeId }) => officeId),
  );
  const toVisit = offices.flatMap((office): HostToVisit[] => {
    const host = hosts.get(office.officeId);
    return host ? [{ ...host, ...office }] : [];
  });
  return suggestTeams(toVisit, await findCandidates(tx, programmeId));
}

async function findCandidates(tx: ReadTx, programmeId: string): Promise<Candidate[]> {
  const members = await tx.query<Omit<Candidate, 'corporationIds'>>(
    `select m.person_id as "personId", m.part, p.family_kana || ' ' || p.given_kana as kana, m.districts,
       (m.hours_in_year - coalesce(h.hours, 0))::float8 as "hoursLeft", coalesce(h.visits, 0)::int as visits
     from programme_member m join person p on p.id = m.person_id
     left join lateral (select count(*) as visits,
         sum(extract(epoch from v.ends_at - v.starts_at) / 3600) filter (where v.state in (${quoted(agreedStates)})) as hours
       from visit v join visit_member t on t.visit_id = v.id and t.person_id = m.person_id and t.left_at is null
       where v.programme_id = m.programme_id and v.state not in ('declined', 'cancelled')) h on true
     where m.programme_id = $1 and m.left_at is null`,
    [programmeId],
  );
  const known = await findCorporationsOfPeople(
    tx,
    members.map(({ personId }) => personId),
  );
  return members.map((member) => ({
    ...member,
    corporationIds: known.get(member.personId)?.corporationIds ?? [],
  }));
}

export interface MemberHoursRow {
  personId: string;
  month: string;
  /** Agreed and still ahead. */
  plannedHours: number;
  heldHours: number;
  visits: number;
}

/** Hours by month, for planning: coordinators see everybody's, others their own. */
export function findMemberHours(tx: ReadTx, programmeId: string): Promise<MemberHoursRow[]> {
  const only = coordinates(tx.actor) ? null : tx.actor.kind === 'person' && tx.actor.personId;
  return tx.query(
    `select t.person_id as "personId", to_char(v.starts_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month,
       coalesce(sum(h.hours) filter (where not ${took}), 0)::float8 as "plannedHours",
       coalesce(sum(h.hours) filter (where ${took}), 0)::float8 as "heldHours", count(*)::int as visits
     from visit v join visit_member t on t.visit_id = v.id and t.left_at is null
     join person p on p.id = t.person_id
     cross join lateral (select extract(epoch from v.ends_at - v.starts_at) / 3600 as hours) h
     where v.programme_id = $1 and v.state in (${quoted(agreedStates)})
       and ($2::uuid is null or t.person_id = $2)
     group by p.id, 1, 2 order by p.family_kana || ' ' || p.given_kana collate japanese, p.id, 2`,
    [programmeId, only],
  );
}

export interface YearOfOfficeRow {
  officeId: string;
  /** Of any year; empty: never. */
  lastVisitedOn: Day | null;
  visits: YearEntryRow[];
  targets: { roundId: string; words: string }[];
}
export interface YearEntryRow {
  visitId: string;
  roundId: string;
  state: VisitState;
  /** Once agreed. */
  on: Day | null;
}

/** The year on one picture: each office, those never visited first, with what was planned and held. */
export async function findProgrammeYear(
  tx: ReadTx,
  programmeId: string,
): Promise<YearOfOfficeRow[]> {
  return tx.query(
    `select o.id as "officeId", l.on_day::text as "lastVisitedOn",
       coalesce((select json_agg(json_build_object('visitId', v.id, 'roundId', v.round_id, 'state', v.state,
           'on', case when v.state in (${quoted(agreedStates)}) then (v.starts_at at time zone 'Asia/Tokyo')::date end)
           order by v.starts_at nulls last, v.id)
         from visit v where v.office_id = o.id and v.programme_id = $1), '[]') as visits,
       coalesce((select json_agg(json_build_object('roundId', t.round_id, 'words', t.words) order by r.number)
         from programme_target t join programme_round r on r.id = t.round_id
         where t.office_id = o.id and t.programme_id = $1 and t.dropped_at is null), '[]') as targets
     from office o
     cross join lateral (select (max(v.starts_at) at time zone 'Asia/Tokyo')::date as on_day
       from visit v where v.office_id = o.id and ${took}) l
     where o.municipality_id = app_municipality() and ${isOffice}
       and coalesce(o.closed_on >= $2, true)
     order by l.on_day is not null, ${byKana}`,
    [programmeId, todayInTokyo(tx.now)],
  );
}

export interface WishRow {
  id: string;
  officeId: string;
  personId: string;
  words: string;
  createdAt: Date;
  settledAt: Date | null;
  visitId: string | null;
}

const wish = `w.id, w.office_id as "officeId", w.person_id as "personId", w.words,
  w.created_at as "createdAt", w.settled_at as "settledAt", w.visit_id as "visitId"`;

/** Within reach, open ones first, the longest waiting first. */
export async function findWishes(
  tx: ReadTx,
  { take, skip }: { take: number; skip: number },
): Promise<{ items: WishRow[]; totalItems: number }> {
  const params: unknown[] = [];
  const reach = reachesOfficeSql(tx.actor, 'w', params);
  const [counted] = await tx.query<{ totalItems: number }>(
    `select count(*)::int as "totalItems" from visit_wish w where ${reach}`,
    [...params],
  );
  const items = await tx.query<WishRow>(
    `select ${wish} from visit_wish w where ${reach}
     order by w.settled_at is not null, case when w.settled_at is null then w.created_at end,
       w.created_at desc, w.id limit $${params.push(take)} offset $${params.push(skip)}`,
    params,
  );
  return { items, totalItems: counted?.totalItems ?? 0 };
}

export async function getWish(tx: ReadTx, id: string): Promise<WishRow> {
  const params: unknown[] = [id];
  const reach = reachesOfficeSql(tx.actor, 'w', params);
  const [row] = await tx.query<WishRow>(
    `select ${wish} from visit_wish w where w.id = $1 and ${reach}`,
    params,
  );
  if (!row) throw notFound('id');
  return row;
}

export interface AvailabilityRow {
  personId: string;
  startsAt: Date;
  endsAt: Date;
}

/** Hours offered on these days: one's own; coordinators read anybody's. */
export async function findAvailability(
  tx: ReadTx,
  asked: { personId?: string | null; fromOn: Day; untilOn: Day },
): Promise<AvailabilityRow[]> {
  const own = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const personId = asked.personId ?? own;
  if (personId !== own && !coordinates(tx.actor)) throw notFound('personId');
  return tx.query(
    `select person_id as "personId", starts_at as "startsAt", ends_at as "endsAt" from availability
     where person_id = $1 and starts_at >= ($2::date)::timestamp at time zone 'Asia/Tokyo'
       and starts_at < ($3::date + 1)::timestamp at time zone 'Asia/Tokyo'
     order by starts_at, id limit 400`,
    [personId, asked.fromOn, asked.untilOn],
  );
}
