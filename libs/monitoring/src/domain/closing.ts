/**
 * Why a due month needs no visit any more. There is no "other": it would be where missed visits
 * are hidden; a reason that is missing here should be added with its own name.
 */
export const CLOSING_REASONS = [
  { code: 'municipalityChangedPeriod', label: '区市町村がモニタリング期間を変更した' },
  // The plan made anew in the same month counts for the monitoring too (Q&A 2012-03-06, 2017-03-31).
  { code: 'replacedByNewPlan', label: '同じ月に計画を作り直した', countsAsDone: true },
  { code: 'officeChanged', label: '担当する相談支援事業所が変わった' },
  { code: 'supportEnded', label: 'サービスの利用（支給決定）が終わった' },
  { code: 'movedAway', label: '他の区市町村へ転出した' },
  { code: 'died', label: '亡くなられた' },
  { code: 'registeredInError', label: '登録の誤りだった', needsNote: true },
] as const satisfies readonly ClosingReasonRow[];

interface ClosingReasonRow {
  readonly code: string;
  readonly label: string;
  /** Figures treat it as a monitoring that took place. */
  readonly countsAsDone?: true;
  /** A sentence of explanation is required. */
  readonly needsNote?: true;
}

export type ClosingReason = (typeof CLOSING_REASONS)[number]['code'];

export const closingReason = (code: ClosingReason): ClosingReasonRow =>
  CLOSING_REASONS.find((row) => row.code === code) as ClosingReasonRow;

export type ClosingProblem = 'unknownReason' | 'noteMissing';

export function checkClosing(code: string, note?: string | null): ClosingProblem | undefined {
  const row: ClosingReasonRow | undefined = CLOSING_REASONS.find((r) => r.code === code);
  if (!row) return 'unknownReason';
  return row.needsNote && !note?.trim() ? 'noteMissing' : undefined;
}
