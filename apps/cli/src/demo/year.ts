import {
  addBusinessDays,
  addDays,
  type Day,
  day,
  formatFiscalYear,
  instantInTokyo,
} from '@furikaeri/calendar';
import { type Programme, type ProgrammeMember, proposeOffices } from '@furikaeri/visits';
import { inventId } from './ids.js';
import { districts } from './names.js';
import { visitWishes } from './phrases.js';
import type { Random } from './random.js';
import { DEMO_OFFICE, holdersOn, type Ward } from './ward.js';
import type { Year, YearFacts } from './year-rows.js';
import { activities, VisitsWriter } from './year-visits.js';

/** Offices of each of the two rounds. */
const TARGETS = [12, 12] as const;
/** Places in the list of offices that ask in April, before anybody chooses. */
const asking = [4, 9, 26];

/**
 * The programme of a fiscal year: of this one about half of the visits took place by late autumn,
 * an earlier one is over.
 */
export function inventYear(random: Random, ward: Ward, facts: YearFacts): Year {
  return new YearWriter(random, ward, facts).write();
}

class YearWriter {
  private readonly own: { municipalityId: string };
  private readonly april: Day;
  private readonly year: Year;
  private readonly coordinator: string;
  private readonly isOver: boolean;

  constructor(
    private readonly random: Random,
    private readonly ward: Ward,
    private readonly facts: YearFacts,
  ) {
    const { fiscalYear, instrumentVersionId, today } = facts;
    this.own = { municipalityId: ward.municipality.id };
    this.april = day(`${fiscalYear}-04-01`);
    this.isOver = today > day(`${fiscalYear + 1}-03-31`);
    this.coordinator = holdersOn(ward, 'coordinator', this.april)[0]?.personId ?? '';
    const programme: Programme = {
      id: inventId(random),
      ...this.own,
      fiscalYear,
      name: `${formatFiscalYear(fiscalYear)} 事業所訪問`,
      purpose:
        'すべての相談支援専門員が、主任によるスーパービジョンを受けられるようにします。訪問でいただいた言葉は、目指す姿の指標づくりに生かします。',
      guideline: `私たちが目指す相談支援専門員の姿 Ver ${this.isOver ? 7 : 8}`,
      activities,
      instrumentVersionId,
      state: this.isOver ? 'closed' : 'open',
      createdAt: instantInTokyo(this.april, 9),
    };
    const round = (number: number, name: string, fromOn: string, untilOn: string) => ({
      id: inventId(random),
      ...this.own,
      programmeId: programme.id,
      number,
      name,
      fromOn,
      untilOn,
    });
    this.year = {
      programme,
      rounds: [
        round(1, '前期', this.april, `${fiscalYear}-09-30`),
        round(2, '後期', `${fiscalYear}-10-01`, `${fiscalYear + 1}-03-31`),
      ],
      members: [],
      targets: [],
      wishes: [],
      visits: [],
      teams: [],
      acts: [],
      dates: [],
      bookings: [],
      availability: [],
    };
  }

  write(): Year {
    const { random, ward, year, facts } = this;
    this.addMembers();
    const visits = new VisitsWriter(random, ward, year, facts, this.coordinator);
    this.addTargets(visits.firstComing);
    visits.write();
    return year;
  }

  /** Leads go to some districts, core members and 基幹 everywhere. */
  private addMembers(): void {
    const { random, own, year, april } = this;
    const { today } = this.facts;
    const add = (personId: string, part: ProgrammeMember['part'], n: number) => {
      const near = [0, 1, 3].map((step) => districts[(n + step) % districts.length] as string);
      year.members.push({
        id: inventId(random),
        ...own,
        programmeId: year.programme.id,
        personId,
        part,
        districts: part === 'lead' ? near : [],
        hoursInYear: part === 'centre' ? null : random.pick([30, 36, 48]),
        leftAt: null,
      });
      if (this.isOver || part === 'centre') return;
      for (let week = 1; week <= 4; week++) {
        const on = addBusinessDays(today < april ? april : today, week * 4 + n);
        const hours = { startsAt: instantInTokyo(on, 10), endsAt: instantInTokyo(on, 16) };
        year.availability.push({ id: inventId(random), ...own, personId, ...hours });
      }
    };
    const parts = { lead: 'lead', coreMember: 'core', coordinator: 'centre' } as const;
    for (const [role, part] of Object.entries(parts)) {
      holdersOn(this.ward, role, today).forEach(({ personId }, n) => add(personId, part, n));
    }
  }

  /** As the program would propose them; three offices asked, and the demo's own is always among them. */
  private addTargets(firstComing: number): void {
    const { april, ward } = this;
    const offices = ward.offices.filter(({ kinds }) => !kinds.includes('coreCentre'));
    const asked = asking.map((n) => offices[n]?.id);
    const demo = offices[DEMO_OFFICE]?.id ?? '';
    const { lastVisitedOn, today } = this.facts;
    const list = proposeOffices(
      offices.map(({ id, kana }) => ({
        officeId: id,
        kana,
        askedOn: asked.includes(id) ? addDays(april, 5) : null,
        lastVisitedOn: lastVisitedOn.get(id) ?? null,
        specialists: holdersOn(ward, 'specialist', april).filter((one) => one.officeId === id)
          .length,
        network: null,
      })),
      addDays(april, 9),
    );
    const others = list.filter(({ officeId }) => officeId !== demo);
    const demoPlaces = this.demoPlaces(firstComing);
    const chosen = Array.from({ length: TARGETS[0] + TARGETS[1] }, (_, n) =>
      demoPlaces.includes(n) ? list.find(({ officeId }) => officeId === demo) : others.shift(),
    );
    chosen.forEach((proposal, n) => proposal && this.addTarget(proposal, n));
    for (const id of asked) if (id) this.addWish(id, addDays(april, 5));
    if (this.isOver) return;
    this.addWish(demo, addDays(today, -40));
    for (const { officeId } of others.slice(0, 2)) {
      this.addWish(officeId, addDays(today, -this.random.whole(3, 20)));
    }
  }

  /** Once in each round at most: the demo's people have a visit whose dates wait for their answer. */
  private demoPlaces(firstComing: number): number[] {
    const [first, second] = TARGETS;
    if (this.isOver) return [5];
    const asked = Math.min(firstComing + 1, first + second - 1);
    return asked < first ? [asked] : [1, asked];
  }

  private addTarget({ officeId, reasons, words }: Proposal, n: number): void {
    const { random, own, year, april } = this;
    const round = year.rounds[n < TARGETS[0] ? 0 : 1];
    year.targets.push({
      id: inventId(random),
      ...own,
      programmeId: year.programme.id,
      roundId: round?.id ?? '',
      officeId,
      reasons,
      words,
      decidedBy: this.coordinator,
      decidedAt: instantInTokyo(addDays(april, 9), 14),
      droppedAt: null,
      dropReason: '',
    });
  }

  private addWish(officeId: string, on: Day): void {
    const asker = holdersOn(this.ward, 'specialist', on).find((one) => one.officeId === officeId);
    this.year.wishes.push({
      id: inventId(this.random),
      ...this.own,
      officeId,
      personId: asker?.personId ?? this.coordinator,
      words: this.random.pick(visitWishes),
      createdAt: instantInTokyo(on, 11),
      settledAt: null,
      visitId: null,
    });
  }
}

type Proposal = ReturnType<typeof proposeOffices>[number];
