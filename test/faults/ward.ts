import { QueueModule } from '@furikaeri/core';
import {
  makeAppointment,
  makeDesk,
  makeOffice,
  makePerson,
  makeSpecialist,
} from '../make/index.js';
import type { TestDatabase } from '../setup/database.js';
import { startRoomsOn } from '../setup/rooms.js';

const OFFICES = 24;
const SPECIALISTS = 5;
export const PEOPLE = OFFICES * (SPECIALISTS + 1) + 2;

/** A small ward: in each office a manager and five specialists; two coordinators; no case yet. */
export async function fillWard(database: TestDatabase): Promise<void> {
  const rooms = await startRoomsOn(database, {}, QueueModule.inProcess());
  await rooms.work.run(rooms.inside, async (tx) => {
    await makeDesk(tx);
    for (let n = 0; n < OFFICES; n++) {
      const office = await makeOffice(tx);
      const { id } = await makePerson(tx);
      await makeAppointment(tx, { personId: id, officeId: office.id, role: 'manager' });
      for (let m = 0; m < SPECIALISTS; m++) await makeSpecialist(tx, office.id);
    }
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
    for (let n = 0; n < 2; n++)
      await makeAppointment(tx, { officeId: centre.id, role: 'coordinator' });
  });
  await rooms.close();
}

/** Months so long past that every stage of the ladder is reached: specialist, manager, coordinators. */
const MONTHS = ['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'];

/** Cases with four open months each, shared out among the specialists; written again, it adds nothing. */
export const addCases = (database: TestDatabase, batch: string, cases: number) =>
  database.query(
    `with specialist as (
       select row_number() over (order by person_id) - 1 as n, count(*) over () as people, a.*
       from appointment a where role = 'specialist'
     ), written as (
       insert into support_case (id, municipality_id, office_id, code, specialist_id, desk_id,
         disability_kind, support_from, support_until, created_at)
       select md5($1 || i)::uuid, s.municipality_id, office_id, $1 || '-' || i, person_id, desk.id,
         'intellectual', '2026-04-01', '2027-03-01', now()
       from generate_series(1, $2::int) i join specialist s on n = i % people cross join desk
       on conflict do nothing returning *
     )
     insert into due_month (id, municipality_id, office_id, case_id, specialist_id, desk_id, month, created_at)
     select gen_random_uuid(), municipality_id, office_id, id, specialist_id, desk_id, month, now()
     from written cross join unnest($3::date[]) month`,
    [batch, cases, MONTHS],
  );

/** What a ladder without days must give: one row for each month and person who is to hear of it. */
export const expectedReminders = `
  select d.id as subject_id, a.person_id as recipient_id,
    case a.role when 'specialist' then 'passed' when 'manager' then 'passed10' else 'passed20' end as stage
  from due_month d join appointment a on a.role = 'coordinator'
    or (a.role = 'manager' and a.office_id = d.office_id)
    or (a.role = 'specialist' and a.person_id = d.specialist_id)
  where d.done_on is null`;
