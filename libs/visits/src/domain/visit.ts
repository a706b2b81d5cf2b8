/** 訪問の状態, as people read them. Decline, postpone and cancel are normal ends, not failures. */
export const stateLabels = {
  draft: '準備中',
  proposing: '日程の調整中',
  confirmed: '日程が決まりました',
  held: '訪問しました',
  noted: '記録を確かめました',
  closed: '完了',
  declined: '今回は見送り',
  postponed: '延期中',
  cancelled: '取りやめ',
} as const;
export type VisitState = keyof typeof stateLabels;
export const visitStates = Object.keys(stateLabels) as readonly VisitState[];

export const visitMoves = [
  'propose',
  'confirm',
  'reschedule',
  'hold',
  'note',
  'amend',
  'close',
  'decline',
  'postpone',
  'resume',
  'cancel',
] as const;
export type VisitMove = (typeof visitMoves)[number];

/** Who makes a move: the team that visits (or the 基幹 for it), or the office that is visited. */
export type Side = 'visitors' | 'office';
export const sideLabels: Readonly<Record<Side, string>> = {
  visitors: '訪問する側',
  office: '事業所',
};

export interface Move {
  label: string;
  from: readonly VisitState[];
  to: VisitState;
  by: readonly Side[];
  needsReason?: boolean;
}
export type Moves = Readonly<Record<string, Move>>;

const both = ['visitors', 'office'] as const;

/**
 * The moves, as data. `note` is both sides' yes to the note; `amend` takes it back to be written
 * on; a postponed or declined visit resumes with new dates.
 */
export const moves = {
  propose: {
    label: '候補日を示す',
    from: ['draft', 'proposing'],
    to: 'proposing',
    by: ['visitors'],
  },
  confirm: { label: '日程を決める', from: ['proposing'], to: 'confirmed', by: both },
  reschedule: {
    label: '日程を組みなおす',
    from: ['confirmed'],
    to: 'proposing',
    by: both,
    needsReason: true,
  },
  hold: { label: '訪問したことにする', from: ['confirmed'], to: 'held', by: ['visitors'] },
  note: { label: '訪問記録を確かめる', from: ['held'], to: 'noted', by: both },
  amend: {
    label: '訪問記録を書きなおす',
    from: ['noted'],
    to: 'held',
    by: both,
    needsReason: true,
  },
  close: { label: '訪問を完了する', from: ['noted'], to: 'closed', by: ['visitors'] },
  decline: {
    label: '今回は見送る',
    from: ['proposing'],
    to: 'declined',
    by: ['office'],
    needsReason: true,
  },
  postpone: {
    label: '延期する',
    from: ['proposing', 'confirmed'],
    to: 'postponed',
    by: both,
    needsReason: true,
  },
  resume: {
    label: '日程の調整を再開する',
    from: ['postponed', 'declined'],
    to: 'proposing',
    by: ['visitors'],
  },
  cancel: {
    label: '訪問を取りやめる',
    from: ['draft', 'proposing', 'confirmed', 'postponed'],
    to: 'cancelled',
    by: both,
    needsReason: true,
  },
} as const satisfies Readonly<Record<VisitMove, Move>>;

/** Visits that are over; their team may read the office's material no more. */
export const endStates: readonly VisitState[] = ['closed', 'declined', 'cancelled'];
/** A day and an hour hold; they stay written when they no longer do, for the calendars that knew them. */
export const agreedStates: readonly VisitState[] = ['confirmed', 'held', 'noted', 'closed'];

/** What one side may do with a visit in this state. */
export const movesFrom = (state: VisitState, side: Side): VisitMove[] =>
  visitMoves.filter((move) => has(moves[move].from, state) && has(moves[move].by, side));

const MOST_REASON = 500;

export type MoveRefusal =
  | { why: 'state'; move: string; state: string }
  | { why: 'side'; move: string; side: string }
  | { why: 'reasonMissing' }
  | { why: 'reasonTooLong'; most: number };

/** The state after the move, or why it cannot be made; `messages.ts` has the words. */
export function applyMove(
  state: VisitState,
  move: VisitMove,
  side: Side,
  reason: string,
): { to: VisitState } | { refused: MoveRefusal } {
  const { label, from, to, by, needsReason }: Move = moves[move];
  if (!has(from, state)) {
    return { refused: { why: 'state', move: label, state: stateLabels[state] } };
  }
  if (!has(by, side)) {
    const sides = by.map((one) => sideLabels[one]).join('・');
    return { refused: { why: 'side', move: label, side: sides } };
  }
  if (needsReason && !reason.trim()) return { refused: { why: 'reasonMissing' } };
  if (reason.length > MOST_REASON) {
    return { refused: { why: 'reasonTooLong', most: MOST_REASON } };
  }
  return { to };
}

/** What is wrong with a table of moves: states nobody reaches or nobody leaves, moves nobody makes. */
export function flawsOf(table: Moves, ends: readonly VisitState[] = endStates): string[] {
  const reached = new Set<VisitState>(['draft']);
  for (const _ of visitStates) {
    for (const { from, to } of Object.values(table)) {
      if (from.some((state) => reached.has(state))) reached.add(to);
    }
  }
  const left = new Set(Object.values(table).flatMap(({ from }) => from));
  return [
    ...visitStates
      .filter((state) => !reached.has(state))
      .map((state) => `${state} is never reached`),
    ...visitStates
      .filter((state) => !ends.includes(state) && !left.has(state))
      .map((state) => `${state} is never left`),
    ...Object.entries(table)
      .filter(([, { by }]) => !by.length)
      .map(([move]) => `nobody may ${move}`),
  ];
}

/** At boot: a program with a broken table does not start. */
export function mustBeSound(table: Moves = moves): void {
  const flaws = flawsOf(table);
  if (flaws.length) throw new Error(`the moves of a visit are not sound: ${flaws.join(', ')}`);
}

function has<T>(list: readonly T[], item: T): boolean {
  return list.includes(item);
}
