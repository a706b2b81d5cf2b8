import { addDays, type Day, day, instantInTokyo, todayInTokyo } from '@furikaeri/calendar';
import type { NextStep, NoteContent, Visit } from '@furikaeri/visits';
import { inventId } from './ids.js';
import { type Log, type LogFacts, ofVisit, type OfVisit, teamOf } from './log-rows.js';
import {
  burdens,
  messages,
  officeViews,
  outcomes,
  privateNotes,
  reflections,
} from './log-phrases.js';
import type { Random } from './random.js';
import { holdersOn } from './ward.js';

type Point = NoteContent['strengths'][number];

/** 訪問記録 of every visit that took place, its next steps, and what the office released of it. */
export class NotesWriter {
  constructor(
    private readonly random: Random,
    private readonly facts: LogFacts,
    private readonly log: Log,
  ) {}

  write(): void {
    for (const year of this.facts.years) {
      let drafts = 0;
      for (const visit of year.visits) {
        if (!visit.startsAt || !['held', 'noted', 'closed'].includes(visit.state)) continue;
        const on = todayInTokyo(visit.startsAt);
        const team = teamOf(year, visit);
        const staff = this.staffOf(visit, on);
        // The latest visit waits for the office; who went out writes privately at first.
        const isShown = visit.state !== 'held' || drafts++ === 0;
        this.addNote(visit, on, { team, staff, isShown });
        this.addSteps(visit, on, [staff, team[0] as string]);
      }
    }
  }

  private addNote(
    visit: Visit,
    on: Day,
    { team, staff, isShown }: { team: string[]; staff: string; isShown: boolean },
  ): void {
    const { random, log } = this;
    const of = ofVisit(visit);
    const [first] = team as [string];
    const both = visit.state !== 'held';
    const content = this.contentOf(visit, staff);
    const shownAt = isShown ? this.at(addDays(on, 2), 17) : null;
    const officeConfirmedAt = both ? this.at(addDays(on, 6), 10) : null;
    log.notes.push({
      ...of,
      revision: random.whole(2, 5),
      content,
      officeView: both && random.chance(0.5) ? random.pick(officeViews) : '',
      visitorsView: '',
      shownAt,
      visitorsConfirmedAt: shownAt,
      visitorsConfirmedBy: shownAt && first,
      officeConfirmedAt,
      officeConfirmedBy: officeConfirmedAt && staff,
      begunAt: this.at(addDays(on, 1), 9),
      savedAt: this.at(addDays(on, 2), 16),
    });
    if (both && random.chance(0.2)) {
      // Amended once, after both had said yes.
      const before = { ...content, message: '' };
      const reason = '事業所へのメッセージを書き足しました。';
      const kept = { revision: 1, content: before, officeView: '', visitorsView: '', reason };
      log.noteVersions.push({ ...of, ...kept, personId: first, at: this.at(addDays(on, 4), 11) });
    }
    for (const [side, personId] of [
      ['visitors', first],
      ['office', staff],
    ] as const) {
      if (!random.chance(0.3)) continue;
      const saved = { words: privateNotes[side], personId, savedAt: this.at(addDays(on, 1), 12) };
      log.privateNotes.push({ ...of, side, ...saved });
    }
    if (random.chance(0.25)) {
      const follow = { followUpBy: first, followUpOn: addDays(on, 30) };
      const saved = { personId: staff, savedAt: this.at(addDays(on, 2), 12) };
      log.wellbeing.push({ ...of, words: random.pick(burdens), ...follow, ...saved });
    }
    if (visit.state === 'closed') this.release(of, content, staff, on);
  }

  private contentOf({ activities }: Visit, staff: string): NoteContent {
    const { random } = this;
    const about = random.shuffle(reflections);
    const point = (perspective: string, words: string): Point => ({
      id: inventId(random),
      perspective,
      words,
    });
    return {
      activities,
      participants: [staff],
      strengths: about.slice(0, 3).map((one) => point(one.code, random.pick(one.strengths))),
      topics: about.slice(3, 5).map((one) => point(one.code, random.pick(one.topics))),
      voices: about.slice(0, 1).map((one) => point(one.code, random.pick(one.voices))),
      message: random.pick(messages),
    };
  }

  /** 素材: about half of the offices let their よいところ go on, without names. */
  private release(of: OfVisit, { strengths, voices }: NoteContent, staff: string, on: Day): void {
    const { random, log } = this;
    if (!random.chance(0.6)) return;
    const released = [
      ...strengths.slice(0, 2).map((point) => ({ point, kind: 'strength' as const })),
      ...voices.map((point) => ({ point, kind: 'voice' as const })),
    ];
    for (const { point, kind } of released) {
      const { id: pointId, perspective, words } = point;
      const what = { pointId, kind, perspective, words };
      const by = { releasedBy: staff, releasedAt: this.at(addDays(on, 12), 15) };
      const open = { withdrawnAt: null, withdrawReason: '' };
      log.material.push({ id: inventId(random), ...of, ...what, ...by, ...open });
    }
  }

  /** Of earlier visits most have an end; of the last ones they are open, some past their day. */
  private addSteps(visit: Visit, on: Day, owners: readonly string[]): void {
    const { random, log } = this;
    const chosen = random.shuffle(reflections).slice(0, random.whole(1, 3));
    chosen.forEach(({ steps }, n) => {
      const step: NextStep = {
        id: inventId(random),
        ...ofVisit(visit),
        words: random.pick(steps),
        ownerId: owners[n % owners.length] as string,
        dueOn: addDays(on, 30 + n * 30),
        state: 'open',
        outcome: '',
        settledAt: null,
        settledBy: null,
        replacedBy: null,
        createdAt: this.at(on, 16),
      };
      const ends = step.dueOn < addDays(this.facts.today, -random.whole(0, 60));
      if (ends && n === 2) this.change(step);
      else if (ends) this.settle(step, random.chance(0.85) ? 'done' : 'dropped');
      log.steps.push(step);
    });
  }

  private settle(step: NextStep, to: 'done' | 'changed' | 'dropped'): void {
    step.state = to;
    step.outcome = this.random.pick(outcomes[to]);
    step.settledAt = this.at(addDays(day(step.dueOn), -5), 14);
    step.settledBy = step.ownerId;
  }

  private change(step: NextStep): void {
    const id = inventId(this.random);
    const words = `${step.words}（自宅で、時間を短くして）`;
    this.log.steps.push({ ...step, id, words, dueOn: addDays(this.facts.today, 30) });
    this.settle(step, 'changed');
    step.replacedBy = id;
  }

  private staffOf({ officeId }: Visit, on: Day): string {
    const staff = holdersOn(this.facts.ward, 'specialist', on);
    return staff.find((one) => one.officeId === officeId)?.personId ?? '';
  }

  /** Never later than yesterday. */
  private at(on: Day, hour: number): Date {
    const yesterday = addDays(this.facts.today, -1);
    return instantInTokyo(on < yesterday ? on : yesterday, hour);
  }
}
