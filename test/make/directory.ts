import { newId, type Tx } from '@furikaeri/core';
import {
  Appointment,
  Corporation,
  Municipality,
  Office,
  Person,
  Qualification,
} from '@furikaeri/directory';
import {
  corporationForms,
  districts,
  familyNames,
  givenNames,
  houseNames,
  officeForms,
} from '../../apps/cli/src/demo/names.js';
import { nextNumber, random } from './random.js';

/** Where rows go: the municipality of the transaction's actor unless the row says another. */
export const municipalityOf = (tx: Tx, given?: string): string => {
  const id = given ?? tx.actor.municipalityId;
  if (!id) throw new Error('name a municipalityId, or act inside one');
  return id;
};

/** Needs a system actor without a municipality: nobody else may make a tenant. */
export async function makeMunicipality(tx: Tx, over: Partial<Municipality> = {}) {
  const n = nextNumber();
  const row = { id: newId(), code: `99${String(n).padStart(4, '0')}`, name: `見本${n}区`, ...over };
  await tx.manager.insert(Municipality, row);
  return row as Municipality;
}

export async function makeCorporation(tx: Tx, over: Partial<Corporation> = {}) {
  const [form] = random.pick(corporationForms);
  const [name, kana] = random.pick(houseNames);
  const row: Corporation = {
    id: newId(),
    name: `${form}${name}第${nextNumber()}`,
    kana,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Corporation, row);
  return row;
}

/** With a corporation of its own unless `corporationId` is given. */
export async function makeOffice(tx: Tx, over: Partial<Office> = {}) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const n = nextNumber();
  const [name, kana] = random.pick(houseNames);
  const [form, formKana] = random.pick(officeForms);
  const row: Office = {
    id: newId(),
    number: `1339${String(n).padStart(6, '0')}`,
    name: `${form}${name}${n}`,
    kana: `${formKana}${kana}`,
    kinds: ['specific'],
    district: random.pick(districts),
    openedOn: '2015-04-01',
    closedOn: null,
    ...over,
    municipalityId,
    corporationId: over.corporationId ?? (await makeCorporation(tx, { municipalityId })).id,
  };
  await tx.manager.insert(Office, row);
  return row;
}

export async function makePerson(tx: Tx, over: Partial<Person> = {}) {
  const [familyName, familyKana] = random.pick(familyNames);
  const [givenName, givenKana] = random.pick(givenNames);
  const row: Person = {
    id: newId(),
    familyName,
    givenName,
    familyKana,
    givenKana,
    email: `person${nextNumber()}@test.example`,
    practisingSince: `${random.whole(2010, 2024)}-04-01`,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Person, row);
  return row;
}

/** A role from 2024-04-01 on, of a new person unless `personId` is given. */
export async function makeAppointment(
  tx: Tx,
  over: Partial<Appointment> & Pick<Appointment, 'role'>,
) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: Appointment = {
    id: newId(),
    officeId: null,
    fromOn: '2024-04-01',
    untilOn: null,
    ...over,
    municipalityId,
    personId: over.personId ?? (await makePerson(tx, { municipalityId })).id,
  };
  await tx.manager.insert(Appointment, row);
  return row;
}

/** A person who works as specialist in the office. */
export async function makeSpecialist(tx: Tx, officeId: string, over: Partial<Person> = {}) {
  const person = await makePerson(tx, over);
  await makeAppointment(tx, { personId: person.id, officeId, role: 'specialist' });
  return person;
}

export async function makeQualification(
  tx: Tx,
  over: Partial<Qualification> & Pick<Qualification, 'personId'>,
) {
  const row: Qualification = {
    id: newId(),
    kind: 'consultationSpecialist',
    acquiredOn: '2018-11-30',
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Qualification, row);
  return row;
}
