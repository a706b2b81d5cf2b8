import { notFound, type ReadTx, type Role } from '@furikaeri/core';
import { type Day, todayInTokyo } from '@furikaeri/calendar';
import { keepsDirectory, visibleRoles } from './directory.access.js';
import { foldText } from './domain/fold.js';
import { findNearest, type Nearest } from './domain/nearest.js';
import { findPage, type Page, type Slice } from './find-page.js';
import type { QualificationKind } from './qualification.entity.js';

/** Details are null for a reader who is neither coordinator, nor manager of the person, nor the person. */
export interface PersonRow {
  id: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  /** Whether `email`, `practisingSince` and the qualifications are told. */
  detailed: boolean;
  email: string | null;
  practisingSince: Day | null;
}
export interface AppointmentRow {
  id: string;
  personId: string;
  officeId: string | null;
  role: Role;
  fromOn: Day;
  untilOn: Day | null;
}
export interface QualificationRow {
  id: string;
  personId: string;
  kind: QualificationKind;
  acquiredOn: Day | null;
}
export interface PersonFilter {
  /** Part of name or kana. */
  text?: string | null;
  officeId?: string | null;
  role?: Role | null;
  /** The day on which office and role are held; today unless told. */
  on?: Day | null;
}

/** $1 today, $2 reads everything, $3 the reader, $4 offices the reader manages, $5 roles the reader may see. */
const reader = ({ actor, now }: ReadTx): unknown[] => {
  const roles = visibleRoles(actor);
  return [
    todayInTokyo(now),
    keepsDirectory(actor),
    actor.kind === 'person' ? actor.personId : null,
    actor.kind === 'person' ? actor.managedOfficeIds : [],
    roles === 'all' ? [] : roles,
  ];
};
const person = `p.id, p.family_name as "familyName", p.given_name as "givenName",
  p.family_kana as "familyKana", p.given_kana as "givenKana", d.detailed,
  case when d.detailed then p.email end as email,
  case when d.detailed then p.practising_since::text end as "practisingSince"`;
const people = `person p cross join lateral (select $2::boolean or p.id = $3::uuid or exists (
    select from appointment a where a.person_id = p.id and a.office_id = any ($4::uuid[])
      and a.from_on <= $1::date and coalesce(a.until_on >= $1::date, true)) as detailed) d
  where ($2 or p.id = $3 or exists (select from appointment a where a.person_id = p.id and a.role = any ($5::text[])))`;
const appointment = `a.id, a.person_id as "personId", a.office_id as "officeId", a.role,
  a.from_on::text as "fromOn", a.until_on::text as "untilOn"`;
const byKana = `coalesce(nullif("familyKana" || ' ' || "givenKana", ' '), "familyName" || "givenName") collate japanese, id`;

/** Colleagues as the reader may see them, sorted by kana. */
export const findPeople = (
  tx: ReadTx,
  { text, officeId, role, on }: PersonFilter,
  slice: Slice,
): Promise<Page<PersonRow>> =>
  findPage(
    tx,
    `select ${person} from ${people}
       and ($6 = '' or strpos(fold_text(concat(family_name, given_name, ' ', family_kana, given_kana)), $6) > 0)
       and (($7::uuid is null and $8::text is null) or exists (select from appointment a
         where a.person_id = p.id and a.from_on <= $9::date and coalesce(a.until_on >= $9::date, true)
           and ($7 is null or a.office_id = $7) and ($8 is null or a.role = $8)
           and ($2 or a.role = any ($5))))`,
    byKana,
    [
      ...reader(tx),
      foldText(text ?? ''),
      officeId ?? null,
      role ?? null,
      on ?? todayInTokyo(tx.now),
    ],
    slice,
  );

export const findPeopleByIds = (tx: ReadTx, ids: readonly string[]): Promise<PersonRow[]> =>
  tx.query(`select ${person} from ${people} and p.id = any ($6)`, [...reader(tx), ids]);

/** Names alone, of anybody in the municipality: for the audit log. */
export const findFullNames = (
  tx: ReadTx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> =>
  tx.query(`select id, family_name || ' ' || given_name as name from person where id = any ($1)`, [
    ids,
  ]);

/** Throws NOT_FOUND, also for people whom the reader may not know of. */
export async function getPerson(tx: ReadTx, id: string): Promise<PersonRow> {
  const [row] = await findPeopleByIds(tx, [id]);
  if (!row) throw notFound('id');
  return row;
}

/** Everything these people are and were, as far as the reader may see; latest first. */
export const findAppointmentsOf = (
  tx: ReadTx,
  personIds: readonly string[],
): Promise<AppointmentRow[]> => {
  const roles = visibleRoles(tx.actor);
  return tx.query(
    `select ${appointment} from appointment a
     where person_id = any ($1) and ($2 or role = any ($3) or person_id = $4) order by from_on desc, id`,
    [
      personIds,
      roles === 'all',
      roles === 'all' ? [] : roles,
      tx.actor.kind === 'person' ? tx.actor.personId : null,
    ],
  );
};

/** Who works in these offices on the day: managers first, then by kana. */
export const findStaffOf = (
  tx: ReadTx,
  officeIds: readonly string[],
  on: Day,
): Promise<AppointmentRow[]> =>
  tx.query(
    `select ${appointment} from appointment a join person p on p.id = a.person_id
     where a.office_id = any ($1) and a.from_on <= $2 and coalesce(a.until_on >= $2, true)
     order by a.role = 'manager' desc, p.family_kana || ' ' || p.given_kana collate japanese, a.id`,
    [officeIds, on],
  );

/** Ids of people whose details the reader may not see give nothing. */
export const findQualificationsOf = (
  tx: ReadTx,
  personIds: readonly string[],
): Promise<QualificationRow[]> =>
  tx.query(
    `select q.id, q.person_id as "personId", q.kind, q.acquired_on::text as "acquiredOn"
     from qualification q join (select p.id, d.detailed from ${people}) p on p.id = q.person_id
     where p.detailed and q.person_id = any ($6) order by q.acquired_on, q.kind`,
    [...reader(tx), personIds],
  );

/** Whom a text probably means, by name or kana; for a register's unknown specialists. */
export async function findNearestPeople(
  tx: ReadTx,
  texts: Iterable<string>,
): Promise<Map<string, Nearest<PersonCandidate>>> {
  const rows = await tx.query<Omit<PersonCandidate, 'names'> & { kana: string }>(
    `select p.id, family_name || given_name as name, family_kana || given_kana as kana
     from person p where exists (select from appointment a where a.person_id = p.id and a.role = 'specialist')
     order by family_kana || ' ' || given_kana collate japanese, id`,
  );
  const candidates = rows.map(({ id, name, kana }) => ({
    id,
    name,
    names: [name, kana].filter(Boolean),
  }));
  return findNearest(texts, candidates);
}

export interface PersonCandidate {
  id: string;
  name: string;
  names: string[];
}
