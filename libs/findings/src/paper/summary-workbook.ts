import { addSheet, bytesOf, newBook, type SheetColumn } from '@furikaeri/core';
import type { ColumnOnPaper, SummaryPaper } from './summary-paper.js';

type Row = (string | number)[];

/** The summary to count on with: a sheet for each part, one statement or number a row. */
export async function writeWorkbook(paper: SummaryPaper): Promise<Buffer> {
  const book = await newBook();
  const add = (name: string, columns: [string, number][], rows: Row[]) => {
    if (rows.length > 0) addSheet(book, name, columns.map(columnOf), rows);
  };
  add(
    '発言',
    [
      ['議題', 26],
      ['回', 8],
      ['種類', 15],
      ['番号', 7],
      ['内容', 52],
      ['⇒', 36],
      ['対応と続き', 34],
    ],
    paper.topics.flatMap(({ title, rounds }) =>
      rounds.flatMap((round) =>
        [round.good, round.issues].flatMap((column) => statementRows(column, [title, round.name])),
      ),
    ),
  );
  add(
    '取り組んだこと',
    [
      ['議題', 32],
      ['回', 8],
      ['内容', 80],
    ],
    paper.topics.flatMap(({ title, rounds }) =>
      rounds.flatMap((round) => round.report.map((words) => [title, round.name, words])),
    ),
  );
  add(
    'その後',
    [
      ['議題', 26],
      ['どの意見か', 22],
      ['意見・課題', 52],
      ['⇒', 36],
      ['その後', 42],
    ],
    paper.followUps.groups.flatMap(({ topic, rows }) =>
      rows.map(({ place, text, suggestion, became }) => [
        topic,
        place,
        text,
        suggestion,
        became.join('\n'),
      ]),
    ),
  );
  paper.figures.tables.forEach((figure, at) => {
    add(
      `数字${at + 1}`,
      [['', 34], ...figure.columns.map(numberColumn)],
      figure.rows.map(({ label, cells }) => [
        label,
        ...cells.map((cell) => (cell ? Number(cell.number) : '＊')),
      ]),
    );
  });
  add(
    '数字の説明',
    [
      ['シート', 12],
      ['分かったこと', 50],
      ['いつの、いくつの', 40],
      ['注', 60],
    ],
    paper.figures.tables.map(({ title, facts, note }, at) => [`数字${at + 1}`, title, facts, note]),
  );
  add(
    'ことば',
    [
      ['テーマ', 32],
      ['もとになった事業所', 24],
      ['ことば', 80],
    ],
    paper.themes.cards.flatMap(({ title, of, quotes }) =>
      quotes.map((quote) => [title, of, quote]),
    ),
  );
  add(
    'グループホーム',
    [
      ['ホーム', 14],
      ['種類', 14],
      ['番号', 7],
      ['内容', 80],
      ['⇒', 44],
      ['対応と続き', 40],
    ],
    paper.homes.reviews.flatMap(({ title, good, issues }) =>
      [good, issues].flatMap((column) => statementRows(column, [title])),
    ),
  );
  add(
    'この資料について',
    [
      ['項目', 20],
      ['内容', 80],
    ],
    [
      ['表題', `${paper.whose}　${paper.head.title}`],
      ...paper.facts,
      ['見られる人', paper.head.readers],
      ...paper.notices.map((notice) => ['お知らせ', notice]),
    ],
  );
  return bytesOf(book);
}

const statementRows = ({ title, items }: ColumnOnPaper, before: string[]): Row[] =>
  items.map(({ text, suggestion, notes }, at) => [
    ...before,
    title,
    at + 1,
    text,
    suggestion,
    notes.join('\n'),
  ]);

/** As wide as its title. */
function numberColumn(title: string): [string, number] {
  const header = title.replace('\n', ' ');
  return [header, Math.max(8, header.length * 2 + 2)];
}

const columnOf = ([header, width]: [string, number]): SheetColumn => ({ header, width });
