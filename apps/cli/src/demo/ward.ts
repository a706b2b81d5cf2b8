import { addDays, type Day, day, fiscalYearOf } from '@furikaeri/calendar';
import type { Role } from '@furikaeri/core';
import type {
  Appointment,
  Corporation,
  Municipality,
  Office,
  Person,
  Qualification,
} from '@furikaeri/directory';
import { DEMO_CODE, demoLogins } from './accounts.js';
import { inventId } from './ids.js';
import {
  corporationForms,
  districts,
  familyNames,
  givenNames,
  houseNames,
  officeForms,
} from './names.js';
import type { Random } from './random.js';

/** The people and places of an invented ward, as rows. */
export interface Ward {
  municipality: Pick<Municipality, 'id' | 'code' | 'name'>;
  corporations: Corporation[];
  offices: Office[];
  people: Person[];
  appointments: Appointment[];
  qualifications: Qualification[];
  /** Who carries cases today, and who did before the change of April. */
  desksOfCases: CaseHolder[];
}
export interface CaseHolder {
  personId: string;
  officeId: string;
  /** First day; earlier months are the predecessor's. */
  fromOn: Day;
  predecessorId?: string;
}

/** Specialists in each of the 31 offices: 80 together, ten offices with one. */
const staffing = [
  6, 6, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
];
/** Offices that belong to the corporation of the one before them in the list. */
const sisters = [6, 11, 17, 22, 27];
const LEADS = 5;
const CHANGED_IN_APRIL = 5;

export function inventWard(random: Random, today: Day): Ward {
  const id = () => inventId(random);
  const thisYear = fiscalYearOf(today);
  const april = day(`${thisYear}-04-01`);
  const municipality = { id: id(), code: DEMO_CODE, name: '見晴区（デモ）' };
  const ward: Ward = {
    municipality,
    corporations: [],
    offices: [],
    people: [],
    appointments: [],
    qualifications: [],
    desksOfCases: [],
  };
  const own = { municipalityId: municipality.id };
  const names = new Names(random);

  const addPerson = (login?: string): Person => {
    const practisingSince = `${thisYear - random.whole(2, 17)}-04-01`;
    const email = login ?? `staff${ward.people.length + 1}@demo.furikaeri.example`;
    const person: Person = { id: id(), ...own, ...names.person(), email, practisingSince };
    ward.people.push(person);
    return person;
  };
  const appoint = (
    person: Person,
    role: Role,
    officeId: string | null,
    fromOn: Day,
    untilOn: Day | null = null,
  ) =>
    ward.appointments.push({
      id: id(),
      ...own,
      personId: person.id,
      officeId,
      role,
      fromOn,
      untilOn,
    });
  const qualify = (person: Person, kind: Qualification['kind'], acquiredOn: Day) =>
    ward.qualifications.push({ id: id(), ...own, personId: person.id, kind, acquiredOn });

  // The ward itself runs the two 基幹.
  const wardItself = { id: id(), ...own, name: '見晴区', kana: 'みはらしく' };
  ward.corporations.push(wardItself);
  const centres = [
    ['障がい援護課 基幹相談係', 'しょうがいえんごか きかんそうだんがかり'],
    ['障がい福祉センター 自立生活支援室', 'しょうがいふくしせんたー じりつせいかつしえんしつ'],
  ].map(([name = '', kana = '']): Office => ({
    id: id(),
    ...own,
    corporationId: wardItself.id,
    number: null,
    name,
    kana,
    kinds: ['coreCentre'],
    district: '中央',
    openedOn: '2012-04-01',
    closedOn: null,
  }));
  ward.offices.push(...centres);
  centres.forEach((centre, c) => {
    for (let n = 0; n < 4 - c; n++) {
      const isDemo = c === 0 && n === 0;
      const person = addPerson(isDemo ? demoLogins.coordinator : undefined);
      appoint(person, 'coordinator', centre.id, addDays(april, -365 * random.whole(1, 4)));
      qualify(person, random.pick(['socialWorker', 'psychiatricSocialWorker']), day('2015-03-31'));
    }
  });

  staffing.forEach((size, n) => {
    const corporation = sisters.includes(n)
      ? (ward.corporations.at(-1) as Corporation)
      : { id: id(), ...own, ...names.corporation() };
    if (corporation !== ward.corporations.at(-1)) ward.corporations.push(corporation);
    const openedOn = day(`${thisYear - random.whole(5, 14)}-${random.pick(['04', '07', '10'])}-01`);
    const office: Office = {
      id: id(),
      ...own,
      corporationId: corporation.id,
      number: `13399${String(n * 13 + 10).padStart(5, '0')}`,
      ...names.office(),
      kinds: kindsOf(random, n),
      district: districts[n % districts.length] as string,
      openedOn,
      closedOn: null,
    };
    ward.offices.push(office);

    const isDemo = n === 2;
    const staff = Array.from({ length: size }, (_, s) => {
      const person = addPerson(loginAt(n, s));
      const since = day(person.practisingSince as string);
      const isNew = s === 0 && n >= 8 && n < 8 + CHANGED_IN_APRIL;
      const fromOn = isNew ? april : since > openedOn ? since : openedOn;
      const holder: CaseHolder = { personId: person.id, officeId: office.id, fromOn };
      if (isNew) {
        const before = addPerson();
        appoint(before, 'specialist', office.id, openedOn, addDays(april, -1));
        qualify(before, 'consultationSpecialist', addDays(openedOn, -120));
        holder.predecessorId = before.id;
      }
      ward.desksOfCases.push(holder);
      appoint(person, 'specialist', office.id, fromOn);
      qualify(person, 'consultationSpecialist', addDays(since, -random.whole(30, 200)));
      if (since < addDays(april, -365 * 5))
        qualify(person, 'currentTraining', addDays(since, 365 * 5));
      if (random.chance(0.6)) {
        qualify(
          person,
          random.pick(['socialWorker', 'careWorker', 'psychiatricSocialWorker']),
          addDays(since, -900),
        );
      }
      return person;
    });
    const [first, second] = staff as [Person, Person?];
    // In small offices the specialist is often the manager too.
    const manager = !isDemo && (size === 1 ? n % 5 < 3 : n % 3 === 0) ? first : undefined;
    appoint(
      manager ?? addPerson(isDemo ? demoLogins.manager : undefined),
      'manager',
      office.id,
      openedOn,
    );
    if (n < LEADS) {
      first.practisingSince = `${thisYear - random.whole(14, 17)}-04-01`;
      qualify(first, 'leadSpecialist', addDays(april, -400));
      appoint(first, 'lead', office.id, addDays(april, -365));
    } else if (n < LEADS + 3) {
      appoint(second ?? first, 'coreMember', office.id, addDays(april, -365));
    }
  });

  for (let n = 0; n < 9; n++) {
    const member = addPerson(n === 0 ? demoLogins.committeeMember : undefined);
    member.practisingSince = null;
    appoint(member, 'committeeMember', null, addDays(april, -365));
  }
  const auditor = addPerson(demoLogins.auditor);
  auditor.practisingSince = null;
  appoint(auditor, 'auditor', null, addDays(april, -365));
  return ward;
}

/** The demo's own people sit at fixed places, so that their roles are always the same. */
function loginAt(office: number, seat: number): string | undefined {
  if (office === 0 && seat === 0) return demoLogins.lead;
  if (office === 2 && seat === 1) return demoLogins.specialist;
  return office === LEADS && seat === 1 ? demoLogins.coreMember : undefined;
}

function kindsOf(random: Random, n: number): Office['kinds'] {
  const kinds: Office['kinds'] = ['specific'];
  if (n % 2 === 0 || random.chance(0.3)) kinds.push('child');
  if (random.chance(0.4)) kinds.push('general');
  return kinds;
}

/** Names that each come once. */
class Names {
  private readonly houses: (readonly [string, string])[];
  private readonly corporations: (readonly [string, string])[];
  private readonly used = new Set<string>();

  constructor(private readonly random: Random) {
    this.houses = random.shuffle(houseNames);
    this.corporations = random.shuffle(houseNames);
  }

  person() {
    for (;;) {
      const [familyName, familyKana] = this.random.pick(familyNames);
      const [givenName, givenKana] = this.random.pick(givenNames);
      const name = `${familyName} ${givenName}`;
      if (this.used.has(name)) continue;
      this.used.add(name);
      return { familyName, givenName, familyKana, givenKana };
    }
  }

  corporation() {
    const [form, formKana] = this.random.pick(corporationForms);
    const [name, kana] = this.corporations.pop() as readonly [string, string];
    return { name: `${form}${name}`, kana: `${formKana}${kana}` };
  }

  office() {
    const [form, formKana] = this.random.pick(officeForms);
    const [name, kana] = this.houses.pop() as readonly [string, string];
    return { name: `${form}${name}`, kana: `${formKana}${kana}` };
  }
}
