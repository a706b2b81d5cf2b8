import { InProcessQueue, type PersonActor, QueueModule } from '@furikaeri/core';
import type { Office, Person } from '@furikaeri/directory';
import { DueMonth, type SupportCase } from '@furikaeri/monitoring';
import { MonitoringJobsModule } from '@furikaeri/monitoring/jobs';
import {
  makeAppointment,
  makeCase,
  makeDesk,
  makeDueMonth,
  makeOffice,
  makePerson,
  makeSpecialist,
} from '../make/index.js';
import { actorOf, startRooms } from '../setup/rooms.js';

/** Two offices: the first with two specialists and a manager; a coordinator; two desks. */
export async function startWard() {
  const rooms = await startRooms(QueueModule.inProcess(), MonitoringJobsModule);
  const municipalityId = rooms.municipality.id;
  const made = await rooms.work.run(rooms.inside, async (tx) => {
    const here = await makeOffice(tx);
    const there = await makeOffice(tx);
    const welfare = await makeDesk(tx, {
      name: '福祉部',
      disabilityKinds: ['physical', 'intellectual'],
    });
    const health = await makeDesk(tx, { name: '衛生部', disabilityKinds: ['mental'] });
    const [anna, ben] = [await makeSpecialist(tx, here.id), await makeSpecialist(tx, here.id)];
    const carl = await makeSpecialist(tx, there.id);
    const head = await makePerson(tx);
    await makeAppointment(tx, { personId: head.id, officeId: here.id, role: 'manager' });
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
    const guide = await makePerson(tx);
    await makeAppointment(tx, { personId: guide.id, officeId: centre.id, role: 'coordinator' });
    return { here, there, welfare, health, anna, ben, carl, head, guide };
  });
  const at = (person: Person, office: Office): PersonActor =>
    actorOf(municipalityId, { personId: person.id, roles: ['specialist'], officeIds: [office.id] });
  return {
    ...rooms,
    ...made,
    as: {
      anna: at(made.anna, made.here),
      ben: at(made.ben, made.here),
      carl: at(made.carl, made.there),
      head: actorOf(municipalityId, {
        personId: made.head.id,
        roles: ['manager'],
        officeIds: [made.here.id],
        managedOfficeIds: [made.here.id],
      }),
      guide: actorOf(municipalityId, { personId: made.guide.id, roles: ['coordinator'] }),
    },
    queue: rooms.get(InProcessQueue),
    /** A case of Anna's with these open months. */
    caseWith: (months: string[], over: Partial<SupportCase> = {}) =>
      rooms.work.run(rooms.inside, async (tx) => {
        const of = await makeCase(tx, {
          officeId: made.here.id,
          specialistId: made.anna.id,
          deskId: made.welfare.id,
          ...over,
        });
        const dues: DueMonth[] = [];
        for (const month of months) dues.push(await makeDueMonth(tx, of, { month }));
        return { of, dues };
      }),
    monthsOf: (caseId: string) =>
      rooms.database.query<{
        month: string;
        done: string | null;
        closed: string | null;
        who: string;
      }>(
        `select to_char(month, 'YYYY-MM') as month, done_on::text as done, closed_reason as closed, specialist_id as who
         from due_month where case_id = $1 order by month`,
        [caseId],
      ),
    letters: (dueMonthId: string) =>
      rooms.database.query<{ stage: string; who: string; state: string }>(
        `select stage, recipient_id as who, state from reminder where subject_id = $1 order by stage, recipient_id`,
        [dueMonthId],
      ),
    audits: (action: string) =>
      rooms.database.query<{ detail: Record<string, unknown>; office: string; object: string }>(
        `select detail, office_id as office, object_id as object from audit_entry where action = $1 order by seq`,
        [action],
      ),
  };
}
export type Ward = Awaited<ReturnType<typeof startWard>>;

/** A whole visit; what is left out is the ordinary. */
export const visit = <T extends object>(over: T) => ({
  visitedAt: '10:30',
  placeKind: 'home' as const,
  place: '自宅',
  met: ['person' as const],
  personMet: true,
  wishes: 'いまの暮らしを続けたい',
  goals: 'おおむね達成',
  services: '計画どおり',
  newIssues: 'なし',
  planChangeNeeded: false,
  ...over,
});
