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
import { NameDraw } from './name-draw.js';
import { districts } from './names.js';
import type { Random } from './random.js';

/** The people and places of an invented ward, as rows. */
export interface Ward {
  municipality: Pick<Municipality, 'id' | 'code' | 'name'>;
  corporations: Corporation[];
  offices: Office[];
  people: Person[];
  appointments: Appointment[];
  qualifications: Qualification[];
  caseHolders: CaseHolder[];
}
/** A specialist who carries cases today, and who did before the change of April. */
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
const CORE_MEMBERS = 3;
const COMMITTEE = 9;
/** Offices whose first specialist came with the last change of April. */
const changed = [8, 9, 10, 11, 12];
/** The office of the demo's manager and specialist. */
export const DEMO_OFFICE = 2;

/** The same people and places for one seed; their dates follow `today`. */
export function inventWard(random: Random, today: Day): Ward {
  const writer = new WardWriter(random, fiscalYearOf(today));
  writer.addCoreCentres();
  staffing.forEach((size, n) => writer.addOffice(n, size));
  writer.addCommittee();
  return writer.ward;
}

/** Who holds a role on a day, and where. */
export const holdersOn = (ward: Ward, role: string, on: Day): Appointment[] =>
  ward.appointments.filter(
    (post) =>
      post.role === role && post.fromOn <= on && (post.untilOn === null || on <= post.untilOn),
  );

class WardWriter {
  readonly ward: Ward;
  private readonly own: { municipalityId: string };
  private readonly names: NameDraw;
  private readonly april: Day;

  constructor(
    private readonly random: Random,
    private readonly thisYear: number,
  ) {
    const municipality = { id: inventId(random), code: DEMO_CODE, name: '見晴区（デモ）' };
    this.own = { municipalityId: municipality.id };
    this.april = day(`${thisYear}-04-01`);
    this.names = new NameDraw(random);
    this.ward = {
      municipality,
      corporations: [],
      offices: [],
      people: [],
      appointments: [],
      qualifications: [],
      caseHolders: [],
    };
  }

  /** The ward itself runs the two. */
  addCoreCentres(): void {
    const { random, april } = this;
    const ward = this.addCorporation({ name: '見晴区', kana: 'みはらしく' });
    const names = [
      ['障がい援護課 基幹相談係', 'しょうがいえんごか きかんそうだんがかり'],
      ['障がい福祉センター 自立生活支援室', 'しょうがいふくしせんたー じりつせいかつしえんしつ'],
    ];
    names.forEach(([name = '', kana = ''], c) => {
      const centre = this.push(this.ward.offices, {
        corporationId: ward.id,
        number: null,
        name,
        kana,
        kinds: ['coreCentre'],
        district: '中央',
        openedOn: '2012-04-01',
        closedOn: null,
      });
      for (let n = 0; n < 4 - c; n++) {
        const person = this.addPerson(c + n === 0 ? demoLogins.coordinator : undefined);
        this.appoint(person, 'coordinator', centre.id, addDays(april, -365 * random.whole(1, 4)));
        this.qualify(person, random.pick(['socialWorker', 'psychiatricSocialWorker']), 2000);
      }
    });
  }

  addOffice(n: number, size: number): void {
    const { random, april } = this;
    const before = this.ward.corporations.at(-1);
    const corporation =
      before && sisters.includes(n) ? before : this.addCorporation(this.names.corporation());
    const openedOn = day(
      `${this.thisYear - random.whole(5, 14)}-${random.pick(['04', '07', '10'])}-01`,
    );
    const office = this.push(this.ward.offices, {
      corporationId: corporation.id,
      number: `13399${String(n * 13 + 10).padStart(5, '0')}`,
      ...this.names.office(),
      kinds: this.kindsOf(n),
      district: districts[n % districts.length] as string,
      openedOn,
      closedOn: null,
    });
    const [first, second] = Array.from({ length: size }, (_, seat) =>
      this.addSpecialist(office.id, openedOn, n, seat),
    ) as [Person, Person?];
    this.addManager(office.id, openedOn, n, size, first);
    if (n < LEADS) {
      first.practisingSince = `${this.thisYear - random.whole(14, 17)}-04-01`;
      this.qualify(first, 'leadSpecialist', 400);
      this.appoint(first, 'lead', office.id, addDays(april, -365));
    } else if (n < LEADS + CORE_MEMBERS) {
      this.appoint(second ?? first, 'coreMember', office.id, addDays(april, -365));
    }
  }

  /** Service users, families, officials; and one auditor. */
  addCommittee(): void {
    for (let n = 0; n <= COMMITTEE; n++) {
      const role = n < COMMITTEE ? 'committeeMember' : 'auditor';
      const person = this.addPerson(n === 0 || role === 'auditor' ? demoLogins[role] : undefined);
      person.practisingSince = null;
      this.appoint(person, role, null, addDays(this.april, -365));
    }
  }

  private addSpecialist(officeId: string, openedOn: Day, n: number, seat: number): Person {
    const { random, april } = this;
    const person = this.addPerson(loginAt(n, seat));
    const since = day(person.practisingSince as string);
    const isNew = seat === 0 && changed.includes(n);
    const fromOn = isNew ? april : since > openedOn ? since : openedOn;
    const holder: CaseHolder = { personId: person.id, officeId, fromOn };
    if (isNew) {
      const predecessor = this.addPerson();
      this.appoint(predecessor, 'specialist', officeId, openedOn, addDays(april, -1));
      this.qualify(predecessor, 'consultationSpecialist', 3000);
      holder.predecessorId = predecessor.id;
    }
    this.ward.caseHolders.push(holder);
    this.appoint(person, 'specialist', officeId, fromOn);
    const days = (Number(april.slice(0, 4)) - Number(since.slice(0, 4))) * 365;
    this.qualify(person, 'consultationSpecialist', days + random.whole(30, 200));
    if (days > 365 * 5) this.qualify(person, 'currentTraining', days - 365 * 5);
    if (random.chance(0.6)) {
      const kinds = ['socialWorker', 'careWorker', 'psychiatricSocialWorker'] as const;
      this.qualify(person, random.pick(kinds), days + 900);
    }
    return person;
  }

  /** In small offices the specialist is often the manager too. */
  private addManager(officeId: string, from: Day, n: number, size: number, first: Person): void {
    const isDemo = n === DEMO_OFFICE;
    const both = !isDemo && (size === 1 ? n % 5 < 3 : n % 3 === 0);
    const manager = both ? first : this.addPerson(isDemo ? demoLogins.manager : undefined);
    this.appoint(manager, 'manager', officeId, from);
  }

  private addCorporation(name: { name: string; kana: string }): Corporation {
    return this.push(this.ward.corporations, name);
  }

  private addPerson(login?: string): Person {
    const practisingSince = `${this.thisYear - this.random.whole(2, 17)}-04-01`;
    const email = login ?? `staff${this.ward.people.length + 1}@demo.furikaeri.example`;
    return this.push(this.ward.people, { ...this.names.person(), email, practisingSince });
  }

  private appoint(
    { id: personId }: Person,
    role: Role,
    officeId: string | null,
    fromOn: Day,
    untilOn: Day | null = null,
  ): void {
    this.push(this.ward.appointments, { personId, officeId, role, fromOn, untilOn });
  }

  /** Acquired so many days before the last April. */
  private qualify({ id: personId }: Person, kind: Qualification['kind'], daysAgo: number): void {
    const acquiredOn = addDays(this.april, -daysAgo);
    this.push(this.ward.qualifications, { personId, kind, acquiredOn });
  }

  private kindsOf(n: number): Office['kinds'] {
    const kinds: Office['kinds'] = ['specific'];
    if (n % 2 === 0 || this.random.chance(0.3)) kinds.push('child');
    if (this.random.chance(0.4)) kinds.push('general');
    return kinds;
  }

  private push<Row extends { id: string; municipalityId: string }>(
    rows: Row[],
    row: Omit<Row, 'id' | 'municipalityId'>,
  ): Row {
    const whole = { id: inventId(this.random), ...this.own, ...row } as Row;
    rows.push(whole);
    return whole;
  }
}

/** The demo's own people sit at fixed places, so that their roles are always the same. */
function loginAt(office: number, seat: number): string | undefined {
  if (office === 0 && seat === 0) return demoLogins.lead;
  if (office === DEMO_OFFICE && seat === 1) return demoLogins.specialist;
  return office === LEADS && seat === 1 ? demoLogins.coreMember : undefined;
}
