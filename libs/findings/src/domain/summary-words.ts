import { formatFiscalYear } from '@furikaeri/calendar';
import { answerLabels, kindLabels } from './statement.js';
import type { Answer, StatementPlace } from './summary.js';

/** 第2回; of another year with its year: 令和5年度 第4回. */
export const roundWords = (round: number, fiscalYear?: number): string =>
  `${fiscalYear === undefined ? '' : `${formatFiscalYear(fiscalYear)} `}第${round}回`;

/** 第2回の意見・課題1. */
export function placeWords({ round, fiscalYear, kind, no }: StatementPlace, year: number): string {
  const when = roundWords(round, fiscalYear === year ? undefined : fiscalYear);
  return `${when}の${kindLabels[kind]}${no}`;
}

/** 取り組み中：ウェブ参加を始めた（担当：基幹相談支援センター）. */
export function answerWords({ state, owner, words }: Answer): string {
  const said = [answerLabels[state], words].filter(Boolean).join('：');
  return owner ? `${said}（担当：${owner}）` : said;
}
