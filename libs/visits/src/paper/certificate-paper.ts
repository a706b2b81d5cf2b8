import {
  type Day,
  firstDayOf,
  fiscalMonths,
  formatBoth,
  formatEra,
  formatFiscalYear,
  lastDayOf,
  type Month,
} from '@furikaeri/calendar';
import type { PaperHead } from '@furikaeri/core';
import {
  type CertificateLine,
  type CertificateSum,
  type MonthSums,
  certificateWords,
  formatMinutes,
} from '../domain/certificate.js';
import { activityLabels } from '../domain/words.js';
import { hoursOf } from './words.js';

export interface CertificateOnPaper {
  fiscalYear: number;
  month: Month | null;
  lines: readonly CertificateLine[];
  sums: readonly CertificateSum[];
  /** Empty where one month was asked for. */
  months: readonly MonthSums[];
  people: readonly { personId: string; sums: readonly CertificateSum[] }[];
}

/** Whose certificate: a person, or an office with everybody who worked there. */
export interface CertificateOf {
  certificate: CertificateOnPaper;
  kind: 'person' | 'office';
  name: string;
  /** Of the people in the lines, by id. */
  names: ReadonlyMap<string, string>;
}

/** What `certificate.typ` prints. */
export interface CertificatePaper {
  head: PaperHead;
  facts: [string, string][];
  statement: string;
  issuedOn: string;
  sumTitles: string[];
  months: { month: string; sums: string[] }[];
  totals: string[];
  visits: { on: string; hours: string; office: string; person: string; activities: string }[];
  footnote: string;
}

export const sumTitles = Object.values(certificateWords).flatMap((word) => [
  `${word}回数`,
  `${word}時間`,
]);

export function certificatePaper(of: CertificateOf, head: PaperHead): CertificatePaper {
  const { lines, months, sums } = of.certificate;
  return {
    head,
    facts: [
      [of.kind === 'person' ? '氏名' : '事業所', of.name],
      ['期間', periodOf(of.certificate)],
    ],
    statement:
      `${of.kind === 'person' ? '上の方が' : '上の事業所の職員が'}、${head.municipality}の相談支援事業所への訪問・振り返りにおいて、` +
      '下の記録のとおり助言し、または参加したことを証明します。',
    issuedOn: head.printedOn,
    sumTitles,
    months: months.map((row) => ({ month: formatEra(row.month), sums: sumsOf(row.sums) })),
    totals: sumsOf(sums),
    visits: lines.map((line) => ({
      on: `${formatEra(line.on)}\n（${line.on}）`,
      hours: `${hoursOf(line.startsAt, line.endsAt)}\n（${formatMinutes(line.minutes)}）`,
      office: line.officeName,
      person:
        of.kind === 'person'
          ? wordOf(line)
          : `${of.names.get(line.personId) ?? ''}\n${wordOf(line)}`,
      activities: activitiesOf(line),
    })),
    footnote: lines.every(({ confirmed }) => confirmed)
      ? '双方が確認した訪問の記録によります。'
      : '＊ の訪問は、記録の確認がまだそろっていません。ほかは、双方が確認した訪問の記録によります。',
  };
}

export function periodOf({ fiscalYear, month }: CertificateOnPaper): string {
  if (month) return formatBoth(month);
  const months = fiscalMonths(fiscalYear);
  const days: Day[] = [firstDayOf(months[0]!), lastDayOf(months.at(-1)!)];
  return `${formatFiscalYear(fiscalYear)}（${days.join('～')}）`;
}

export const wordOf = ({ part, confirmed }: CertificateLine): string =>
  certificateWords[part] + (confirmed ? '' : '＊');

export const activitiesOf = ({ activities }: CertificateLine): string =>
  activities.map((activity) => activityLabels[activity]).join('、');

const sumsOf = (sums: readonly CertificateSum[]): string[] =>
  sums.flatMap(({ times, minutes }) => (times ? [`${times}`, formatMinutes(minutes)] : ['—', '—']));
