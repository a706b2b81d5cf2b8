/** シートの状態, as people read them. */
export const sheetStateLabels = { draft: '記入中', submitted: '提出済み' } as const;
export type SheetState = keyof typeof sheetStateLabels;

/** 見せる範囲: kept in the office, shown to its visitors, released without names for the committee. */
export const sharingLevels = ['kept', 'visitors', 'released'] as const;
export type Sharing = (typeof sharingLevels)[number];
/** Before a visit, for practice in the network, a yearly survey, a review. */
export const sheetPurposes = ['visit', 'practice', 'survey', 'review'] as const;
export type SheetPurpose = (typeof sheetPurposes)[number];

/** Who looks back, and who manages the office. */
export type SheetSide = 'writer' | 'manager';

interface Move {
  label: string;
  from: readonly SheetState[];
  to: SheetState;
  by: readonly SheetSide[];
  needsReason?: boolean;
}

/**
 * The moves, as data; a sheet begins as a draft that is kept. `share` names a level, and only what
 * was handed in can be shown: nobody reads words that are still being written.
 */
export const sheetMoves = {
  save: { label: '書く', from: ['draft'], to: 'draft', by: ['writer'] },
  submit: { label: '提出する', from: ['draft'], to: 'submitted', by: ['writer'] },
  reopen: {
    label: '書きなおす',
    from: ['submitted'],
    to: 'draft',
    by: ['writer'],
    needsReason: true,
  },
  share: {
    label: '見せる範囲を決める',
    from: ['submitted'],
    to: 'submitted',
    by: ['writer', 'manager'],
  },
  offerOfficialRoute: { label: '相談先を案内する', from: ['draft'], to: 'draft', by: ['writer'] },
} as const satisfies Readonly<Record<string, Move>>;

/** What a sheet's footprints tell of; saving leaves none. */
export const sheetActMoves = ['begin', 'submit', 'reopen', 'share', 'offerOfficialRoute'] as const;
export type SheetMove = (typeof sheetActMoves)[number];

/** Every word for what is done with a sheet. */
export const sheetMoveNames = ['begin', ...Object.keys(sheetMoves)] as (
  'begin' | keyof typeof sheetMoves
)[];
export type SheetMoveName = (typeof sheetMoveNames)[number];

/** What a move depends on and changes. */
export interface Standing {
  state: SheetState;
  sharing: Sharing;
}
export const begun: Standing = { state: 'draft', sharing: 'kept' };

export const MOST_REASON = 500;

export type SheetRefusal = 'state' | 'side' | 'reasonMissing' | 'reasonTooLong';

/**
 * The sheet after the move, or why it cannot be made. `sides`: what the actor is to this sheet.
 * Opening a sheet again takes its sharing back: later words are shown only when the office says so anew.
 */
export function applySheetMove(
  { state, sharing }: Standing,
  move: keyof typeof sheetMoves,
  sides: readonly SheetSide[],
  { reason = '', level }: { reason?: string; level?: Sharing } = {},
): { to: Standing } | { refused: SheetRefusal } {
  const { from, to, by, needsReason }: Move = sheetMoves[move];
  if (!by.some((side) => sides.includes(side))) return { refused: 'side' };
  if (!from.includes(state)) return { refused: 'state' };
  if (needsReason && !reason.trim()) return { refused: 'reasonMissing' };
  if (reason.length > MOST_REASON) return { refused: 'reasonTooLong' };
  if (move === 'share') return { to: { state: to, sharing: level ?? sharing } };
  return { to: { state: to, sharing: to === 'draft' ? 'kept' : sharing } };
}

/** What this side may do with the sheet now; to offer the official route is the program's part. */
export const sheetMovesFrom = (
  state: SheetState,
  sides: readonly SheetSide[],
): (keyof typeof sheetMoves)[] =>
  (Object.keys(sheetMoves) as (keyof typeof sheetMoves)[]).filter(
    (move) =>
      move !== 'offerOfficialRoute' &&
      (sheetMoves[move].from as readonly SheetState[]).includes(state) &&
      (sheetMoves[move].by as readonly SheetSide[]).some((side) => sides.includes(side)),
  );

/** Whether `to` lets more people read than `from`. */
export const isWider = (from: Sharing, to: Sharing): boolean =>
  sharingLevels.indexOf(to) > sharingLevels.indexOf(from);
