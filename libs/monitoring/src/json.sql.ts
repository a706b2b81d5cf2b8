/**
 * Rows as the JSON that the GraphQL types read, so that one statement answers a page. Aliases: office
 * `o`, person `p`, case `c`, desk `k`.
 */
export const officeJson = `json_build_object('id', o.id, 'number', o.number, 'name', o.name, 'kana', o.kana,
  'district', o.district)`;

export const personJson = `case when p.id is not null then json_build_object('id', p.id,
  'familyName', p.family_name, 'givenName', p.given_name, 'familyKana', p.family_kana,
  'givenKana', p.given_kana) end`;

export const deskJson = `json_build_object('id', k.id, 'name', k.name, 'disabilityKinds', k.disability_kinds,
  'position', k.position)`;

/** Without 備考: that belongs to the case's file. */
export const caseJson = `json_build_object('id', c.id, 'code', c.code, 'officeId', c.office_id,
  'specialistId', c.specialist_id, 'deskId', c.desk_id, 'disabilityKind', c.disability_kind,
  'supportFrom', to_char(c.support_from, 'YYYY-MM'), 'supportUntil', to_char(c.support_until, 'YYYY-MM'),
  'endedOn', c.ended_on, 'endedReason', c.ended_reason, 'office', ${officeJson})`;

export const byOffice = `coalesce(nullif(o.kana, ''), o.name) collate japanese, o.id`;
export const byPerson = `p.family_kana || ' ' || p.given_kana collate japanese, p.id`;
