import fc from 'fast-check';
import {
  applySheetMove,
  begun,
  isWider,
  sharingLevels,
  sheetMoves,
  sheetMovesFrom,
  sheetStateLabels,
  type SheetSide,
  type SheetState,
  type Standing,
} from './sheet.js';

type Name = keyof typeof sheetMoves;
const step = fc.record({
  move: fc.constantFrom(...(Object.keys(sheetMoves) as Name[])),
  sides: fc.subarray<SheetSide>(['writer', 'manager']),
  level: fc.constantFrom(...sharingLevels),
  reason: fc.constantFrom('', ' ', '書き足したいことがあるため'),
});
const after = (
  from: Standing,
  { move, sides, ...rest }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) => {
  const made = applySheetMove(from, move, sides, rest);
  return 'to' in made ? made.to : from;
};

/** Long enough to hand in, share and open again several times. */
const many = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' });

describe('a sheet', () => {
  it('shows its words to nobody more unless the office shares them', () => {
    fc.assert(
      fc.property(many, (steps) => {
        let now = begun;
        for (const one of steps) {
          const next = after(now, one);
          if (isWider(now.sharing, next.sharing)) {
            expect(one).toMatchObject({ move: 'share', level: next.sharing });
            expect(one.sides.length).toBeGreaterThan(0);
          }
          now = next;
        }
      }),
    );
  });

  it('is never shown while its words may still change', () => {
    fc.assert(
      fc.property(many, (steps) => {
        let now = begun;
        for (const one of steps) {
          now = after(now, one);
          if (now.state === 'draft') expect(now.sharing).toBe('kept');
        }
      }),
    );
  });

  it('always has a next move for its writer', () => {
    fc.assert(
      fc.property(many, (steps) => {
        const { state } = steps.reduce(after, begun);
        expect(sheetMovesFrom(state, ['writer'])).not.toEqual([]);
      }),
    );
    const reached = new Set<SheetState>([
      'draft',
      ...Object.values(sheetMoves).map(({ to }) => to),
    ]);
    expect([...reached].sort()).toEqual(Object.keys(sheetStateLabels).sort());
  });

  it('is opened again with a reason, and then kept', () => {
    const released: Standing = { state: 'submitted', sharing: 'released' };
    expect(applySheetMove(released, 'reopen', ['writer'], { reason: ' ' })).toEqual({
      refused: 'reasonMissing',
    });
    expect(applySheetMove(released, 'reopen', ['writer'], { reason: '追記' })).toEqual({
      to: begun,
    });
  });

  it.each<[Name, Standing, SheetSide[], object]>([
    ['save', { state: 'submitted', sharing: 'kept' }, ['writer'], { refused: 'state' }],
    ['save', begun, ['manager'], { refused: 'side' }],
    ['submit', begun, ['manager'], { refused: 'side' }],
    ['reopen', { state: 'submitted', sharing: 'kept' }, ['manager'], { refused: 'side' }],
    ['share', begun, ['manager'], { refused: 'state' }],
    ['share', { state: 'submitted', sharing: 'kept' }, [], { refused: 'side' }],
  ])('%s of %o by %j: %o', (move, from, sides, answer) => {
    expect(applySheetMove(from, move, sides, { reason: '理由', level: 'visitors' })).toEqual(
      answer,
    );
  });

  it('is shared by its writer or the manager, and taken back by either', () => {
    const one = applySheetMove({ state: 'submitted', sharing: 'kept' }, 'share', ['manager'], {
      level: 'released',
    });
    expect(one).toEqual({ to: { state: 'submitted', sharing: 'released' } });
    const two = applySheetMove({ state: 'submitted', sharing: 'released' }, 'share', ['writer'], {
      level: 'kept',
    });
    expect(two).toEqual({ to: { state: 'submitted', sharing: 'kept' } });
  });
});
