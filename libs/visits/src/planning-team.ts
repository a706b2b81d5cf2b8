import { todayInTokyo } from '@furikaeri/calendar';
import { invalid, type ReadTx, type Tx } from '@furikaeri/core';
import { countedRoles, type Host, type TeamPerson, teamProblems } from './domain/team.js';
import { say } from './messages.js';
import type { MemberPart } from './programme-member.entity.js';

type Named = TeamPerson & { name: string };

/** Facts on these offices as hosts, today. */
export async function findHosts(
  tx: ReadTx,
  officeIds: readonly string[],
): Promise<Map<string, Host>> {
  const rows = await tx.query<Host & { id: string }>(
    `select o.id, o.corporation_id as "corporationId", exists (select from appointment a
       where a.office_id = o.id and a.role = 'lead' and a.from_on <= $2
         and coalesce(a.until_on >= $2, true)) as "hasLead"
     from office o where o.id = any ($1::uuid[])`,
    [officeIds, todayInTokyo(tx.now)],
  );
  return new Map(rows.map(({ id, ...host }) => [id, host]));
}

/** Corporations of these people's posts of today. */
export async function findCorporationsOfPeople(
  tx: ReadTx,
  personIds: readonly string[],
): Promise<Map<string, { name: string; corporationIds: string[] }>> {
  const rows = await tx.query<{ id: string; name: string; corporationIds: string[] }>(
    `select p.id, p.family_name || ' ' || p.given_name as name, array(select distinct o.corporation_id
       from appointment a join office o on o.id = a.office_id
       where a.person_id = p.id and a.role = any ($2) and a.from_on <= $3
         and coalesce(a.until_on >= $3, true) order by 1) as "corporationIds"
     from person p where p.id = any ($1::uuid[])`,
    [personIds, countedRoles, todayInTokyo(tx.now)],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/**
 * Members of the programme, as which they would visit the office. Throws INVALID where one is no
 * member now, or where they may not visit together, with the first reason in words.
 */
export async function mustBeTeam(
  tx: Tx,
  to: { programmeId: string; officeId: string },
  personIds: readonly string[],
  field = 'input.personIds',
): Promise<{ personId: string; part: MemberPart }[]> {
  const members = await tx.query<{ personId: string; part: MemberPart }>(
    `select person_id as "personId", part from programme_member
     where programme_id = $1 and person_id = any ($2::uuid[]) and left_at is null`,
    [to.programmeId, personIds],
  );
  const partOf = new Map(members.map(({ personId, part }) => [personId, part]));
  const facts = await findCorporationsOfPeople(tx, personIds);
  const team = personIds.map((personId): Named => {
    const [part, known] = [partOf.get(personId), facts.get(personId)];
    if (!part || !known) throw invalid(field, say.notAMember());
    return { personId, part, ...known };
  });
  const host = (await findHosts(tx, [to.officeId])).get(to.officeId);
  const [problem] = host ? teamProblems(host, team) : [];
  if (problem) {
    const name = team.find((one) => 'personId' in problem && one.personId === problem.personId);
    throw invalid(field, say[problem.why]({ name: name?.name ?? '' }));
  }
  return team.map(({ personId, part }) => ({ personId, part }));
}
