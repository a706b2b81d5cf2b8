import type { Selection } from '@furikaeri/core';

/**
 * Rows as the JSON that the GraphQL types read, so that one statement answers a page. Aliases: office
 * `o`, person `p`, case `c`, desk `k`.
 */
export interface Shape {
  [field: string]: string | Shape;
}

const office = {
  id: 'o.id',
  number: 'o.number',
  name: 'o.name',
  kana: 'o.kana',
  district: 'o.district',
};

const person = {
  id: 'p.id',
  familyName: 'p.family_name',
  givenName: 'p.given_name',
  familyKana: 'p.family_kana',
  givenKana: 'p.given_kana',
};

const desk = {
  id: 'k.id',
  name: 'k.name',
  disabilityKinds: 'k.disability_kinds',
  position: 'k.position',
};

/** Without 備考: that belongs to the case's file. */
const supportCase = {
  id: 'c.id',
  code: 'c.code',
  officeId: 'c.office_id',
  specialistId: 'c.specialist_id',
  deskId: 'c.desk_id',
  disabilityKind: 'c.disability_kind',
  supportFrom: `to_char(c.support_from, 'YYYY-MM')`,
  supportUntil: `to_char(c.support_until, 'YYYY-MM')`,
  endedOn: 'c.ended_on',
  endedReason: 'c.ended_reason',
  office,
};

export const shapes = { office, person, desk, supportCase };

/**
 * SQL of one JSON object. With `asked`, of what is asked for and the id alone: a page's time goes
 * mostly into its JSON. A field that the shape does not know is worked out from the others: then all.
 */
export function jsonOf(shape: Shape, asked?: Selection): string {
  const whole = !asked || Object.keys(asked).some((name) => !(name in shape));
  const pairs = Object.entries(shape)
    .filter(([name]) => whole || name === 'id' || name in asked)
    .map(([name, value]) => {
      const below = whole ? undefined : asked[name];
      return `'${name}', ${typeof value === 'string' ? value : jsonOf(value, below)}`;
    });
  return `json_build_object(${pairs.join(', ')})`;
}

export const officeJson = jsonOf(office);
export const deskJson = jsonOf(desk);
export const caseJson = jsonOf(supportCase);
/** Nothing where nobody was joined. */
export const personOrNone = (asked?: Selection): string =>
  `case when p.id is not null then ${jsonOf(person, asked)} end`;
export const personJson = personOrNone();

export const byOffice = `coalesce(nullif(o.kana, ''), o.name) collate japanese, o.id`;
export const byPerson = `p.family_kana || ' ' || p.given_kana collate japanese, p.id`;
