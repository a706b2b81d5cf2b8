import { type Day, formatEra, monthOf, monthsBetween } from '@furikaeri/calendar';

/** Why an office might be visited next. `chosen`: people had a reason of their own. */
export const targetReasons = [
  'asked',
  'neverVisited',
  'longAgo',
  'small',
  'notAtNetwork',
  'chosen',
] as const;
export type TargetReason = (typeof targetReasons)[number];

export const reasonLabels: Readonly<Record<TargetReason, string>> = {
  asked: '訪問の希望が出ている',
  neverVisited: 'まだ訪問していない',
  longAgo: '前回の訪問から時間がたった',
  small: '相談支援専門員が 1〜2 人',
  notAtNetwork: 'ネットワークでお会いしていない',
  chosen: 'そのほか',
};

/** What is known of an office. */
export interface OfficeFacts {
  officeId: string;
  kana: string;
  /** Day on which it asked for a visit; empty: it does not ask now. */
  askedOn: Day | null;
  /** Day of the last visit that took place. */
  lastVisitedOn: Day | null;
  specialists: number;
  /** When somebody of it was last at the office network; empty as a whole: not known. */
  network: { lastSeenOn: Day | null } | null;
}
export interface Proposal {
  officeId: string;
  reasons: TargetReason[];
  /** The reasons, as people read them. */
  words: string;
}

/** Months after which a visit, or being seen at the network, is long ago. */
const LONG_AGO = 12;
const SMALL = 2;

/**
 * Whom to visit next, and why in words. Who asked comes first, then who was never visited, then the
 * longest ago, the smallest, those not seen; offices that differ in nothing come by kana. A
 * suggestion: people decide, and no figure of it is shown.
 */
export function proposeOffices(offices: readonly OfficeFacts[], today: Day): Proposal[] {
  return offices
    .map((facts) => ({ facts, months: monthsSince(facts.lastVisitedOn, today) }))
    .map(({ facts, months }) => ({ facts, months, reasons: reasonsOf(facts, months, today) }))
    .toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)))
    .map(({ facts, months, reasons }) => ({
      officeId: facts.officeId,
      reasons,
      words: wordsOf(facts, months, reasons),
    }));
}

interface Looked {
  facts: OfficeFacts;
  /** Whole months since the last visit; empty: never. */
  months: number | null;
  reasons: readonly TargetReason[];
}

function reasonsOf(facts: OfficeFacts, months: number | null, today: Day): TargetReason[] {
  const reasons: TargetReason[] = [];
  if (facts.askedOn) reasons.push('asked');
  if (months === null) reasons.push('neverVisited');
  else if (months >= LONG_AGO) reasons.push('longAgo');
  if (facts.specialists >= 1 && facts.specialists <= SMALL) reasons.push('small');
  const unseen = facts.network && monthsSince(facts.network.lastSeenOn, today);
  if (facts.network && (unseen === null || unseen >= LONG_AGO)) reasons.push('notAtNetwork');
  return reasons;
}

/** Compared from left to right; the smaller comes first. */
const keyOf = ({ facts, months, reasons }: Looked): (number | string)[] => [
  reasons.includes('asked') ? 0 : 1,
  months === null ? 0 : 1,
  reasons.includes('longAgo') ? -(months ?? 0) : 0,
  reasons.includes('small') ? facts.specialists : SMALL + 1,
  reasons.includes('notAtNetwork') ? 0 : 1,
  // Only a tie is left: who was visited last may wait.
  -(months ?? 0),
  facts.kana,
  facts.officeId,
];

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at < 0) return 0;
  return (a[at] as number) < (b[at] as number) ? -1 : 1;
}

function wordsOf(
  { askedOn, specialists, network }: OfficeFacts,
  months: number | null,
  reasons: readonly TargetReason[],
): string {
  const said: Partial<Record<TargetReason, string>> = {
    asked: askedOn ? `訪問の希望が出ています（${formatEra(askedOn)}）。` : '',
    neverVisited: 'まだ一度も訪問していません。',
    longAgo: `前回の訪問から${span(months ?? 0)}たっています。`,
    small: `相談支援専門員が${specialists}人の事業所です。`,
    notAtNetwork: network?.lastSeenOn
      ? 'この1年、事業所ネットワークでお会いしていません。'
      : '事業所ネットワークで、まだお会いしていません。',
  };
  if (!reasons.length) return `前回の訪問から${span(months ?? 0)}です。`;
  return reasons.map((reason) => said[reason] ?? '').join('');
}

/** 11か月, 1年, 2年3か月. */
function span(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return `${years ? `${years}年` : ''}${rest || !years ? `${rest}か月` : ''}`;
}

function monthsSince(on: Day | null, today: Day): number | null {
  if (!on) return null;
  const months = monthsBetween(monthOf(on), monthOf(today));
  return Math.max(0, on.slice(8) > today.slice(8) ? months - 1 : months);
}
