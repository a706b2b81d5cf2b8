import {
  addBusinessDays,
  addDays,
  type Day,
  day,
  fiscalYearOf,
  formatFiscalYear,
  instantInTokyo,
} from '@furikaeri/calendar';
import {
  type Activity,
  type Availability,
  type Candidate,
  type DateProposal,
  type Programme,
  type ProgrammeMember,
  type ProgrammeRound,
  type ProgrammeTarget,
  proposeOffices,
  suggestTeams,
  type Visit,
  type VisitAct,
  type VisitBooking,
  type VisitMember,
  type VisitMove,
  type VisitState,
  type VisitWish,
} from '@furikaeri/visits';
import { inventId } from './ids.js';
import { districts } from './names.js';
import { visitWishes } from './phrases.js';
import type { Random } from './random.js';
import type { Ward } from './ward.js';

/** A year of visits in an invented ward, as rows. */
export interface Year {
  programme: Programme;
  rounds: ProgrammeRound[];
  members: ProgrammeMember[];
  targets: ProgrammeTarget[];
  wishes: VisitWish[];
  visits: Visit[];
  teams: VisitMember[];
  acts: Omit<VisitAct, 'id'>[];
  dates: DateProposal[];
  bookings: VisitBooking[];
  availability: Availability[];
}

const TARGETS = [12, 10] as const;
const BUSINESS_DAYS_BETWEEN = 8;
const activities: Activity[] = ['worries', 'supervision', 'caseTalk', 'planTalk'];
/** The moves by which a visit came to its state. */
const movesTo: Partial<Record<VisitState, VisitMove[]>> = {
  proposing: ['propose'],
  confirmed: ['propose', 'confirm'],
  held: ['propose', 'confirm', 'hold'],
  noted: ['propose', 'confirm', 'hold', 'note'],
  closed: ['propose', 'confirm', 'hold', 'note', 'close'],
  declined: ['propose', 'decline'],
  postponed: ['propose', 'confirm', 'postpone'],
  cancelled: ['propose', 'confirm', 'cancel'],
};
const stateAfter: Partial<Record<VisitMove, VisitState>> = {
  propose: 'proposing',
  confirm: 'confirmed',
  hold: 'held',
  note: 'noted',
  close: 'closed',
  decline: 'declined',
  postpone: 'postponed',
  cancel: 'cancelled',
};
const reasons: Partial<Record<VisitMove, string>> = {
  decline: '担当者が着任したばかりのため、次の回にお願いしたいです。',
  postpone: '体調をくずした職員がいるため、落ち着いてからお願いします。',
  cancel: '事業所の移転と重なったため、今回は取りやめます。',
};
/** Of the visits before today, earliest first: those that did not take place. */
const turned: Readonly<Record<number, VisitState>> = {
  2: 'declined',
  5: 'postponed',
  8: 'cancelled',
};

/** The programme of the fiscal year: about half of the offices were visited by late autumn. */
export function inventYear(random: Random, ward: Ward, today: Day, versionId: string): Year {
  return new YearWriter(random, ward, today, versionId).write();
}

class YearWriter {
  private readonly own: { municipalityId: string };
  private readonly april: Day;
  private readonly year: Year;
  private readonly coordinator: string;

  constructor(
    private readonly random: Random,
    private readonly ward: Ward,
    private readonly today: Day,
    instrumentVersionId: string,
  ) {
    const fiscalYear = fiscalYearOf(today);
    this.own = { municipalityId: ward.municipality.id };
    this.april = day(`${fiscalYear}-04-01`);
    this.coordinator = this.holders('coordinator')[0]?.personId ?? '';
    const programme: Programme = {
      id: inventId(random),
      ...this.own,
      fiscalYear,
      name: `${formatFiscalYear(fiscalYear)} 事業所訪問`,
      purpose:
        'すべての相談支援専門員が、主任によるスーパービジョンを受けられるようにします。訪問でいただいた言葉は、目指す姿の指標づくりに生かします。',
      guideline: '私たちが目指す相談支援専門員の姿 Ver 8',
      activities,
      instrumentVersionId,
      state: 'open',
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
    this.addMembers();
    this.addTargets();
    this.addVisits();
    return this.year;
  }

  /** Leads go to some districts, core members and 基幹 everywhere. */
  private addMembers(): void {
    const { random, own, year, april } = this;
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
      for (let week = 1; week <= 4 && part !== 'centre'; week++) {
        const on = addBusinessDays(this.today < april ? april : this.today, week * 4 + n);
        const hours = { startsAt: instantInTokyo(on, 10), endsAt: instantInTokyo(on, 16) };
        year.availability.push({ id: inventId(random), ...own, personId, ...hours });
      }
    };
    this.holders('lead').forEach(({ personId }, n) => add(personId, 'lead', n));
    this.holders('coreMember').forEach(({ personId }, n) => add(personId, 'core', n));
    this.holders('coordinator').forEach(({ personId }, n) => add(personId, 'centre', n));
  }

  /** As the program would propose them; three offices asked. */
  private addTargets(): void {
    const { random, own, year, april } = this;
    const offices = this.ward.offices.filter(({ kinds }) => !kinds.includes('coreCentre'));
    const asking = [4, 9, 26].map((n) => offices[n]?.id);
    const proposals = proposeOffices(
      offices.map(({ id, kana }) => ({
        officeId: id,
        kana,
        askedOn: asking.includes(id) ? addDays(april, 5) : null,
        lastVisitedOn: null,
        specialists: this.holders('specialist').filter(({ officeId }) => officeId === id).length,
        network: null,
      })),
      addDays(april, 9),
    );
    let from = 0;
    year.rounds.forEach((round, n) => {
      const chosen = proposals.slice(from, (from += TARGETS[n] ?? 0));
      for (const { officeId, reasons, words } of chosen) {
        year.targets.push({
          id: inventId(random),
          ...own,
          programmeId: year.programme.id,
          roundId: round.id,
          officeId,
          reasons,
          words,
          decidedBy: this.coordinator,
          decidedAt: instantInTokyo(addDays(april, 9), 14),
          droppedAt: null,
          dropReason: '',
        });
      }
    });
    for (const officeId of asking) if (officeId) this.addWish(officeId, addDays(april, 5));
    for (const { officeId } of proposals.slice(from, from + 2)) {
      this.addWish(officeId, addDays(this.today, -random.whole(3, 20)));
    }
  }

  private addWish(officeId: string, on: Day): void {
    const asker = this.holders('specialist').find((one) => one.officeId === officeId);
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

  /** One after another over the year; what is far ahead is only chosen yet. */
  private addVisits(): void {
    const { targets } = this.year;
    const teams = suggestTeams(
      targets.map(({ officeId }) => this.hostOf(officeId)),
      this.candidates(),
    );
    const days = targets.map((_, n) => addBusinessDays(this.april, 30 + n * BUSINESS_DAYS_BETWEEN));
    const past = days.filter((on) => on < this.today).length;
    targets.forEach((target, n) => {
      const team = teams[n]?.personIds ?? [];
      const on = days[n] as Day;
      const ahead = n - past;
      if (team.length < 2 || ahead > 3) return;
      const coming: VisitState[] = ['confirmed', 'proposing', 'proposing', 'draft'];
      const recent = ahead === -1 ? 'held' : ahead === -2 ? 'noted' : 'closed';
      const state = ahead >= 0 ? (coming[ahead] as VisitState) : (turned[n] ?? recent);
      this.addVisit(target, team, on, state);
    });
  }

  private addVisit(target: ProgrammeTarget, team: string[], on: Day, state: VisitState): void {
    const { random, own, year } = this;
    const hour = random.pick([10, 13, 14]);
    const hours = { startsAt: instantInTokyo(on, hour), endsAt: instantInTokyo(on, hour + 2) };
    const planned = this.before(addDays(on, -45));
    const moves = movesTo[state] ?? [];
    const agreed = moves.includes('confirm');
    const ended = ['closed', 'declined', 'cancelled'].includes(state);
    const { programmeId, roundId, officeId } = target;
    const id = inventId(random);
    const of = { ...own, officeId, visitId: id };
    const wish = year.wishes.find((one) => one.officeId === officeId);
    if (wish) Object.assign(wish, { settledAt: planned, visitId: id });
    const acts = this.actsOf(moves, on);
    year.visits.push({
      id,
      ...own,
      programmeId,
      roundId,
      officeId,
      state,
      activities: random.chance(0.5) ? activities : ['worries', 'supervision'],
      method: random.chance(0.15) ? 'web' : 'onSite',
      place: '',
      wish: wish?.words ?? '',
      startsAt: agreed ? hours.startsAt : null,
      endsAt: agreed ? hours.endsAt : null,
      calendarSequence: agreed ? 1 : 0,
      createdBy: this.coordinator,
      createdAt: planned,
      endedAt: ended ? (acts.at(-1)?.at ?? planned) : null,
    });
    for (const personId of team) {
      const part = year.members.find((one) => one.personId === personId)?.part ?? 'centre';
      const member = { ...of, id: inventId(random), personId, part, joinedAt: planned };
      year.teams.push({ ...member, leftAt: null, leaveReason: '' });
      const books = agreed && state !== 'postponed' && state !== 'cancelled';
      if (books) year.bookings.push({ ...own, visitId: id, personId, ...hours });
    }
    year.acts.push(
      ...acts.map((act) => ({ ...of, ...act, personId: this.moverOf(act, team, officeId) })),
    );
    if (moves.length) this.addDates(of, on, hour, agreed);
  }

  /** Three dates; where one was agreed, it is the first. */
  private addDates(
    of: { municipalityId: string; officeId: string; visitId: string },
    on: Day,
    hour: number,
    agreed: boolean,
  ): void {
    const createdAt = this.before(addDays(on, -30));
    [0, 1, 3].forEach((later, n) => {
      const that = addBusinessDays(on, later);
      this.year.dates.push({
        id: inventId(this.random),
        ...of,
        proposedBy: 'visitors',
        startsAt: instantInTokyo(that, hour),
        endsAt: instantInTokyo(that, hour + 2),
        method: 'onSite',
        answer: agreed ? (n === 0 ? 'yes' : n === 1 ? 'maybe' : 'no') : null,
        answerNote: '',
        answeredVia: agreed ? 'account' : null,
        answeredBy: agreed ? this.staffOf(of.officeId) : null,
        answeredAt: agreed ? this.before(addDays(on, -25)) : null,
        withdrawnAt: agreed && n > 0 ? this.before(addDays(on, -20)) : null,
        createdAt,
      });
    });
  }

  private actsOf(moves: readonly VisitMove[], on: Day) {
    const offset: Partial<Record<VisitMove, number>> = {
      propose: -30,
      confirm: -20,
      decline: -20,
      postpone: -3,
      cancel: -5,
      hold: 0,
      note: 7,
      close: 10,
    };
    let fromState: VisitState = 'draft';
    return moves.map((move) => {
      const toState = stateAfter[move] ?? fromState;
      const byOffice = ['decline', 'postpone', 'cancel', 'confirm'].includes(move);
      const act = {
        move,
        fromState,
        toState,
        side: byOffice ? ('office' as const) : ('visitors' as const),
        reason: reasons[move] ?? '',
        at: this.before(addDays(on, offset[move] ?? 0)),
      };
      fromState = toState;
      return act;
    });
  }

  private moverOf({ side }: { side: string }, team: readonly string[], officeId: string): string {
    return side === 'office' ? this.staffOf(officeId) : (team[0] as string);
  }

  private staffOf(officeId: string): string {
    return this.holders('specialist').find((one) => one.officeId === officeId)?.personId ?? '';
  }

  /** Noon of the day, or of yesterday where that is still to come. */
  private before(on: Day): Date {
    return instantInTokyo(on < this.today ? on : addDays(this.today, -1), 12);
  }

  private hostOf(officeId: string) {
    const office = this.ward.offices.find(({ id }) => id === officeId);
    return {
      officeId,
      corporationId: office?.corporationId ?? '',
      district: office?.district ?? '',
      hasLead: this.holders('lead').some((one) => one.officeId === officeId),
    };
  }

  private candidates(): Candidate[] {
    const corporationOf = new Map(this.ward.offices.map((one) => [one.id, one.corporationId]));
    return this.year.members.map(({ personId, part, districts: near, hoursInYear }, n) => ({
      personId,
      part,
      kana: String(n).padStart(2, '0'),
      districts: near,
      hoursLeft: hoursInYear,
      visits: 0,
      corporationIds: this.ward.appointments
        .filter((post) => post.personId === personId && post.role !== 'coordinator')
        .flatMap(({ officeId }) => corporationOf.get(officeId ?? '') ?? []),
    }));
  }

  private holders(role: string): { personId: string; officeId: string | null }[] {
    return this.ward.appointments.filter((post) => post.role === role && post.untilOn === null);
  }
}
