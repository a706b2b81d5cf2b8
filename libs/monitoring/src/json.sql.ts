/**
 * Rows as the JSON that the GraphQL types read, so that one statement answers a page. Aliases: office
 * `o`, person `p`, case `c`, desk `k`. Keys are those of the directory's rows.
 */
export const officeJson = `json_build_object('id', o.id, 'corporationId', o.corporation_id, 'number', o.number,
  'name', o.name, 'kana', o.kana, 'kinds', o.kinds, 'district', o.district, 'openedOn', o.opened_on,
  'closedOn', o.closed_on)`;

/** `reader`: condition under which the reader may know more of the person than the name. */
export const personJson = (
  reader: string,
): string => `case when p.id is not null then json_build_object(
  'id', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'familyKana', p.family_kana,
  'givenKana', p.given_kana, 'detailed', ${reader}, 'email', case when ${reader} then p.email end,
  'practisingSince', case when ${reader} then p.practising_since end) end`;

export const deskJson = `json_build_object('id', k.id, 'name', k.name, 'disabilityKinds', k.disability_kinds,
  'position', k.position)`;

/** Without 備考: that belongs to the case's file. */
export const caseJson = `json_build_object('id', c.id, 'code', c.code, 'officeId', c.office_id,
  'specialistId', c.specialist_id, 'deskId', c.desk_id, 'disabilityKind', c.disability_kind,
  'supportFrom', to_char(c.support_from, 'YYYY-MM'), 'supportUntil', to_char(c.support_until, 'YYYY-MM'),
  'endedOn', c.ended_on, 'endedReason', c.ended_reason)`;

export const byOffice = `coalesce(nullif(o.kana, ''), o.name) collate japanese, o.id`;
export const byPerson = `p.family_kana || ' ' || p.given_kana collate japanese, p.id`;
