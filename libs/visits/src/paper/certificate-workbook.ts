import { formatBoth, formatEra } from '@furikaeri/calendar';
import { addSheet, bytesOf } from '@furikaeri/core';
import ExcelJS from 'exceljs';
import type { CertificateSum } from '../domain/certificate.js';
import {
  activitiesOf,
  type CertificateOf,
  periodOf,
  sumTitles,
  wordOf,
} from './certificate-paper.js';
import { hoursOf } from './words.js';

/** The same certificate to count on with: hours as minutes, one visit of one person a row. */
export async function writeCertificate(of: CertificateOf): Promise<Buffer> {
  const { lines, months, sums, people } = of.certificate;
  const book = new ExcelJS.Workbook();
  addSheet(
    book,
    '訪問の一覧',
    [
      { header: '日', width: 30 },
      { header: '時間', width: 14 },
      { header: '分', width: 8 },
      { header: '訪問した事業所', width: 34 },
      { header: '氏名', width: 18 },
      { header: '助言・参加', width: 12 },
      { header: '内容', width: 34 },
      { header: '双方の確認', width: 12 },
    ],
    lines.map((line) => [
      formatBoth(line.on),
      hoursOf(line.startsAt, line.endsAt),
      line.minutes,
      line.officeName,
      of.names.get(line.personId) ?? '',
      wordOf({ ...line, confirmed: true }),
      activitiesOf(line),
      line.confirmed ? '済' : 'まだ',
    ]),
  );
  const columns = (header: string) => [
    { header, width: 30 },
    ...sumTitles.map((title) => ({ header: title.replace('時間', '分'), width: 16 })),
  ];
  addSheet(book, '月ごと', columns('月'), [
    ...months.map((row) => [formatEra(row.month), ...numbersOf(row.sums)]),
    [`合計 ${periodOf(of.certificate)}`, ...numbersOf(sums)],
  ]);
  if (of.kind === 'office') {
    const rows = people.map((row) => [of.names.get(row.personId) ?? '', ...numbersOf(row.sums)]);
    addSheet(book, '人ごと', columns('氏名'), rows);
  }
  return bytesOf(book);
}

const numbersOf = (sums: readonly CertificateSum[]): number[] =>
  sums.flatMap(({ times, minutes }) => [times, minutes]);
