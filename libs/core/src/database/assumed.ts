import type { Actor } from '../actor.js';

export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/**
 * Who a session was at its last request, taken for true until PostgreSQL has said so again. The question
 * leaves in one write with the first read, before it, so that believing costs no round trip, and no row
 * read as the wrong person reaches the program.
 */
export class Assumption {
  /** What PostgreSQL said; nothing before it was asked. */
  holds?: boolean;

  /** @param judge told the rows of `statement`; says whether the actor is still the same. */
  constructor(
    readonly statement: Statement,
    private readonly judge: (rows: unknown[]) => boolean,
  ) {}

  /** @throws NoLongerTrue where somebody else is to be asked for. */
  hear(rows: unknown[]): void {
    this.holds ??= this.judge(rows);
    if (!this.holds) throw new NoLongerTrue();
  }
}

/** Roles, offices or the session itself are others now: to be tried again as who it really is. */
export class NoLongerTrue extends Error {}

const assumptions = new WeakMap<Actor, Assumption>();

export const assume = (actor: Actor, assumption: Assumption): void =>
  void assumptions.set(actor, assumption);

/**
 * What is still only assumed of the actor. Throws NoLongerTrue where that was found wrong: asked again, it
 * would wait for a connection that an operation in the same case may hold.
 */
export function assumedOf(actor: Actor): Assumption | undefined {
  const assumption = assumptions.get(actor);
  if (assumption?.holds === false) throw new NoLongerTrue();
  return assumption?.holds ? undefined : assumption;
}
