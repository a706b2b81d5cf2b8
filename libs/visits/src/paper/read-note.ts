import { notFound, type ReadTx } from '@furikaeri/core';
import { findStepsOf } from '../next-steps.queries.js';
import { getCloseSide } from '../notes.access.js';
import type { Visit } from '../visit.entity.js';
import type { NoteOnPaper } from './note-paper.js';

type Found = Omit<NoteOnPaper, 'steps'> & Pick<Visit, 'id' | 'officeId' | 'state'>;

const personName = `p.family_name || ' ' || p.given_name`;
const byKana = `p.family_kana || ' ' || p.given_kana collate japanese, p.id`;
const nameOf = (id: string): string => `(select ${personName} from person p where p.id = ${id})`;

/** For the two sides alone; for the office once it was shown. NOT_FOUND otherwise. */
export async function readNoteOnPaper(
  tx: ReadTx,
  visitId: string,
): Promise<NoteOnPaper & { officeId: string }> {
  const [row] = await tx.query<Found>(
    `select v.id, v.office_id as "officeId", v.state, v.starts_at as "startsAt", v.ends_at as "endsAt",
       v.method, v.place, o.name as "officeName", n.content, n.office_view as "officeView",
       n.visitors_view as "visitorsView", n.visitors_confirmed_at as "visitorsConfirmedAt",
       n.office_confirmed_at as "officeConfirmedAt",
       ${nameOf('n.visitors_confirmed_by')} as "visitorsConfirmedBy",
       ${nameOf('n.office_confirmed_by')} as "officeConfirmedBy",
       coalesce((select json_agg(json_build_object('name', ${personName}, 'part', m.part)
           order by array_position(array['lead', 'core', 'centre'], m.part), m.joined_at, m.id)
         from visit_member m join person p on p.id = m.person_id
         where m.visit_id = v.id and (m.left_at is null or m.left_at >= v.starts_at)), '[]') as team,
       coalesce((select json_agg(${personName} order by ${byKana})
         from jsonb_array_elements_text(n.content -> 'participants') x (id)
         join person p on p.id = x.id::uuid), '[]') as participants,
       coalesce(i.definition -> 'perspectives', '[]') as perspectives
     from visit_note n join visit v on v.id = n.visit_id join office o on o.id = v.office_id
     join programme g on g.id = v.programme_id
     join instrument_version i on i.id = g.instrument_version_id
     where n.visit_id = $1`,
    [visitId],
  );
  if (!row) throw notFound('id');
  await getCloseSide(tx, row, 'id');
  const steps = await findStepsOf(tx, [visitId]);
  const owners = await namesOf(
    tx,
    steps.map(({ ownerId }) => ownerId),
  );
  return {
    ...row,
    steps: steps.map((step) => ({ ...step, owner: owners.get(step.ownerId) ?? '' })),
  };
}

/** 姓 名 by id. */
export async function namesOf(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `select p.id, ${personName} as name from person p where p.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
