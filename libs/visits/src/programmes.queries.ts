import type { Day } from '@furikaeri/calendar';
import { notFound, type ReadTx } from '@furikaeri/core';
import type { ProgrammeState } from './domain/programme.js';
import type { TargetReason } from './domain/proposal.js';
import type { Activity } from './domain/words.js';
import type { MemberPart } from './programme-member.entity.js';
import { coordinates, goesOut, reachesOfficeSql } from './visits.access.js';

export interface ProgrammeRow {
  id: string;
  fiscalYear: number;
  name: string;
  purpose: string;
  guideline: string;
  activities: Activity[];
  instrumentVersionId: string;
  state: ProgrammeState;
}

const columns = `id, fiscal_year as "fiscalYear", name, purpose, guideline, activities,
  instrument_version_id as "instrumentVersionId", state`;
/** What is still being prepared is seen by those who prepare it. */
const seen = ({ actor }: ReadTx): string =>
  `municipality_id = app_municipality()${coordinates(actor) ? '' : ` and state <> 'draft'`}`;

/** Latest year first. */
export async function findProgrammes(
  tx: ReadTx,
  { take, skip }: { take: number; skip: number },
): Promise<{ items: ProgrammeRow[]; totalItems: number }> {
  const items = await tx.query<ProgrammeRow>(
    `select ${columns} from programme where ${seen(tx)} order by fiscal_year desc limit $1 offset $2`,
    [take, skip],
  );
  const [counted] = await tx.query<{ totalItems: number }>(
    `select count(*)::int as "totalItems" from programme where ${seen(tx)}`,
  );
  return { items, totalItems: counted?.totalItems ?? 0 };
}

export async function getProgramme(tx: ReadTx, id: string, field = 'id'): Promise<ProgrammeRow> {
  const [row] = await tx.query<ProgrammeRow>(
    `select ${columns} from programme where id = $1 and ${seen(tx)}`,
    [id],
  );
  if (!row) throw notFound(field);
  return row;
}

export interface RoundRow {
  id: string;
  programmeId: string;
  number: number;
  name: string;
  fromOn: Day;
  untilOn: Day;
}
export const findRoundsOf = (tx: ReadTx, programmeIds: readonly string[]): Promise<RoundRow[]> =>
  tx.query(
    `select id, programme_id as "programmeId", number, name, from_on::text as "fromOn",
       until_on::text as "untilOn"
     from programme_round where programme_id = any ($1::uuid[]) order by programme_id, number`,
    [programmeIds],
  );

export interface MemberRow {
  programmeId: string;
  personId: string;
  part: MemberPart;
  districts: string[];
  /** Told to coordinators and the person alone. */
  hoursInYear: number | null;
  leftAt: Date | null;
}
/** Who visits: for coordinators and for those who visit themselves; offices are told with each visit. */
export async function findMembersOf(
  tx: ReadTx,
  programmeIds: readonly string[],
): Promise<MemberRow[]> {
  if (!goesOut(tx.actor)) return [];
  const mine = tx.actor.kind === 'person' ? tx.actor.personId : null;
  return tx.query(
    `select m.programme_id as "programmeId", m.person_id as "personId", m.part, m.districts,
       case when $2 or m.person_id = $3 then m.hours_in_year end as "hoursInYear", m.left_at as "leftAt"
     from programme_member m join person p on p.id = m.person_id
     where m.programme_id = any ($1::uuid[])
     order by m.programme_id, m.left_at is not null, array_position(array['lead', 'core', 'centre'], m.part),
       p.family_kana || ' ' || p.given_kana collate japanese, p.id`,
    [programmeIds, coordinates(tx.actor), mine],
  );
}

export interface TargetRow {
  id: string;
  programmeId: string;
  roundId: string;
  officeId: string;
  reasons: TargetReason[];
  words: string;
  decidedAt: Date;
  droppedAt: Date | null;
  dropReason: string;
}

const target = `t.id, t.programme_id as "programmeId", t.round_id as "roundId", t.office_id as "officeId",
  t.reasons, t.words, t.decided_at as "decidedAt", t.dropped_at as "droppedAt", t.drop_reason as "dropReason"`;

/** Within reach: an office's own, those of visits under way, or all. By round and kana. */
export function findTargetsOf(tx: ReadTx, programmeIds: readonly string[]): Promise<TargetRow[]> {
  const params: unknown[] = [programmeIds];
  const reach = reachesOfficeSql(tx.actor, 't', params);
  return tx.query(
    `select ${target} from programme_target t join programme_round r on r.id = t.round_id
       join office o on o.id = t.office_id
     where t.programme_id = any ($1::uuid[]) and ${reach}
     order by t.programme_id, r.number, coalesce(nullif(o.kana, ''), o.name) collate japanese, t.id`,
    params,
  );
}

export async function getTarget(tx: ReadTx, id: string): Promise<TargetRow> {
  const params: unknown[] = [id];
  const reach = reachesOfficeSql(tx.actor, 't', params);
  const [row] = await tx.query<TargetRow>(
    `select ${target} from programme_target t where t.id = $1 and ${reach}`,
    params,
  );
  if (!row) throw notFound('id');
  return row;
}
