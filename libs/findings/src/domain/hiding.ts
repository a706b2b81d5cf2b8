import { type Knowledge, knowledgeOf, ownKey, type Tie, type Unknown } from './knowledge.js';
import { maximise, type Row } from './simplex.js';
import type { Published, Table } from './table.js';

/** Another world that looks the same from outside: by how much each unknown differs in it. */
type World = ReadonlyMap<number, number>;

interface Way {
  sign: 1 | -1;
  most: number;
  /** Cells that are shown may be moved too: they will have to be hidden. */
  hiding: boolean;
}

/** Dearer than any cell. */
const AIM = 1e6;
/** A hidden cell costs nothing more, but is not moved about for nothing. */
const HIDDEN = 0.01;

/**
 * 小さな数の伏せ字: which cells of `table` are not shown. House rule: a cell rests on ≥ 3 offices, and
 * on 0 or ≥ 10 persons where persons are counted; a 0 is shown unless it is one of a few.
 *
 * **The attacker** knows every table in `published` and this one, every relation (sums, parts of
 * wholes), that no count is below 0 and that a hidden one is at least 1; between two snapshots, what
 * did not change (a guess that is taken to be right) and which of two figures is the larger. Kept
 * from them: each hidden cell of each table, and a growth of one or two offices between two snapshots.
 * A small cell stays open over `protectionOf` values besides its own (for a count of offices: up to
 * 3 or more, so that even "small" is not certain), any other hidden cell over at least one. Not in
 * the model: what a single office knows of itself, and who would run this program backwards.
 *
 * **How.** For each such number a linear programme looks for another world of whole numbers that
 * agrees with all that is shown, and hides where it must what costs the least (totals weigh more).
 * The world found is checked by plain arithmetic and is the proof; where none is found all cells of
 * those tied together are hidden. At the end whatever is hidden for nothing is shown again.
 * Deterministic.
 */
export function hideSmallCells(
  table: Table,
  cutOffOn: string,
  published: readonly Published[] = [],
): Set<string> {
  const knowledge = knowledgeOf(table, cutOffOn, published);
  for (const members of componentsOf(knowledge)) new Hiding(knowledge, members).run();
  const hidden = knowledge.unknowns.filter(({ shown }) => !shown).map(ownKey);
  return new Set(hidden.filter((key) => key !== undefined));
}

/** The unknowns that hang together. What is shown and stays so is a constant and ties nothing. */
function componentsOf({ unknowns, ties }: Knowledge): number[][] {
  const head = unknowns.map((_, at) => at);
  const headOf = (at: number): number => {
    while (head[at] !== at) at = head[at] = head[head[at] as number] as number;
    return at;
  };
  for (const { terms } of ties) {
    const open = terms.map(([at]) => at).filter((at) => isOpen(unknowns[at] as Unknown));
    for (const at of open) head[headOf(at)] = headOf(open[0] as number);
  }
  const members = new Map<number, number[]>();
  unknowns.forEach((unknown, at) => {
    if (!isOpen(unknown)) return;
    const list = members.get(headOf(at)) ?? [];
    members.set(headOf(at), [...list, at]);
  });
  return [...members.values()];
}

const isOpen = ({ shown, mayHide }: Unknown) => !shown || mayHide;

class Hiding {
  private readonly unknowns: Unknown[];
  private readonly ties: Tie[];
  private worlds: World[] = [];
  private readonly givenUp = new Set<number>();

  constructor(
    knowledge: Knowledge,
    private readonly members: readonly number[],
  ) {
    const mine = new Set(members);
    this.unknowns = knowledge.unknowns;
    this.ties = knowledge.ties.filter(({ terms }) => terms.some(([at]) => mine.has(at)));
  }

  run(): void {
    this.showKnownZeros();
    for (;;) {
      const at = this.toProtect().find((one) => !this.isProtected(one) && !this.protectAsItIs(one));
      if (at === undefined) return this.showAgain();
      const world = this.cheapest(at) ?? this.giveUp(at);
      if (!world) return this.hideAll();
      for (const moved of world.keys()) this.hide(moved);
      this.worlds.push(world);
    }
  }

  /** A 0 of a few that follows from a 0 of all is not worth a mark. */
  private showKnownZeros(): void {
    for (const at of this.members) {
      const unknown = this.of(at);
      if (unknown.value !== 0 || unknown.shown || !ownKey(unknown)) continue;
      if (this.cheapest(at)) continue;
      unknown.shown = true;
      unknown.need = 0;
    }
  }

  private toProtect(): number[] {
    return this.members
      .filter((at) => this.of(at).need > 0)
      .toSorted((a, b) => this.of(b).need - this.of(a).need || a - b);
  }

  private isProtected(at: number): boolean {
    const moves = this.worlds.map((world) => world.get(at) ?? 0);
    return Math.max(0, ...moves) - Math.min(0, ...moves) >= this.of(at).need;
  }

  /** A world in which it is far enough from the truth, whatever else has to be hidden for it. */
  private cheapest(at: number): World | undefined {
    const { need } = this.of(at);
    return ([1, -1] as const)
      .map((sign) => this.worldWith(at, { sign, most: need, hiding: true }))
      .find((world) => Math.abs(world.get(at) ?? 0) >= need);
  }

  /** A growth that earlier tables tell nearly is at least not printed. */
  private giveUp(at: number): World | undefined {
    const growth = this.of(at);
    if (growth.of === undefined || !this.of(growth.of).mayHide) return undefined;
    growth.need = 0;
    this.hide(growth.of);
    this.givenUp.add(growth.of);
    return new Map();
  }

  /** With what is hidden already: whether it can be larger and smaller by enough. */
  private protectAsItIs(at: number): boolean {
    const { need } = this.of(at);
    const before = this.worlds;
    const larger = this.worldWith(at, { sign: 1, most: need, hiding: false });
    this.worlds = [...before, larger];
    if (this.isProtected(at)) return true;
    const most = need - (larger.get(at) ?? 0);
    this.worlds.push(this.worldWith(at, { sign: -1, most, hiding: false }));
    if (this.isProtected(at)) return true;
    this.worlds = before;
    return false;
  }

  /** The world in which this unknown is as much larger or smaller as can be, up to `most`. */
  private worldWith(at: number, { sign, most, hiding }: Way): World {
    const gain: number[] = [];
    const rows: Row[] = [];
    /** Columns of each unknown: by how much it is larger, and smaller. */
    const columns = new Map<number, (readonly [column: number, sign: number])[]>();
    for (const member of this.members) {
      const { shown, mayHide, weight, value, floor } = this.of(member);
      if (shown && !(hiding && mayHide)) continue;
      const isAim = member === at;
      const cost = shown ? weight : HIDDEN;
      const own: (readonly [number, number])[] = [];
      if (!isAim || sign > 0) own.push([gain.push(isAim ? AIM : -cost) - 1, 1]);
      if (!isAim || sign < 0) own.push([gain.push(isAim ? AIM : -cost) - 1, -1]);
      columns.set(member, own);
      for (const [column, direction] of own) {
        const limit = direction < 0 ? value - floor : Infinity;
        const bound = isAim ? Math.min(limit, most) : limit;
        if (bound < Infinity) rows.push({ factors: new Map([[column, 1]]), limit: bound });
      }
    }
    for (const { terms, equal } of this.ties) {
      const more = new Map<number, number>();
      const less = new Map<number, number>();
      let slack = 0;
      for (const [term, factor] of terms) {
        slack += factor * this.of(term).value;
        for (const [column, direction] of columns.get(term) ?? []) {
          more.set(column, factor * direction);
          less.set(column, -factor * direction);
        }
      }
      if (!more.size) continue;
      rows.push({ factors: less, limit: slack });
      if (equal) rows.push({ factors: more, limit: 0 });
    }
    const answer = maximise(gain, rows);
    const world = new Map<number, number>();
    for (const [member, own] of columns) {
      const move = own.reduce((sum, [column, way]) => sum + way * (answer[column] ?? 0), 0);
      if (Math.round(move) !== 0) world.set(member, Math.round(move));
    }
    return this.holds(world) ? world : new Map();
  }

  /** The proof: whole numbers, nothing below its floor, every relation as it is known to be. */
  private holds(world: World): boolean {
    for (const [at, move] of world) {
      if (this.of(at).value + move < this.of(at).floor) return false;
    }
    return this.ties.every(({ terms, equal }) => {
      const sum = terms.reduce(
        (all, [at, factor]) => all + factor * (this.of(at).value + (world.get(at) ?? 0)),
        0,
      );
      return equal ? sum === 0 : sum >= 0;
    });
  }

  private hide(at: number): void {
    const unknown = this.of(at);
    if (!unknown.shown) return;
    unknown.shown = false;
    unknown.need = 1;
  }

  private hideAll(): void {
    for (const at of this.members) if (this.of(at).mayHide) this.hide(at);
  }

  /** Cells that were hidden beside a small one, the heaviest first, where all stays protected. */
  private showAgain(): void {
    const beside = this.members
      .filter((at) => this.of(at).mayHide && !this.of(at).shown && this.of(at).need === 1)
      .filter((at) => !this.givenUp.has(at))
      .toSorted(
        (a, b) =>
          this.of(b).weight - this.of(a).weight || this.of(b).value - this.of(a).value || a - b,
      );
    for (const at of beside) {
      const before = this.worlds;
      this.of(at).shown = true;
      this.of(at).need = 0;
      this.worlds = before.filter((world) => !world.has(at));
      const all = this.toProtect();
      if (all.every((other) => this.isProtected(other) || this.protectAsItIs(other))) continue;
      this.hide(at);
      this.worlds = before;
    }
  }

  private of(at: number): Unknown {
    return this.unknowns[at] as Unknown;
  }
}
