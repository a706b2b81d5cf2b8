/** 訪問の状態. Decline, postpone and cancel are normal moves with a reason, not failures. */
export const visitStates = [
  'draft',
  'proposing',
  'confirmed',
  'held',
  'noted',
  'closed',
  'declined',
  'postponed',
  'cancelled',
] as const;
export type VisitState = (typeof visitStates)[number];

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

interface Move {
  from: readonly VisitState[];
  to: VisitState;
  by: readonly Side[];
  needsReason?: boolean;
}

const both = ['visitors', 'office'] as const;

/**
 * The moves, as data. `note` is both sides' yes to the note; `amend` takes it back to be written
 * on; a postponed visit resumes with new dates.
 */
export const moves: Readonly<Record<VisitMove, Move>> = {
  propose: { from: ['draft', 'proposing'], to: 'proposing', by: ['visitors'] },
  confirm: { from: ['proposing'], to: 'confirmed', by: both },
  reschedule: { from: ['confirmed'], to: 'proposing', by: both, needsReason: true },
  hold: { from: ['confirmed'], to: 'held', by: ['visitors'] },
  note: { from: ['held'], to: 'noted', by: both },
  amend: { from: ['noted'], to: 'held', by: both, needsReason: true },
  close: { from: ['noted'], to: 'closed', by: ['visitors'] },
  decline: { from: ['proposing'], to: 'declined', by: ['office'], needsReason: true },
  postpone: { from: ['proposing', 'confirmed'], to: 'postponed', by: both, needsReason: true },
  resume: { from: ['postponed', 'declined'], to: 'proposing', by: ['visitors'] },
  cancel: {
    from: ['draft', 'proposing', 'confirmed', 'postponed'],
    to: 'cancelled',
    by: both,
    needsReason: true,
  },
};

/** Visits that are over; their team may read the office's material no more. */
export const endStates: readonly VisitState[] = ['closed', 'declined', 'cancelled'];

/** What one side may do with a visit in this state. */
export const movesFrom = (state: VisitState, side: Side): VisitMove[] =>
  visitMoves.filter((move) => moves[move].from.includes(state) && moves[move].by.includes(side));
