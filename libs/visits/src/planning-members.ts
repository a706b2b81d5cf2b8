import { todayInTokyo } from '@furikaeri/calendar';
import { invalid, newId, type Role, type Tx } from '@furikaeri/core';
import { say } from './messages.js';
import { type MemberPart, memberPartLabels, ProgrammeMember } from './programme-member.entity.js';
import type { Programme } from './programme.entity.js';

export interface MemberInput {
  personId: string;
  part: MemberPart;
  /** Districts the person can travel to; empty: all. */
  districts?: readonly string[] | null;
  /** Hours for visits in the year; empty: no limit told. */
  hoursInYear?: number | null;
}

const roleOf: Record<MemberPart, Role> = {
  lead: 'lead',
  core: 'coreMember',
  centre: 'coordinator',
};
const MOST_HOURS = 2000;

/** Joins, comes back, or is changed. The part must be what the person is today. */
export async function joinProgramme(
  tx: Tx,
  programme: Pick<Programme, 'id' | 'municipalityId'>,
  { personId, part, districts, hoursInYear = null }: MemberInput,
  field: string,
): Promise<void> {
  if (hoursInYear !== null && (hoursInYear < 1 || hoursInYear > MOST_HOURS)) {
    throw invalid(`${field}.hoursInYear`, say.hoursRange());
  }
  const [holds] = await tx.query(
    `select from appointment where person_id = $1 and role = $2 and from_on <= $3
       and coalesce(until_on >= $3, true) limit 1`,
    [personId, roleOf[part], todayInTokyo(tx.now)],
  );
  if (!holds) {
    throw invalid(`${field}.personId`, say.notInThisPart({ part: memberPartLabels[part] }));
  }
  const of = { programmeId: programme.id, personId };
  const known = await tx.manager.findOneBy(ProgrammeMember, of);
  const row = {
    ...of,
    id: known?.id ?? newId(),
    municipalityId: programme.municipalityId,
    part,
    districts: [...new Set((districts ?? []).map((one) => one.trim()).filter(Boolean))],
    hoursInYear,
    leftAt: null,
  };
  await tx.manager.upsert(ProgrammeMember, row, ['id']);
}
