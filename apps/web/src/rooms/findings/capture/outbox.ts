import { Failure } from '../../../api/failure.js';
import type { PersonalKind, StatementKind } from '../../../generated/operations.js';

export interface Words {
  text: string;
  suggestion: string;
  saidAs: string;
  takesUpId: string | null;
}
/** A statement on its way to the server: a new one (`revision` null) or other words for one. */
export interface Line extends Words {
  id: string;
  topicId: string;
  kind: StatementKind;
  revision: number | null;
  confirmed: boolean;
}
export interface Warning {
  field: string;
  kind: PersonalKind;
  found: string;
}
/** What the server has instead of what the change was built on. */
export interface Theirs {
  revision: number;
  text: string;
  suggestion: string;
  saidAs: string;
}
export type Trouble =
  | { is: 'asks'; warnings: readonly Warning[] }
  | { is: 'conflict'; theirs: Theirs }
  | { is: 'refused'; message: string };
export interface Entry {
  line: Line;
  trouble?: Trouble;
  /** It was sent at least once: the server may have it. */
  isTried?: boolean;
  /** The server has it; it stays until the list was read anew. */
  isSent?: boolean;
}
export type Standing = 'sent' | 'sending' | 'offline' | 'signedOut';
export interface View {
  entries: readonly Entry[];
  /** Lines that are still being typed, by column. */
  typed: Readonly<Record<string, Words>>;
  standing: Standing;
}
/** Enough to go on from after the page was closed. */
export type Kept = Pick<View, 'entries' | 'typed'>;

export interface Outside {
  /** Gives what is asked first; none: it is written. Throws Failure. */
  send: (line: Line) => Promise<readonly Warning[]>;
  /** Reads the list anew. */
  refresh: () => Promise<unknown>;
  /** Keeps what the server does not have, or drops it where there is nothing. */
  keep: (kept: Kept | undefined) => void;
  failed: (error: unknown) => void;
}

const AGAIN_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Statements of a meeting on their way to the server, in the order in which they were written. Each has
 * an id made here, so that what was perhaps lost on the way is sent again and still is one row. What
 * cannot be sent waits; what the server asks or refuses stands aside and holds up nothing.
 */
export class Outbox {
  private readonly listeners = new Set<() => void>();
  private shown: View = { entries: [], typed: {}, standing: 'sent' };
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;

  constructor(
    private readonly outside: Outside,
    left: readonly Kept[] = [],
  ) {
    for (const { entries, typed } of left) {
      const known = new Set(this.shown.entries.map(({ line }) => line.id));
      this.show({
        entries: [...this.shown.entries, ...entries.filter(({ line }) => !known.has(line.id))],
        typed: { ...typed, ...this.shown.typed },
      });
    }
    if (left.length) this.pump();
  }

  readonly view = (): View => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is being typed in a column; blank: nothing. */
  type(column: string, words: Words | undefined): void {
    const { [column]: _, ...others } = this.shown.typed;
    this.show({ typed: words ? { ...others, [column]: words } : others });
    this.keep();
  }

  /**
   * A new line, or other words for one. They take the place of words that the server cannot have;
   * where it may have them, they follow as a change.
   */
  add(line: Line): void {
    const waiting = this.find(line.id);
    const { entries } = this.shown;
    if (!waiting || waiting.isSent) {
      this.show({ entries: [...entries, { line }] });
    } else if (waiting.isTried && !waiting.trouble) {
      const revision = (waiting.line.revision ?? 0) + 1;
      this.show({ entries: [...entries, { line: { ...line, revision } }] });
    } else {
      const next = waiting.line.revision === null ? { ...line, revision: null } : line;
      this.show({ entries: entries.map((one) => (one === waiting ? { line: next } : one)) });
    }
    this.keep();
    this.pump();
  }

  /** The warnings were read: write it all the same. */
  confirm(id: string): void {
    const entry = this.find(id);
    if (entry) this.add({ ...entry.line, confirmed: true });
  }

  drop(id: string): void {
    this.show({ entries: this.shown.entries.filter(({ line }) => line.id !== id) });
    this.keep();
    this.pump();
  }

  /** The network is back, or the person signed in again. */
  resume(): void {
    this.tries = 0;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pump();
  }

  /** Sends what can be sent now; true: nothing of what was written here is missing on the server. */
  async settle(): Promise<boolean> {
    this.resume();
    await this.running;
    return !this.isUnsaved();
  }

  isUnsaved(): boolean {
    return (
      this.shown.entries.some(({ isSent }) => !isSent) || Object.keys(this.shown.typed).length > 0
    );
  }

  /** The latest of this statement. */
  private find(id: string): Entry | undefined {
    return this.shown.entries.findLast(({ line }) => line.id === id);
  }

  private pump(): void {
    if (this.running || this.timer) return;
    if (!this.next()) return this.show({ standing: 'sent' });
    this.running = this.sendAll().finally(() => {
      this.running = undefined;
    });
  }

  private next(): Entry | undefined {
    return this.shown.entries.find(({ trouble, isSent }) => !trouble && !isSent);
  }

  private async sendAll(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) {
      const entry = this.become(next, { isTried: true });
      if (this.shown.standing === 'sent') this.show({ standing: 'sending' });
      try {
        const warnings = await this.outside.send(entry.line);
        this.tries = 0;
        this.show({ standing: 'sending' });
        if (warnings.length) this.become(entry, { trouble: { is: 'asks', warnings } });
        else this.sent(entry);
      } catch (error) {
        this.outside.failed(error);
        if (!this.fail(entry, error)) return;
      }
      this.keep();
    }
    this.show({ standing: 'sent' });
  }

  private sent(entry: Entry): void {
    const sent = this.become(entry, { isSent: true });
    const leave = () => this.show({ entries: this.shown.entries.filter((one) => one !== sent) });
    void this.outside.refresh().then(leave, leave);
  }

  /** True: the others may go on. */
  private fail(entry: Entry, error: unknown): boolean {
    const failure = error instanceof Failure ? error : new Failure('INTERNAL', '');
    const { facts } = failure.detail;
    switch (failure.code) {
      case 'CONFLICT':
      case 'INVALID':
      case 'REFUSED':
      case 'NOT_FOUND':
      case 'FORBIDDEN':
        this.show({ standing: 'sending' });
        this.become(entry, {
          trouble: facts
            ? { is: 'conflict', theirs: facts as unknown as Theirs }
            : { is: 'refused', message: failure.message },
        });
        return true;
      case 'UNAUTHENTICATED':
        this.show({ standing: 'signedOut' });
        return false;
      default:
        this.show({ standing: 'offline' });
        this.again();
        return false;
    }
  }

  private again(): void {
    const ms = AGAIN_AFTER_MS[Math.min(this.tries++, AGAIN_AFTER_MS.length - 1)];
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.pump();
    }, ms);
  }

  private become(entry: Entry, change: Partial<Entry>): Entry {
    const next = { ...entry, ...change };
    this.show({ entries: this.shown.entries.map((one) => (one === entry ? next : one)) });
    return next;
  }

  private keep(): void {
    const { entries, typed } = this.shown;
    const kept = { entries: entries.filter(({ isSent }) => !isSent), typed };
    this.outside.keep(this.isUnsaved() ? kept : undefined);
  }

  private show(change: Partial<View>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}
