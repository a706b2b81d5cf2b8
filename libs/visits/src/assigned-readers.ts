import type { ReadTx } from '@furikaeri/core';
import type { NamedPerson } from '@furikaeri/instruments';
import { endStates } from './domain/visit.js';

/** Of the team of a visit that has not ended: the same people as `session_actor` lets read. */
export const findAssignedReaders = (tx: ReadTx, officeId: string): Promise<NamedPerson[]> =>
  tx.query(
    `select p.id as "personId", p.family_name || ' ' || p.given_name as name
     from person p where exists (select from visit_member m join visit v on v.id = m.visit_id
       where m.person_id = p.id and m.office_id = $1 and m.left_at is null and v.state <> all ($2::text[]))
     order by p.family_kana || ' ' || p.given_kana collate japanese, p.id`,
    [officeId, endStates],
  );
