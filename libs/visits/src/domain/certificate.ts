import { type Day, fiscalMonths, type Month, monthOf } from '@furikaeri/calendar';
import type { Activity } from './words.js';

/** 助言した (of the team) or 参加した (of the office). */
export const certificateParts = ['advised', 'tookPart'] as const;
export type CertificatePart = (typeof certificateParts)[number];
export const certificateWords: Readonly<Record<CertificatePart, string>> = {
  advised: '助言した',
  tookPart: '参加した',
};

/** One visit of one person. */
export interface CertificateLine {
  visitId: string;
  personId: string;
  part: CertificatePart;
  on: Day;
  startsAt: Date;
  endsAt: Date;
  minutes: number;
  /** The office that was visited. */
  officeId: string;
  officeName: string;
  activities: Activity[];
  /** Both sides have confirmed the note. */
  confirmed: boolean;
}

export interface CertificateSum {
  part: CertificatePart;
  times: number;
  minutes: number;
}
export interface MonthSums {
  month: Month;
  sums: CertificateSum[];
}

export function sumsOf(lines: readonly CertificateLine[]): CertificateSum[] {
  return certificateParts.map((part) => {
    const own = lines.filter((line) => line.part === part);
    return { part, times: own.length, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) };
  });
}

/** Each month of the fiscal year, also those without a visit. */
export const sumsByMonth = (lines: readonly CertificateLine[], fiscalYear: number): MonthSums[] =>
  fiscalMonths(fiscalYear).map((month) => ({
    month,
    sums: sumsOf(lines.filter(({ on }) => monthOf(on) === month)),
  }));

/** 2時間30分. */
export function formatMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${rest}分`;
  return rest ? `${hours}時間${rest}分` : `${hours}時間`;
}
