import { addSheet, bytesOf, newBook } from '@furikaeri/core';
import type { ImportState } from '../register-import.entity.js';
import { type Finding, MOST_LISTED } from './finding.js';

export interface ImportSummary {
  fileName: string;
  state: ImportState;
  rowsRead: number;
  counts: Readonly<Record<string, number>>;
}

const outcomes: Record<ImportState, string> = {
  waiting: '順番を待っています。',
  checking: '確認しています。',
  checked: '誤りはありませんでした。まだ台帳には反映していません。',
  applying: '台帳に反映しています。',
  applied: '台帳に反映しました。',
  refused: '直していただくところがあるため、台帳は何も変えていません。',
  cancelled: '取りやめました。台帳は何も変えていません。',
  failed: '取り込めませんでした。台帳は何も変えていません。もう一度お試しください。',
};

const labels: [key: string, label: string][] = [
  ['casesNew', '新しいケース'],
  ['casesChanged', '内容が変わったケース'],
  ['casesSame', '変わらないケース'],
  ['casesEnded', '終了済みのため取り込まなかったケース'],
  ['monthsNew', '新しいモニタリング月'],
  ['monthsClosed', '期間の変更で閉じたモニタリング月'],
  ['monthsReopened', 'ふたたび必要になったモニタリング月'],
  ['monthsDone', '実施済みにしたモニタリング月'],
  ['visitsNew', '新しい訪問の記録'],
  ['errors', '直していただくところ'],
  ['warnings', 'ご確認いただくところ'],
];

/** The counts that people want to see, by name. */
export const figuresOf = (counts: Readonly<Record<string, number>>) =>
  labels.flatMap(([code, label]) => {
    const count = counts[code];
    return count === undefined ? [] : [{ code, label, count }];
  });

/** The outcome in lines of Japanese: what, and how many. */
export const summaryOf = ({ state, rowsRead, counts }: ImportSummary): [string, string][] => [
  ['結果', outcomes[state]],
  ['読んだ行', `${rowsRead.toLocaleString('ja-JP')} 行`],
  ...figuresOf(counts).map(({ label, count }): [string, string] => [
    label,
    `${count.toLocaleString('ja-JP')} 件`,
  ]),
];

/** The report as a workbook: what became of the file, and every remark with its row and column. */
export async function writeReport(
  summary: ImportSummary,
  findings: readonly Finding[],
): Promise<Buffer> {
  const book = await newBook();
  addSheet(
    book,
    'まとめ',
    [
      { header: '項目', width: 40 },
      { header: summary.fileName, width: 70 },
    ],
    summaryOf(summary),
  );
  const { errors = 0, warnings = 0 } = summary.counts;
  const more = errors + warnings - findings.length;
  addSheet(
    book,
    '確認するところ',
    [
      { header: '行', width: 8 },
      { header: '列', width: 20 },
      { header: '種類', width: 16 },
      { header: '書かれていた内容', width: 30 },
      { header: '理由', width: 76 },
    ],
    [...rowsOf(findings), ...(more > 0 ? [moreRow(more)] : [])],
  );
  return bytesOf(book);
}

const rowsOf = (findings: readonly Finding[]) =>
  findings.map(({ row, column, severity, value, message }) => [
    row || 'ファイル',
    column,
    severity === 'error' ? '直してください' : 'ご確認ください',
    value,
    message,
  ]);

const moreRow = (more: number) => [
  '',
  '',
  '',
  '',
  `ここには ${MOST_LISTED.toLocaleString('ja-JP')} 件までを載せました。このほかに ${more.toLocaleString('ja-JP')} 件あります。直してから、もう一度確かめてください。`,
];
