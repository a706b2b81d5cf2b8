import { Failure } from '../../api/failure.js';
import { newId } from '../../api/new-id.js';
import { type Answer, type Answers, byItem, isSame, plain } from './answers.js';
import { type Conflict, merge } from './merge.js';

/** What the server is known to have. */
export interface Kept {
  revision: number;
  savedAt: string;
  answers: Answers;
}
/** What is on this screen and what it grew from: enough to go on from after the page was closed. */
export interface Draft {
  base: Kept;
  values: Answers;
  /** Items about which a person was still to choose. */
  asked: readonly string[];
}
export interface Warning {
  field: string;
  kind: string;
  found: string;
}
export interface Save {
  revision: number;
  saveId: string;
  answers: Answer[];
}
interface Saved {
  revision: number;
  savedAt: string;
  warnings: readonly Warning[];
  officialRoute: readonly { text: string }[];
}

/** saved · waiting: something is to be saved · saving · offline · signedOut · stopped: no save will help. */
export type Standing = 'saved' | 'waiting' | 'saving' | 'offline' | 'signedOut' | 'stopped';

export interface View {
  values: Answers;
  standing: Standing;
  revision: number;
  savedAt: string;
  conflicts: readonly Conflict[];
  /** By item: why its answer could not be saved. */
  problems: Readonly<Record<string, string>>;
  /** By item: words that may tell who a person is. */
  warnings: Readonly<Record<string, readonly Warning[]>>;
  officialRoute: readonly string[];
  /** Of `stopped`: what the server said. */
  refusal: string | undefined;
}

export interface Outside {
  send: (save: Save) => Promise<Saved>;
  /** Keeps what could not be saved, or drops it where there is nothing any more. */
  keep: (draft: Draft | undefined) => void;
  /** A failed save is told, for whoever must act on it. */
  failed: (error: unknown) => void;
}

const SAVE_AFTER_MS = 3_000;
const AGAIN_AFTER_MS = [2_000, 4_000, 8_000, 15_000];

/**
 * One sheet while it is written: saves by itself a few seconds after a change, never half of what an
 * input method is composing; sends again what may have been lost on the way, under the same id;
 * brings together what two screens wrote.
 */
export class SheetKeeper {
  private readonly listeners = new Set<() => void>();
  private readonly held = new Set<string>();
  private pending: Save | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private running: Promise<void> | undefined;
  private shown: View;

  constructor(
    private base: Kept,
    private readonly outside: Outside,
    drafts: readonly Draft[] = [],
  ) {
    this.shown = {
      values: base.answers,
      standing: 'saved',
      revision: base.revision,
      savedAt: base.savedAt,
      conflicts: [],
      problems: {},
      warnings: {},
      officialRoute: [],
      refusal: undefined,
    };
    for (const draft of drafts) this.adopt(draft);
  }

  readonly view = (): View => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  write(itemId: string, answer: Answer | undefined): void {
    const { [itemId]: _, ...problems } = this.shown.problems;
    const values = { ...this.shown.values };
    if (answer) values[itemId] = answer;
    else delete values[itemId];
    this.show({ values, problems });
    this.soon();
  }

  /** While an input method composes words for the item, it is not saved. */
  hold(itemId: string): void {
    this.held.add(itemId);
  }

  release(itemId: string): void {
    this.held.delete(itemId);
    this.soon();
  }

  /** A person's choice where two screens wrote one item. */
  choose(itemId: string, answer: Answer | undefined): void {
    this.show({ conflicts: this.shown.conflicts.filter((one) => one.itemId !== itemId) });
    this.write(itemId, answer);
    void this.flush();
  }

  /** What was read from the server anew. */
  learn(now: Kept): void {
    if (this.running || this.pending || now.revision <= this.base.revision) return;
    this.takeIn(now);
  }

  /** What a closed page left behind, beside what stands here. */
  adopt({ base, values: mine, asked }: Draft): void {
    const here = this.shown.values;
    const { values, conflicts } = merge(base.answers, mine, here);
    const both = new Set([...asked, ...conflicts.map(({ itemId }) => itemId)]);
    const open = [...both].filter((id) => !isSame(mine[id], here[id]));
    const asks = open.map((itemId) => ({ itemId, mine: mine[itemId], theirs: here[itemId] }));
    this.show({ values, conflicts: [...this.shown.conflicts, ...asks] });
    this.keep();
    this.later(0);
  }

  /** The network is back, the person is signed in again, or the sheet is open again. */
  resume(): void {
    this.tries = 0;
    if (!['offline', 'signedOut', 'stopped'].includes(this.shown.standing)) return;
    if (this.shown.standing === 'stopped') this.show({ standing: 'waiting', refusal: undefined });
    void this.flush();
  }

  /** Saves now; true: nothing is left to be saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // A save that is under way does not know of the latest words.
    while (this.running) await this.running;
    if (this.shown.standing !== 'stopped') await this.save();
    return !this.isUnsaved();
  }

  /** Whether words stand here that the server does not have. */
  isUnsaved(): boolean {
    return this.pending !== undefined || this.changed().length > 0;
  }

  private changed(): string[] {
    const ids = new Set([...Object.keys(this.base.answers), ...Object.keys(this.shown.values)]);
    return [...ids].filter((id) => !isSame(this.base.answers[id], this.shown.values[id]));
  }

  private soon(): void {
    if (['offline', 'signedOut', 'stopped'].includes(this.shown.standing)) return this.keep();
    if (this.changed().length === 0) return;
    if (!this.running) this.show({ standing: 'waiting' });
    this.timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  }

  private save(): Promise<void> {
    const save = this.pending ?? this.next();
    if (!save) {
      this.show({ standing: this.changed().length ? 'waiting' : 'saved' });
      this.keep();
      return Promise.resolve();
    }
    this.pending = save;
    this.show({ standing: 'saving' });
    this.running = this.outside
      .send(save)
      .then(
        (saved) => this.acknowledge(save, saved),
        (error: unknown) => this.fail(save, error),
      )
      .finally(() => {
        this.running = undefined;
      });
    return this.running;
  }

  /** What may be sent now: not what is being composed, asked about, or was found wrong. */
  private next(): Save | undefined {
    const { values, conflicts, problems } = this.shown;
    const ids = this.changed().filter(
      (id) =>
        !this.held.has(id) &&
        problems[id] === undefined &&
        !conflicts.some(({ itemId }) => itemId === id),
    );
    if (ids.length === 0) return undefined;
    const answers = ids.map((id) => plain(id, values[id]));
    return { revision: this.base.revision, saveId: newId(), answers };
  }

  private acknowledge({ answers }: Save, saved: Saved): void {
    this.pending = undefined;
    this.tries = 0;
    this.base = {
      revision: saved.revision,
      savedAt: saved.savedAt,
      answers: { ...this.base.answers, ...byItem(answers) },
    };
    const warnings = { ...this.shown.warnings };
    for (const { itemId } of answers) {
      warnings[itemId] = saved.warnings.filter(({ field }) => field === `input.answers.${itemId}`);
    }
    const told = saved.officialRoute.map(({ text }) => text);
    this.show({
      standing: this.changed().length ? 'waiting' : 'saved',
      revision: saved.revision,
      savedAt: saved.savedAt,
      warnings,
      officialRoute: [...new Set([...this.shown.officialRoute, ...told])],
    });
    this.keep();
    this.later();
  }

  private fail(save: Save, error: unknown): void {
    const failure = error instanceof Failure ? error : new Failure('INTERNAL', '');
    const { facts, field = '' } = failure.detail;
    const item = field.startsWith('input.answers.') ? field.slice('input.answers.'.length) : '';
    if (failure.code === 'CONFLICT' && facts) {
      this.pending = undefined;
      const answers = byItem(facts.theirs as Answer[]);
      this.takeIn({
        revision: facts.revision as number,
        savedAt: facts.savedAt as string,
        answers,
      });
    } else if (failure.code === 'INVALID' && save.answers.some(({ itemId }) => itemId === item)) {
      this.pending = undefined;
      const problems = { ...this.shown.problems, [item]: failure.message };
      this.show({ standing: 'waiting', problems });
      this.later(0);
    } else if (['INVALID', 'REFUSED', 'NOT_FOUND', 'FORBIDDEN'].includes(failure.code)) {
      this.pending = undefined;
      this.show({ standing: 'stopped', refusal: failure.message });
    } else if (failure.code === 'UNAUTHENTICATED') {
      this.show({ standing: 'signedOut' });
    } else {
      this.show({ standing: 'offline' });
      this.later(AGAIN_AFTER_MS[Math.min(this.tries++, AGAIN_AFTER_MS.length - 1)]);
    }
    this.keep();
    this.outside.failed(failure);
  }

  /** Another screen's words and ours together; what both wrote is asked about. */
  private takeIn(now: Kept): void {
    const { values, conflicts } = merge(this.base.answers, this.shown.values, now.answers);
    const open = this.shown.conflicts.filter(
      ({ itemId }) =>
        !conflicts.some((one) => one.itemId === itemId) &&
        !isSame(values[itemId], now.answers[itemId]),
    );
    this.base = now;
    this.show({
      values,
      conflicts: [
        ...open.map(({ itemId }) => ({
          itemId,
          mine: values[itemId],
          theirs: now.answers[itemId],
        })),
        ...conflicts,
      ],
      standing: this.changed().length ? 'waiting' : 'saved',
      revision: now.revision,
      savedAt: now.savedAt,
    });
    this.keep();
    this.later(0);
  }

  private later(ms: number = SAVE_AFTER_MS): void {
    if (!this.pending && !this.next()) return;
    this.timer ??= setTimeout(() => void this.flush(), ms);
  }

  /** Only what could not be saved is kept elsewhere. */
  private keep(): void {
    const lost = ['offline', 'signedOut', 'stopped'].includes(this.shown.standing);
    const wanted = (lost || this.shown.conflicts.length > 0) && this.isUnsaved();
    const { values, conflicts } = this.shown;
    const asked = conflicts.map(({ itemId }) => itemId);
    this.outside.keep(wanted ? { base: this.base, values, asked } : undefined);
  }

  private show(change: Partial<View>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}
