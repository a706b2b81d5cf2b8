import { type Day, todayInTokyo } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import { findNearest, foldText } from '@furikaeri/directory';
import type { DisabilityKind } from '../desk.entity.js';
import type { Known, KnownOffice, KnownSpecialist } from './known.js';
import { memo } from './memo.js';

interface SpecialistRow {
  id: string;
  officeId: string;
  name: string;
  kana: string;
  isHere: boolean;
}

/** Everything that rows of this municipality's register are read against. */
export async function loadKnown(tx: ReadTx): Promise<Known> {
  const today = todayInTokyo(tx.now);
  const specialists = await findSpecialists(tx, today);
  const offices = await findOffices(tx, specialists);
  const desks = await tx.query<{ id: string; name: string; kinds: DisabilityKind[] }>(
    `select id, name, disability_kinds as kinds from desk where municipality_id = app_municipality()
     order by position, id`,
  );
  const deskOf = new Map<DisabilityKind, string>();
  for (const { id, kinds } of desks.toReversed()) for (const kind of kinds) deskOf.set(kind, id);
  return {
    today,
    offices: new Map(offices.map((office) => [office.number, office])),
    desks: new Map(desks.map((desk) => [foldText(desk.name), desk])),
    deskOf,
    nearestOffice: nearestOf(offices, ({ name, kana, number }) => [name, kana, number]),
    nearestSpecialist: nearestSpecialist(specialists),
  };
}

async function findOffices(tx: ReadTx, specialists: SpecialistRow[]): Promise<KnownOffice[]> {
  const rows = await tx.query<Omit<KnownOffice, 'specialists'>>(
    `select id, number, name, kana, closed_on as "closedOn" from office
     where number is not null and municipality_id = app_municipality() order by number`,
  );
  const byOffice = groupByOffice(specialists);
  return rows.map((row) => ({ ...row, specialists: byName(byOffice.get(row.id) ?? []) }));
}

/** Who works at an office today or later, and who has left and still has cases there. */
const findSpecialists = (tx: ReadTx, today: Day): Promise<SpecialistRow[]> =>
  tx.query(
    `select p.id, h.office_id as "officeId", p.family_name || p.given_name as name,
            p.family_kana || p.given_kana as kana, bool_or(h.is_here) as "isHere"
     from (select office_id, person_id, coalesce(until_on >= $1, true) as is_here
           from appointment where role = 'specialist' and municipality_id = app_municipality()
             and coalesce(until_on >= $1, true)
           union all
           select distinct office_id, specialist_id, false from support_case
           where specialist_id is not null and municipality_id = app_municipality()) h
     join person p on p.id = h.person_id
     group by p.id, h.office_id order by p.family_kana || p.given_kana, p.id`,
    [today],
  );

function groupByOffice(people: SpecialistRow[]): Map<string, SpecialistRow[]> {
  const groups = new Map<string, SpecialistRow[]>();
  for (const person of people) {
    const group = groups.get(person.officeId);
    if (group) group.push(person);
    else groups.set(person.officeId, [person]);
  }
  return groups;
}

/** By name, by kana, and by both for people of one name: 見本 花子（みほん はなこ）. */
function byName(people: SpecialistRow[]): Map<string, KnownSpecialist[]> {
  const found = new Map<string, KnownSpecialist[]>();
  for (const { id, name, kana, isHere } of people) {
    for (const key of new Set([name, kana, `${name}(${kana})`].filter(Boolean).map(foldText))) {
      const list = found.get(key);
      if (list) list.push({ id, name, isHere });
      else found.set(key, [{ id, name, isHere }]);
    }
  }
  return found;
}

function nearestOf<T extends { id: string }>(
  things: readonly T[],
  namesOf: (thing: T) => string[],
) {
  const candidates = things.map((thing) => ({
    id: thing.id,
    names: namesOf(thing).filter(Boolean),
    thing,
  }));
  const find = memo((text) => findNearest([text], candidates).get(text)?.candidate.thing ?? null);
  return (text: string): T | undefined => find(text) ?? undefined;
}

/** A colleague of the same office. */
function nearestSpecialist(people: SpecialistRow[]): Known['nearestSpecialist'] {
  const here = people.filter(({ isHere }) => isHere);
  const names = ({ name, kana }: SpecialistRow) => [name, kana];
  const byOffice = new Map(
    [...groupByOffice(here)].map(
      ([officeId, staff]) => [officeId, nearestOf(staff, names)] as const,
    ),
  );
  return (text, officeId) => byOffice.get(officeId)?.(text)?.name;
}
