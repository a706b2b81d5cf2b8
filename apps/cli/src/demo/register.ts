import {
  addDays,
  addMonths,
  type Day,
  day,
  firstDayOf,
  instantInTokyo,
  isBusinessDay,
  lastDayOf,
  type Month,
  month,
  monthOf,
  monthsBetween,
} from '@furikaeri/calendar';
import {
  type Desk,
  type DisabilityKind,
  type DueMonth,
  dueMonths,
  type MonitoringPhase,
  type MonitoringRecord,
  type Phase,
  type SupportCase,
} from '@furikaeri/monitoring';
import { inventId } from './ids.js';
import { goals, newIssues, places, services, wishes } from './phrases.js';
import type { Random } from './random.js';
import type { CaseHolder, Ward } from './ward.js';

/** The monitoring register of an invented ward, as rows. */
export interface Register {
  desks: Desk[];
  cases: SupportCase[];
  phases: MonitoringPhase[];
  dues: DueMonth[];
  records: Omit<MonitoringRecord, 'voidedAt' | 'voidReason'>[];
}

const YEARS_BACK = 2;

/** How likely a month is to have passed without a visit, by the months since: people catch up. */
const leftOpen = (age: number): number =>
  age <= 1
    ? 0.1
    : age === 2
      ? 0.05
      : age === 3
        ? 0.03
        : age <= 6
          ? 0.015
          : age <= 12
            ? 0.007
            : 0.003;

/** About 1,000 dues a month over two years back and the support periods' rest ahead. */
export function inventRegister(random: Random, ward: Ward, today: Day): Register {
  const writer = new RegisterWriter(random, ward, today);
  for (const holder of ward.caseHolders) writer.addCasesOf(holder);
  return writer.register;
}

class RegisterWriter {
  readonly register: Register = { desks: [], cases: [], phases: [], dues: [], records: [] };
  private readonly own: { municipalityId: string };
  private readonly thisMonth: Month;
  private readonly earliest: Month;
  private readonly welfare: Desk;
  private readonly health: Desk;
  /** Offices differ: in some hardly a month passes without a visit. */
  private readonly strain: Map<string, number>;
  private readonly serials = new Map<string, number>();
  private readonly workdays = new Map<Month, Day[]>();

  constructor(
    private readonly random: Random,
    private readonly ward: Ward,
    private readonly today: Day,
  ) {
    this.own = { municipalityId: ward.municipality.id };
    this.thisMonth = monthOf(today);
    this.earliest = addMonths(this.thisMonth, -12 * YEARS_BACK);
    const desk = (name: string, disabilityKinds: DisabilityKind[], position: number) => {
      const row: Desk = { id: inventId(random), ...this.own, name, disabilityKinds, position };
      this.register.desks.push(row);
      return row;
    };
    this.welfare = desk('福祉部', ['physical', 'intellectual', 'child', 'intractable', 'other'], 0);
    this.health = desk('衛生部', ['mental'], 1);
    const offices = ward.offices.filter(({ kinds }) => !kinds.includes('coreCentre'));
    // The third is the demo's own: there is something to see in it.
    this.strain = new Map(
      offices.map(({ id }, n) => [id, n === 2 ? 2 : random.pick([0, 0.3, 0.6, 0.8, 1, 1.4, 2.5])]),
    );
  }

  addCasesOf(holder: CaseHolder): void {
    const count = this.random.whole(34, 51);
    for (let n = 0; n < count; n++) this.addCase(holder);
  }

  private addCase(holder: CaseHolder): void {
    const { random, own, thisMonth } = this;
    const { officeId } = holder;
    const isNew = random.chance(0.15);
    const began = addMonths(thisMonth, isNew ? -random.whole(0, 24) : -random.whole(25, 60));
    const endedOn =
      !isNew && random.chance(0.12)
        ? this.workdayIn(addMonths(thisMonth, -random.whole(1, 24)))
        : null;
    const endedReason = endedOn
      ? random.pick(['supportEnded', 'movedAway', 'died'] as const)
      : null;
    const periods = this.periodsFrom(began, endedOn ? monthOf(endedOn) : thisMonth);
    const current = periods.at(-1) as Phase[];
    const disabilityKind = this.disabilityAt(officeId);
    const serial = (this.serials.get(officeId) ?? 0) + 1;
    this.serials.set(officeId, serial);
    const supportCase: SupportCase = {
      id: inventId(random),
      ...own,
      officeId,
      code: `${began.slice(2, 4)}-${String(serial).padStart(3, '0')}`,
      specialistId: holder.personId,
      deskId: disabilityKind === 'mental' ? this.health.id : this.welfare.id,
      disabilityKind,
      supportFrom: (current[0] as Phase).fromMonth,
      supportUntil: (current.at(-1) as Phase).untilMonth,
      note: '',
      endedOn,
      endedReason,
      createdAt: at(workdayBefore(firstDayOf(began)), 10),
    };
    this.register.cases.push(supportCase);
    periods.forEach((phases, p) => {
      const next = periods[p + 1]?.[0];
      // What ended before the two years is not in the register.
      if ((phases.at(-1) as Phase).untilMonth < this.earliest) return;
      for (const phase of phases) this.addPhase(supportCase, phase, phases, next);
      const createdAt = at(workdayBefore(firstDayOf((phases[0] as Phase).fromMonth)), 10);
      for (const due of dueMonths(phases)) this.addDue(supportCase, holder, { due, createdAt });
    });
  }

  /** Support periods of one or two years, one after the other, until one reaches `until`. */
  private periodsFrom(began: Month, until: Month): Phase[][] {
    const { random } = this;
    const years = random.chance(0.25) ? 2 : 1;
    const intervalMonths = random.pick(intervals);
    const periods: Phase[][] = [];
    for (let from = began; from <= until; from = addMonths(from, 12 * years)) {
      const last = addMonths(from, 12 * years - 1);
      const settlingIn = periods.length === 0 && intervalMonths > 1;
      periods.push(
        settlingIn
          ? [
              { fromMonth: from, untilMonth: addMonths(from, 2), intervalMonths: 1 },
              { fromMonth: addMonths(from, 3), untilMonth: last, intervalMonths },
            ]
          : [{ fromMonth: from, untilMonth: last, intervalMonths }],
      );
    }
    return periods;
  }

  private addPhase(of: SupportCase, phase: Phase, all: readonly Phase[], next?: Phase): void {
    const decidedOn = workdayBefore(firstDayOf((all[0] as Phase).fromMonth));
    this.register.phases.push({
      id: inventId(this.random),
      ...this.own,
      officeId: of.officeId,
      caseId: of.id,
      ...phase,
      decidedOn,
      reason: '',
      createdAt: at(decidedOn, 10),
      supersededAt: next ? at(workdayBefore(firstDayOf(next.fromMonth)), 10) : null,
    });
  }

  private addDue(
    of: SupportCase,
    holder: CaseHolder,
    { due, createdAt }: { due: Month; createdAt: Date },
  ): void {
    const { random, today } = this;
    const row: Register['dues'][number] = {
      id: inventId(random),
      ...this.own,
      officeId: of.officeId,
      caseId: of.id,
      specialistId: this.specialistIn(due, holder),
      deskId: of.deskId,
      month: due,
      doneOn: null,
      closedOn: null,
      closedReason: null,
      closedNote: '',
      endedAt: null,
      createdAt,
    };
    this.register.dues.push(row);
    const close = (reason: string, on: Day) =>
      Object.assign(row, { closedOn: on, closedReason: reason, endedAt: at(on, 17) });
    if (of.endedOn && due >= monthOf(day(of.endedOn))) {
      return void close(of.endedReason ?? '', day(of.endedOn));
    }
    const age = monthsBetween(due, this.thisMonth);
    if (age < 0) return;
    if (age === 0) {
      const visitedOn = this.workdayIn(due);
      if (visitedOn <= today && random.chance(0.8)) this.addRecord(row, visitedOn);
      return;
    }
    if (
      age <= 12 * YEARS_BACK &&
      random.chance(leftOpen(age) * (this.strain.get(of.officeId) ?? 1))
    )
      return;
    if (random.chance(0.02)) {
      const reason = random.chance(0.6) ? 'replacedByNewPlan' : 'municipalityChangedPeriod';
      return void close(reason, this.workdayIn(due));
    }
    this.addRecord(row, this.workdayIn(due));
  }

  private addRecord(due: Register['dues'][number], visitedOn: Day): void {
    const { random, today } = this;
    const later = addDays(visitedOn, random.whole(0, 6));
    const writtenOn = later > today ? today : later;
    const placeKind = random.pick(['home', 'home', 'home', 'facility', 'other'] as const);
    const others = random.pick([[], [], ['family'], ['staff'], ['family', 'staff']] as const);
    const planChangeNeeded = random.chance(0.08);
    due.doneOn = visitedOn;
    due.endedAt = at(writtenOn, 17);
    this.register.records.push({
      id: inventId(random),
      ...this.own,
      officeId: due.officeId,
      caseId: due.caseId,
      dueMonthId: due.id,
      visitedOn,
      visitedAt: `${random.whole(9, 16)}:${random.pick(['00', '15', '30', '45'])}`.padStart(5, '0'),
      method: 'faceToFace',
      placeKind,
      place: places[placeKind],
      met: ['person', ...others],
      personMet: true,
      wishes: random.pick(wishes),
      goals: random.pick(goals),
      services: random.pick(services),
      newIssues: random.pick(newIssues),
      planChangeNeeded,
      nextMonthProposed: addMonths(month(due.month), random.pick([1, 3, 3, 6])),
      reportedDeskId: planChangeNeeded ? due.deskId : null,
      reportedOn: planChangeNeeded ? writtenOn : null,
      source: 'person',
      writtenBy: due.specialistId,
      createdAt: at(writtenOn, 17),
    });
  }

  /** Months before the change of April were the predecessor's. */
  private specialistIn(due: Month, { personId, predecessorId, fromOn }: CaseHolder): string {
    return predecessorId && due < monthOf(fromOn) ? predecessorId : personId;
  }

  private disabilityAt(officeId: string): DisabilityKind {
    const office = this.ward.offices.find(({ id }) => id === officeId);
    const kind = this.random.pick(disabilities);
    return kind === 'child' && !office?.kinds.includes('child') ? 'intellectual' : kind;
  }

  private workdayIn(m: Month): Day {
    let days = this.workdays.get(m);
    if (!days) {
      const last = Number(lastDayOf(m).slice(8));
      days = Array.from({ length: last }, (_, i) => addDays(firstDayOf(m), i)).filter((d) =>
        isBusinessDay(d),
      );
      this.workdays.set(m, days);
    }
    return this.random.pick(days);
  }
}

/** So often as written here. Together about 0.32 dues a month for each case. */
const intervals = spread<number>([8, 1], [2, 2], [48, 3], [38, 6], [4, 12]);
const disabilities = spread<DisabilityKind>(
  [36, 'intellectual'],
  [33, 'mental'],
  [17, 'physical'],
  [12, 'child'],
  [2, 'intractable'],
);

function spread<T>(...shares: [times: number, value: T][]): T[] {
  return shares.flatMap(([times, value]) => Array.from({ length: times }, () => value));
}

/** Written then, on the hour in Tokyo. */
const at = (on: Day, hour: number): Date => instantInTokyo(on, hour);

function workdayBefore(d: Day): Day {
  let before = addDays(d, -1);
  while (!isBusinessDay(before)) before = addDays(before, -1);
  return before;
}
