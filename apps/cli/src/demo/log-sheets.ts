import {
  addDays,
  addMonths,
  day,
  fiscalYearOf,
  instantInTokyo,
  monthOf,
} from '@furikaeri/calendar';
import { type Day, firstDayOf, todayInTokyo } from '@furikaeri/calendar';
import type { Answers, Sheet, SheetAct } from '@furikaeri/instruments';
import type { Visit } from '@furikaeri/visits';
import { inventId } from './ids.js';
import type { Log, LogFacts } from './log-rows.js';
import { aftercare, burdens, reflections } from './log-phrases.js';
import type { Random } from './random.js';
import { holdersOn } from './ward.js';

type Sharing = Sheet['sharing'];
interface Plan {
  officeId: string;
  personId: string;
  begunOn: Day;
  purpose: Sheet['purpose'];
  /** Empty: still a draft. */
  sharing: Sharing | null;
  visitId?: string;
}

/** Of an office, how many fill a sheet before a visit. */
const WRITERS = 3;
/** Before the visit. */
const BEGUN_BEFORE = 14;
const levels: readonly Sharing[] = ['visitors', 'released', 'visitors', 'kept', 'released'];

/** 振り返りシート: before each visit, and the short one for practice in the network. */
export class SheetsWriter {
  constructor(
    private readonly random: Random,
    private readonly facts: LogFacts,
    private readonly log: Log,
  ) {}

  write(): void {
    for (const { visits, dates } of this.facts.years) {
      for (const visit of visits) {
        if (['draft', 'declined', 'cancelled'].includes(visit.state)) continue;
        const firstDate = dates.find(({ visitId }) => visitId === visit.id)?.startsAt;
        this.addSheetsOf(visit, todayInTokyo(visit.startsAt ?? (firstDate as Date)));
      }
    }
    this.addPractice();
  }

  /** Handed in where the visit took place; before it, one is shown and one is being written. */
  private addSheetsOf(visit: Visit, on: Day): void {
    const { today } = this.facts;
    const begunOn = earlier(addDays(on, -BEGUN_BEFORE), addDays(today, -3));
    const staff = holdersOn(this.facts.ward, 'specialist', begunOn)
      .filter(({ officeId }) => officeId === visit.officeId)
      .slice(0, WRITERS);
    const isAhead = !['held', 'noted', 'closed'].includes(visit.state);
    staff.forEach(({ personId }, n) => {
      if (visit.state === 'proposing' && n !== 1 && staff.length > 1) return;
      const done = isAhead && n > 0 ? null : this.random.pick(levels);
      const sharing = visit.state === 'proposing' ? null : n === 0 ? 'visitors' : done;
      const { officeId, id: visitId } = visit;
      this.addSheet({ officeId, personId, begunOn, purpose: 'visit', sharing, visitId });
    });
  }

  /** At meetings of the network in the last months: handed in and kept. */
  private addPractice(): void {
    const { ward, today } = this.facts;
    const met = [1, 4].map((ago) => day(addDays(firstDayOf(addMonths(monthOf(today), -ago)), 15)));
    for (const on of met) {
      holdersOn(ward, 'specialist', on).forEach(({ personId, officeId }, n) => {
        if (n % 3 !== 1 || !officeId) return;
        this.addSheet({ officeId, personId, begunOn: on, purpose: 'practice', sharing: 'kept' });
      });
    }
  }

  private addSheet({ officeId, personId, begunOn, purpose, sharing, visitId }: Plan): void {
    const { random, log, facts } = this;
    const own = { municipalityId: facts.ward.municipality.id, officeId };
    const id = inventId(random);
    const isShort = purpose === 'practice';
    const answers = isShort ? this.shortAnswers() : this.fullAnswers(sharing ? 6 : 2);
    const handedIn = instantInTokyo(isShort ? begunOn : addDays(begunOn, 2), 16);
    const begun = instantInTokyo(begunOn, 15);
    const revision = random.whole(4, 12);
    log.sheets.push({
      id,
      ...own,
      personId,
      instrumentVersionId: isShort ? facts.versions.short : facts.versions.full,
      purpose,
      fiscalYear: fiscalYearOf(begunOn),
      state: sharing ? 'submitted' : 'draft',
      revision,
      lastSave: null,
      answers,
      sharing: sharing ?? 'kept',
      submittedAt: sharing ? handedIn : null,
      savedAt: sharing ? handedIn : begun,
      createdAt: begun,
    });
    const act = (move: SheetAct['move'], at: Date, more: Partial<SheetAct> = {}): void => {
      const plain = { reason: '', sharing: null, answers: null, revision };
      log.sheetActs.push({ ...own, sheetId: id, move, personId, at, ...plain, ...more });
    };
    act('begin', begun, { revision: 0 });
    if (sharing) {
      if (!isShort && random.chance(0.15)) {
        // Opened again once: what was handed in before stays readable.
        act('submit', begun, { answers: firstHalf(answers), revision: revision - 2 });
        const reason = '書き足したいことを思い出しました。';
        act('reopen', new Date(begun.getTime() + 3600_000), { reason, revision: revision - 2 });
      }
      act('submit', handedIn, { answers });
      if (sharing !== 'kept') act('share', new Date(handedIn.getTime() + 600_000), { sharing });
    }
    if (visitId) log.visitSheets.push({ visitId, sheetId: id, ...own });
    if (visitId && sharing && random.chance(0.3)) {
      const promise = { aftercare, aftercareOn: addDays(begunOn, 30) };
      const words = random.pick(burdens);
      const line = { words, ...promise, withVisitors: random.chance(0.8), savedAt: handedIn };
      log.burdens.push({ sheetId: id, ...own, personId, ...line });
    }
  }

  /** Of `most` perspectives; strengths always, the rest where something came to mind. */
  private fullAnswers(most: number): Answers {
    const { random } = this;
    const answers: Record<string, string> = {};
    for (const { code, strengths, topics, voices, steps } of reflections.slice(0, most)) {
      answers[`${code}.strength`] = random.pick(strengths);
      if (random.chance(0.6)) answers[`${code}.topic`] = random.pick(topics);
      if (random.chance(0.3)) answers[`${code}.voice`] = random.pick(voices);
      if (random.chance(0.4)) answers[`${code}.nextStep`] = random.pick(steps);
    }
    return answers;
  }

  private shortAnswers(): Answers {
    const { random } = this;
    const [one, two] = random.shuffle(reflections) as [Reflection, Reflection];
    return {
      [`${one.code}.strength`]: random.pick(one.strengths),
      [`${two.code}.strength`]: random.pick(two.strengths),
      'today.topic': random.pick(two.topics),
      'today.nextStep': random.pick(two.steps),
    };
  }
}

type Reflection = (typeof reflections)[number];

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const firstHalf = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter((_, n) => n % 2 === 0));
