import { type Host, ofOneCorporation, type TeamPerson } from './team.js';

export interface HostToVisit extends Host {
  officeId: string;
  district: string;
}
export interface Candidate extends TeamPerson {
  kana: string;
  /** Districts the person can travel to; none: all. */
  districts: readonly string[];
  /** Of the year's hours, what no visit has taken; empty: no limit told. */
  hoursLeft: number | null;
  /** Visits of the year that the person has or had. */
  visits: number;
}
export interface TeamSuggestion {
  officeId: string;
  /** One of the field and one of the 基幹; fewer where nobody fits. */
  personIds: string[];
  /** How it came about, or what stands in the way, as people read it. */
  words: string;
}

/** What one visit takes of a person's hours, with the way there. */
export const HOURS_OF_VISIT = 3;

/**
 * Who might visit these offices, one after another: who may (no common corporation; another lead for
 * a lead's office), who travels there and has hours left; of those whoever has the fewest visits, so
 * that the work is spread. A suggestion: people change it freely.
 */
export function suggestTeams(
  hosts: readonly HostToVisit[],
  candidates: readonly Candidate[],
): TeamSuggestion[] {
  const people = candidates
    .map((one) => ({ ...one }))
    .toSorted((a, b) => order(a.kana, b.kana) || order(a.personId, b.personId));
  return hosts.map((host) => {
    const leads = people.filter(({ part }) => part === 'lead');
    const cores = people.filter(({ part }) => part === 'core');
    const centres = people.filter(({ part }) => part === 'centre');
    const lead = choose(host, leads);
    // A core member where no lead can come, but never alone to a lead's own office.
    const field = 'one' in lead || host.hasLead ? lead : other(choose(host, cores), lead);
    const centre = choose(host, centres);
    const team = [field, centre].flatMap((found) => ('one' in found ? [found.one] : []));
    for (const one of team) {
      one.visits += 1;
      if (one.hoursLeft !== null) one.hoursLeft -= HOURS_OF_VISIT;
    }
    const lacks = [lackWords('主任・コアチーム', host, field), lackWords('基幹', host, centre)];
    return {
      officeId: host.officeId,
      personIds: team.map(({ personId }) => personId),
      words: lacks.join('') || madeWords(host),
    };
  });
}

type Lack = 'nobody' | 'sameCorporation' | 'district' | 'hours';
type Choice = { one: Candidate } | { lack: Lack };

function choose(host: HostToVisit, people: readonly Candidate[]): Choice {
  if (!people.length) return { lack: 'nobody' };
  const outside = people.filter((one) => !ofOneCorporation(host, one));
  if (!outside.length) return { lack: 'sameCorporation' };
  const near = outside.filter(
    ({ districts }) => !districts.length || !host.district || districts.includes(host.district),
  );
  if (!near.length) return { lack: 'district' };
  const free = near.filter(({ hoursLeft }) => hoursLeft === null || hoursLeft >= HOURS_OF_VISIT);
  const [first, ...rest] = free;
  if (!first) return { lack: 'hours' };
  return { one: rest.reduce((least, next) => (next.visits < least.visits ? next : least), first) };
}

const other = (second: Choice, first: Choice): Choice => ('one' in second ? second : first);

function lackWords(who: string, { district }: HostToVisit, choice: Choice): string {
  if ('one' in choice) return '';
  const words: Record<Lack, string> = {
    nobody: `${who}の方が、まだメンバーにいません。`,
    sameCorporation: `${who}の方が、訪問先と同じ法人の方だけです。`,
    district: `「${district}」に行ける${who}の方がいません。行ける地区をご相談ください。`,
    hours: `${who}の方の時間が残っていません。時間をご相談ください。`,
  };
  return words[choice.lack];
}

const madeWords = ({ district, hasLead }: HostToVisit): string =>
  (hasLead ? '主任のいる事業所なので、ほかの主任と基幹がいっしょに訪問します。' : '') +
  `${district ? `「${district}」に行けて、` : ''}時間のある方から、訪問がかたよらないように選びました。`;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
