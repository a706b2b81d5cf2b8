import { addBusinessDays, addDays, type Day, day, instantInTokyo } from '@furikaeri/calendar';
import {
  type Activity,
  type Candidate,
  type ProgrammeTarget,
  suggestTeams,
  type VisitMove,
  type VisitState,
} from '@furikaeri/visits';
import { demoLogins } from './accounts.js';
import { inventId } from './ids.js';
import type { Random } from './random.js';
import { holdersOn, type Ward } from './ward.js';
import type { Year, YearFacts } from './year-rows.js';

export const activities: Activity[] = ['worries', 'supervision', 'caseTalk', 'planTalk'];

const FIRST_VISIT = 30;
const BUSINESS_DAYS_BETWEEN = 8;
const MOST_VISITS = 24;
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
/** Days after the visit's own. */
const dayOf: Partial<Record<VisitMove, number>> = {
  propose: -30,
  confirm: -20,
  decline: -20,
  postpone: -3,
  cancel: -5,
  hold: 0,
  note: 7,
  close: 10,
};
const reasons: Partial<Record<VisitMove, string>> = {
  decline: '担当者が着任したばかりのため、次の回にお願いしたいです。',
  postpone: '体調をくずした職員がいるため、落ち着いてからお願いします。',
  cancel: '事業所の移転と重なったため、今回は取りやめます。',
};
/** Of the visits before today, earliest first: those that did not take place. */
const turned: Readonly<Record<number, VisitState>> = {
  3: 'declined',
  6: 'postponed',
  10: 'cancelled',
};
const turnedInYearOver: typeof turned = { 4: 'declined', 9: 'cancelled' };
const coming: readonly VisitState[] = ['confirmed', 'proposing', 'proposing', 'draft'];
/** Also before they are agreed: of the second that comes, the office has answered. */
const ANSWERED = 2;

/** One visit after another over the year; what is far ahead is only chosen yet. */
export class VisitsWriter {
  /** Place of the first visit that is still to come. */
  readonly firstComing: number;
  private readonly days: Day[];
  private readonly own: { municipalityId: string };

  constructor(
    private readonly random: Random,
    private readonly ward: Ward,
    private readonly year: Year,
    private readonly facts: YearFacts,
    private readonly coordinator: string,
  ) {
    this.own = { municipalityId: ward.municipality.id };
    const april = day(`${facts.fiscalYear}-04-01`);
    this.days = Array.from({ length: MOST_VISITS }, (_, n) =>
      addBusinessDays(april, FIRST_VISIT + n * BUSINESS_DAYS_BETWEEN),
    );
    this.firstComing = this.days.filter((on) => on < facts.today).length;
  }

  write(): void {
    const { targets } = this.year;
    const hosts = targets.map(({ officeId }) => this.hostOf(officeId));
    const teams = suggestTeams(hosts, this.candidates());
    targets.forEach((target, n) => {
      const host = hosts[n] as (typeof hosts)[number];
      const ahead = n - this.firstComing;
      const team = this.demoTeam(host, ahead) ?? teams[n]?.personIds ?? [];
      if (team.length < 2 || ahead >= coming.length) return;
      this.addVisit(target, team, n, this.stateOf(n));
    });
  }

  private stateOf(n: number): VisitState {
    const ahead = n - this.firstComing;
    if (ahead >= 0) return coming[ahead] as VisitState;
    if (this.year.programme.state === 'closed') return turnedInYearOver[n] ?? 'closed';
    const recent = ahead === -1 ? 'held' : ahead === -2 ? 'noted' : 'closed';
    return turned[n] ?? recent;
  }

  /** Who signs in as the demo's lead and 基幹 finds the visits of these weeks, where they may visit. */
  private demoTeam(host: ReturnType<VisitsWriter['hostOf']>, ahead: number): string[] | undefined {
    if (ahead < -2 || ahead > 2) return undefined;
    const logins: string[] = [demoLogins.lead, demoLogins.coordinator];
    const demo = this.ward.people.filter(({ email }) => logins.includes(email ?? ''));
    const candidates = this.candidates()
      .filter(({ personId }) => demo.some(({ id }) => id === personId))
      .map((one) => ({ ...one, districts: [] }));
    const [team] = suggestTeams([host], candidates);
    return team?.personIds.length === 2 ? team.personIds : undefined;
  }

  private addVisit(target: ProgrammeTarget, team: string[], n: number, state: VisitState): void {
    const { random, own, year } = this;
    const on = this.days[n] as Day;
    const hour = random.pick([10, 13, 14]);
    const hours = { startsAt: instantInTokyo(on, hour), endsAt: instantInTokyo(on, hour + 2) };
    const chosen = addDays(day(`${this.facts.fiscalYear}-04-01`), 12);
    const planned = this.before(later(addDays(on, -45), chosen));
    const moves = movesTo[state] ?? [];
    const agreed = moves.includes('confirm');
    const ended = ['closed', 'declined', 'cancelled'].includes(state);
    const { programmeId, roundId, officeId } = target;
    const id = inventId(random);
    const of = { ...own, officeId, visitId: id };
    const wish = year.wishes.find(
      (one) => one.officeId === officeId && !one.settledAt && one.createdAt < planned,
    );
    if (wish) Object.assign(wish, { settledAt: planned, visitId: id });
    const acts = this.actsOf(moves, on);
    // A case is talked over on the visits of these weeks, so that a consent runs.
    const isNow = Math.abs(n - this.firstComing) <= 1;
    year.visits.push({
      id,
      ...own,
      programmeId,
      roundId,
      officeId,
      state,
      activities: random.chance(0.5) || isNow ? activities : ['worries', 'supervision'],
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
      ...acts.map((act) => ({ ...of, ...act, personId: this.moverOf(act, team, officeId, on) })),
    );
    const answered = agreed || n === this.firstComing + ANSWERED;
    if (moves.length) this.addDates(of, on, hour, { agreed, answered });
  }

  /** Three dates; where one was agreed, it is the first. */
  private addDates(
    of: { municipalityId: string; officeId: string; visitId: string },
    on: Day,
    hour: number,
    { agreed, answered }: { agreed: boolean; answered: boolean },
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
        method: n === 2 ? 'web' : 'onSite',
        answer: answered ? (n === 0 ? 'yes' : n === 1 ? 'maybe' : 'no') : null,
        answerNote: answered && n === 1 ? '前半の1時間でしたら大丈夫です。' : '',
        answeredVia: answered ? 'account' : null,
        answeredBy: answered ? this.staffOf(of.officeId, on) : null,
        answeredAt: answered ? this.before(addDays(on, -25)) : null,
        withdrawnAt: agreed && n > 0 ? this.before(addDays(on, -20)) : null,
        createdAt,
      });
    });
  }

  private actsOf(moves: readonly VisitMove[], on: Day) {
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
        at: this.before(addDays(on, dayOf[move] ?? 0)),
      };
      fromState = toState;
      return act;
    });
  }

  private moverOf({ side }: { side: string }, team: string[], officeId: string, on: Day): string {
    return side === 'office' ? this.staffOf(officeId, on) : (team[0] as string);
  }

  private staffOf(officeId: string, on: Day): string {
    const staff = holdersOn(this.ward, 'specialist', on);
    return staff.find((one) => one.officeId === officeId)?.personId ?? '';
  }

  /** Noon of the day, or of yesterday where that is still to come. */
  private before(on: Day): Date {
    const { today } = this.facts;
    return instantInTokyo(on < today ? on : addDays(today, -1), 12);
  }

  private hostOf(officeId: string) {
    const office = this.ward.offices.find(({ id }) => id === officeId);
    return {
      officeId,
      corporationId: office?.corporationId ?? '',
      district: office?.district ?? '',
      hasLead: holdersOn(this.ward, 'lead', this.facts.today).some(
        (one) => one.officeId === officeId,
      ),
    };
  }

  private candidates(): Candidate[] {
    const corporationOf = new Map(this.ward.offices.map((one) => [one.id, one.corporationId]));
    return this.year.members.map(({ personId, part, districts, hoursInYear }, n) => ({
      personId,
      part,
      kana: String(n).padStart(2, '0'),
      districts,
      hoursLeft: hoursInYear,
      visits: 0,
      corporationIds: this.ward.appointments
        .filter((post) => post.personId === personId && post.role !== 'coordinator')
        .flatMap(({ officeId }) => corporationOf.get(officeId ?? '') ?? []),
    }));
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
