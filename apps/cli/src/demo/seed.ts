import { type Day, todayInTokyo } from '@furikaeri/calendar';
import type { Tx } from '@furikaeri/core';
import {
  Appointment,
  Corporation,
  Municipality,
  Office,
  Person,
  Qualification,
} from '@furikaeri/directory';
import {
  Desk,
  DueMonth,
  MonitoringPhase,
  MonitoringRecord,
  SupportCase,
} from '@furikaeri/monitoring';
import { adoptShippedForms } from '@furikaeri/instruments';
import {
  Availability,
  DateProposal,
  Programme,
  ProgrammeMember,
  ProgrammeRound,
  ProgrammeTarget,
  Visit,
  VisitAct,
  VisitBooking,
  VisitMember,
  VisitWish,
} from '@furikaeri/visits';
import { insertSet } from './insert-set.js';
import { seededRandom } from './random.js';
import { inventRegister, type Register } from './register.js';
import { inventWard, type Ward } from './ward.js';
import { inventYear, type Year } from './year.js';

/** Always the same ward, seen from today. */
export const SEED = 1_312;

/** People, places and register of the demo ward. Needs the program itself as actor. */
export async function seedWard(
  tx: Tx,
  today: Day = todayInTokyo(tx.now),
): Promise<{ ward: Ward; register: Register; year: Year }> {
  const random = seededRandom(SEED);
  const ward = inventWard(random, today);
  const register = inventRegister(random, ward, today);
  await insertSet(tx, Municipality, [ward.municipality]);
  await insertSet(tx, Corporation, ward.corporations);
  await insertSet(tx, Office, ward.offices);
  await insertSet(tx, Person, ward.people);
  await insertSet(tx, Appointment, ward.appointments);
  await insertSet(tx, Qualification, ward.qualifications);
  await insertSet(tx, Desk, register.desks);
  await insertSet(tx, SupportCase, register.cases);
  await insertSet(tx, MonitoringPhase, register.phases);
  await insertSet(tx, DueMonth, register.dues);
  await insertSet(tx, MonitoringRecord, register.records);
  await adoptShippedForms(tx, ward.municipality.id);
  const year = await seedYear(tx, ward, today);
  return { ward, register, year };
}

/** The programme and its visits; what was filled and noted on them has its own place after this. */
async function seedYear(tx: Tx, ward: Ward, today: Day): Promise<Year> {
  const [version] = await tx.query<{ id: string }>(
    `select v.id from instrument_version v join instrument i on i.id = v.instrument_id
     where v.municipality_id = $1 and v.state = 'published' and i.kind = 'reflection'
     order by i.code limit 1`,
    [ward.municipality.id],
  );
  if (!version) throw new Error('the ward has no published reflection sheet');
  const year = inventYear(seededRandom(SEED + 1), ward, today, version.id);
  await insertSet(tx, Programme, [year.programme]);
  await insertSet(tx, ProgrammeRound, year.rounds);
  await insertSet(tx, ProgrammeMember, year.members);
  await insertSet(tx, ProgrammeTarget, year.targets);
  await insertSet(tx, Availability, year.availability);
  await insertSet(tx, Visit, year.visits);
  await insertSet(tx, VisitMember, year.teams);
  await insertSet(tx, VisitAct, year.acts);
  await insertSet(tx, DateProposal, year.dates);
  await insertSet(tx, VisitBooking, year.bookings);
  await insertSet(tx, VisitWish, year.wishes);
  return year;
}
