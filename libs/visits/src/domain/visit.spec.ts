import fc from 'fast-check';
import {
  applyMove,
  endStates,
  flawsOf,
  type Move,
  moves,
  movesFrom,
  mustBeSound,
  type Side,
  visitMoves,
  type VisitState,
  visitStates,
} from './visit.js';

const sides: Side[] = ['visitors', 'office'];
const steps = fc.array(
  fc.record({ move: fc.constantFrom(...visitMoves), side: fc.constantFrom(...sides) }),
  { maxLength: 40 },
);
/** Where a sequence of attempts leads; what is refused changes nothing. */
const walk = (tried: { move: (typeof visitMoves)[number]; side: Side }[]): VisitState[] =>
  tried.reduce<VisitState[]>(
    (states, { move, side }) => {
      const result = applyMove(states.at(-1)!, move, side, '都合がつかなくなったため');
      return 'to' in result ? [...states, result.to] : states;
    },
    ['draft'],
  );

describe('the moves of a visit', () => {
  it('are sound', () => {
    expect(flawsOf(moves)).toEqual([]);
    expect(() => mustBeSound()).not.toThrow();
  });

  it('lead from every state that is reached and is no end to a next one', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        const state = walk(tried).at(-1)!;
        const next = sides.flatMap((side) => movesFrom(state, side));
        return endStates.includes(state) || next.length > 0;
      }),
    );
  });

  it('never leave the machine, and never end a visit that was held without its note', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        const states = walk(tried);
        const held = states.indexOf('held');
        const after = held < 0 ? [] : states.slice(held);
        return (
          states.every((state) => visitStates.includes(state)) &&
          after.every((state) => ['held', 'noted', 'closed'].includes(state)) &&
          (states.at(-1) !== 'closed' || states.at(-2) === 'noted')
        );
      }),
    );
  });

  it('agree with what is offered to a side', () => {
    for (const state of visitStates) {
      for (const side of sides) {
        const made = visitMoves.filter((move) => 'to' in applyMove(state, move, side, 'そのため'));
        expect(movesFrom(state, side)).toEqual(made);
      }
    }
  });

  it('ask for a reason where the table says so, and for no novel', () => {
    const reasoned = visitMoves.filter((move) => (moves[move] as Move).needsReason);
    expect(reasoned).toEqual(['reschedule', 'amend', 'decline', 'postpone', 'cancel']);
    for (const move of visitMoves) {
      const { from, by } = moves[move];
      const bare = applyMove(from[0], move, by[0], '　');
      if (reasoned.includes(move)) expect(bare).toEqual({ refused: { why: 'reasonMissing' } });
      else expect(bare).toEqual({ to: moves[move].to });
    }
    expect(applyMove('draft', 'cancel', 'office', 'あ'.repeat(501))).toMatchObject({
      refused: { why: 'reasonTooLong' },
    });
  });

  it('are refused with the words a person needs', () => {
    expect(applyMove('draft', 'confirm', 'office', '')).toEqual({
      refused: { why: 'state', move: '日程を決める', state: '準備中' },
    });
    expect(applyMove('proposing', 'decline', 'visitors', '')).toEqual({
      refused: { why: 'side', move: '今回は見送る', side: '事業所' },
    });
  });

  it('stop the program at boot when the table is broken', () => {
    const { hold: _, ...without } = moves;
    expect(flawsOf(without)).toEqual([
      'held is never reached',
      'noted is never reached',
      'closed is never reached',
    ]);
    const { note: __, ...dead } = moves;
    expect(flawsOf(dead)).toContain('held is never left');
    const nobody = { ...moves, hold: { ...moves.hold, by: [] } };
    expect(() => mustBeSound(nobody)).toThrow('nobody may hold');
  });
});
