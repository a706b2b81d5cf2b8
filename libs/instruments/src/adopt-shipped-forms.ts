import { newId, type Tx } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { shippedForms } from './domain/shipped/index.js';

/**
 * Lays the shipped forms down for a municipality, published. One that is there already, changed or
 * archived, stays as it is: a second call changes nothing. Gives the ids of those that are new.
 */
export async function adoptShippedForms(tx: Tx, municipalityId: string): Promise<string[]> {
  const forms = shippedForms.map((form) => ({ ...form, id: newId(), versionId: newId() }));
  const adopted = await tx.query<{ id: string }>(
    `with form as (
       select * from jsonb_to_recordset($1)
         as form (id uuid, "versionId" uuid, code text, name text, kind text, definition jsonb)),
     made as (
       insert into instrument (id, municipality_id, code, name, kind, created_at)
       select id, $2, code, name, kind, $3 from form
       on conflict (municipality_id, code) do nothing
       returning id, code)
     insert into instrument_version (id, municipality_id, instrument_id, number, state, definition,
       published_at, created_at)
     select form."versionId", $2, made.id, 1, 'published', form.definition, $3, $3
     from made join form on form.id = made.id
     returning instrument_id as id`,
    [JSON.stringify(forms), municipalityId, tx.now],
  );
  if (!adopted.length) return [];
  audit.record(tx, {
    action: 'instruments.shippedFormsAdopted',
    objectKind: 'Municipality',
    objectId: municipalityId,
    detail: { forms: adopted.length },
  });
  return adopted.map(({ id }) => id);
}
