import { AppError, conflict, type Tx } from '@furikaeri/core';
import { writeHours } from './domain/dates.js';
import { say } from './messages.js';
import type { Visit } from './visit.entity.js';

/**
 * Takes the time of everybody of the team as it is now, and gives back that of whoever left: for a
 * visit with agreed hours. PostgreSQL refuses a person in two places at once, whoever asks first.
 * Throws CONFLICT with the name, not the place.
 */
export async function bookTeam(
  tx: Tx,
  visit: Pick<Visit, 'id' | 'municipalityId' | 'startsAt' | 'endsAt'>,
  field?: string,
): Promise<void> {
  const team = await tx.query<{ personId: string }>(
    `select p.id as "personId" from person p
     join visit_member m on m.person_id = p.id and m.visit_id = $1 and m.left_at is null
     order by p.id for no key update of p`,
    [visit.id],
  );
  await tx.query('delete from visit_booking where visit_id = $1', [visit.id]);
  await tx.query('savepoint booking');
  try {
    await tx.query(
      `insert into visit_booking (visit_id, person_id, municipality_id, starts_at, ends_at)
       select $1, person_id, $2, $3, $4 from unnest($5::uuid[]) as t (person_id)`,
      [
        visit.id,
        visit.municipalityId,
        visit.startsAt,
        visit.endsAt,
        team.map(({ personId }) => personId),
      ],
    );
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'visit_booking_no_overlap') throw error;
    await tx.query('rollback to savepoint booking');
    throw await whoIsTaken(tx, visit, field);
  }
}

async function whoIsTaken(
  tx: Tx,
  { id, startsAt, endsAt }: Pick<Visit, 'id' | 'startsAt' | 'endsAt'>,
  field?: string,
): Promise<AppError> {
  const taken = await tx.query<{ id: string; name: string }>(
    `select p.id, p.family_name || ' ' || p.given_name as name
     from visit_booking b join visit_member m on m.person_id = b.person_id and m.visit_id = $1 and m.left_at is null
     join person p on p.id = b.person_id
     where b.visit_id <> $1 and tstzrange(b.starts_at, b.ends_at) && tstzrange($2, $3)
     group by p.id order by p.id`,
    [id, startsAt, endsAt],
  );
  const when = writeHours({ startsAt: startsAt as Date, endsAt: endsAt as Date });
  const name = taken.map((one) => one.name).join('さん、');
  return conflict(say.memberTaken({ when, name }), field, {
    personIds: taken.map((one) => one.id),
  });
}
