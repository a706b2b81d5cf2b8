import { addSheet, bytesOf, newBook } from '@furikaeri/core';
import { columns } from './columns.js';

/** 様式: an empty register, and a sheet that tells how to fill it. */
export async function writeTemplate(): Promise<Buffer> {
  const book = await newBook();
  addSheet(book, '台帳', registerColumns, []);
  addSheet(
    book,
    '書き方',
    [
      { header: '見出し', width: 20 },
      { header: '必須', width: 8 },
      { header: '書き方', width: 64 },
      { header: '例', width: 30 },
    ],
    columns.map((column) => [
      column.header,
      'needed' in column ? '必須' : '任意',
      column.hint,
      column.example,
    ]),
  );
  return bytesOf(book);
}

const wide: Partial<Record<(typeof columns)[number]['key'], number>> = {
  officeName: 32,
  period: 44,
  visits: 32,
  note: 40,
};

/** The columns of the register with widths that fit their contents. */
export const registerColumns = columns.map(({ key, header }) => ({
  header,
  width: wide[key] ?? 16,
}));
