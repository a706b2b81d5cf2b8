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
import { insertSet } from './insert-set.js';
import { seededRandom } from './random.js';
import { inventRegister, type Register } from './register.js';
import { inventWard, type Ward } from './ward.js';

/** Always the same ward, seen from today. */
export const SEED = 1_312;

/** People, places and register of the demo ward. Needs the program itself as actor. */
export async function seedWard(
  tx: Tx,
  today: Day = todayInTokyo(tx.now),
): Promise<{ ward: Ward; register: Register }> {
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
  return { ward, register };
}
