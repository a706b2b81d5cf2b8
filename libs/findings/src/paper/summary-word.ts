import type * as Docx from 'docx';
import type { FigureOnPaper } from './figure-paper.js';
import type { ColumnOnPaper, SummaryPaper } from './summary-paper.js';

const FONT = 'BIZ UDPGothic';
const LANGUAGE = { value: 'ja-JP', eastAsia: 'ja-JP', bidirectional: 'ja-JP' };
const HUE = '264AF4';
const PALE = 'E9EDFE';
/** Twips: A4 across, 18 mm around. */
const PAGE = { width: 16838, height: 11906, margin: 1020 };
const WIDE = PAGE.width - 2 * PAGE.margin;

type Part = Docx.Paragraph | Docx.Table;

/** The summary for Word, to work on: real headings, lists and tables; the words of the printed one. */
export async function writeWord(paper: SummaryPaper): Promise<Buffer> {
  // Loaded with the first document: a megabyte that most processes never need.
  const docx = await import('docx');
  const make = partsOf(docx);
  const document = new docx.Document({
    title: paper.head.title,
    creator: paper.head.municipality,
    lastModifiedBy: paper.head.municipality,
    styles: stylesOf(docx),
    numbering: { config: [numbersOf(docx)] },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.height,
              height: PAGE.width,
              orientation: docx.PageOrientation.LANDSCAPE,
            },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
            },
          },
        },
        footers: { default: make.footer(`この資料を見られる人：${paper.head.readers}`) },
        children: [
          make.text(paper.whose),
          make.heading(paper.head.title, 'TITLE'),
          make.table([2600, WIDE - 2600], null, paper.facts),
          ...paper.notices.map((notice) => make.text(notice)),
          ...paper.topics.flatMap((topic) => [
            make.heading(topic.title, 'HEADING_1'),
            ...topic.rounds.flatMap((round) => [
              make.heading(round.title, 'HEADING_2'),
              ...(round.heading ? [make.text(round.heading)] : []),
              ...(round.report.length > 0 ? [make.heading(paper.reportTitle, 'HEADING_3')] : []),
              ...round.report.map(make.bullet),
              make.both(round.good, round.issues),
            ]),
          ]),
          ...followUpsIn(paper, make),
          ...figuresIn(paper, make),
          ...themesIn(paper, make),
          ...homesIn(paper, make),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

type Make = ReturnType<typeof partsOf>;

function followUpsIn({ followUps }: SummaryPaper, make: Make): Part[] {
  if (followUps.groups.length === 0) return [];
  return [
    make.heading(followUps.title, 'HEADING_1'),
    make.text(followUps.about),
    ...followUps.groups.flatMap(({ topic, rows }) => [
      make.heading(topic, 'HEADING_2'),
      make.table(
        [2600, (WIDE - 2600) / 2, (WIDE - 2600) / 2],
        followUps.columns,
        rows.map(({ place, text, suggestion, became }) => [
          place,
          [text, ...(suggestion ? [`⇒ ${suggestion}`] : [])].join('\n'),
          became.join('\n'),
        ]),
      ),
    ]),
  ];
}

function figuresIn({ figures }: SummaryPaper, make: Make): Part[] {
  if (figures.tables.length === 0) return [];
  return [
    make.heading(figures.title, 'HEADING_1'),
    ...figures.tables.flatMap((figure) => [
      make.heading(figure.title, 'HEADING_2'),
      make.figure(figure),
      make.text(figure.facts),
      ...(figure.note ? [make.text(figure.note)] : []),
    ]),
  ];
}

function themesIn({ themes }: SummaryPaper, make: Make): Part[] {
  if (themes.cards.length === 0) return [];
  return [
    make.heading(themes.title, 'HEADING_1'),
    make.text(themes.about),
    ...themes.cards.flatMap(({ title, of, quotes }) => [
      make.heading(title, 'HEADING_2'),
      ...(of ? [make.text(of)] : []),
      ...quotes.map((quote) => make.bullet(`「${quote}」`)),
    ]),
  ];
}

function homesIn({ homes }: SummaryPaper, make: Make): Part[] {
  if (homes.reviews.length === 0) return [];
  return [
    make.heading(homes.title, 'HEADING_1'),
    make.text(homes.about),
    ...homes.reviews.flatMap(({ title, good, issues }) => [
      make.heading(title, 'HEADING_2'),
      make.both(good, issues),
    ]),
  ];
}

/** The few parts of which the document is made. */
function partsOf(docx: typeof Docx) {
  let lists = 0;
  const runs = (words: string): Docx.TextRun[] =>
    words.split('\n').map((text, at) => new docx.TextRun({ text, break: at > 0 ? 1 : 0 }));
  const text = (words: string) =>
    new docx.Paragraph({ children: runs(words), spacing: { after: 80 } });
  const heading = (words: string, level: keyof typeof docx.HeadingLevel) =>
    new docx.Paragraph({
      children: runs(words),
      heading: docx.HeadingLevel[level],
      keepNext: true,
      pageBreakBefore: level === 'HEADING_1',
    });
  const bullet = (words: string) =>
    new docx.Paragraph({ children: runs(words), bullet: { level: 0 } });

  const cell = (children: Docx.Paragraph[], width: number, fill?: string, hatched = false) =>
    new docx.TableCell({
      children,
      width: { size: Math.round(width), type: docx.WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 110, right: 110 },
      shading: hatched
        ? { type: docx.ShadingType.DIAGONAL_STRIPE, color: '8C8C8C', fill: 'FFFFFF' }
        : fill
          ? { type: docx.ShadingType.CLEAR, color: 'auto', fill }
          : undefined,
    });
  const strong = (words: string) =>
    new docx.Paragraph({ children: [new docx.TextRun({ text: words, bold: true })] });
  const headerRow = (titles: readonly string[], widths: readonly number[], fill: string) =>
    new docx.TableRow({
      tableHeader: true,
      cantSplit: true,
      children: titles.map((title, at) => cell(title.split('\n').map(strong), widths[at]!, fill)),
    });
  const tableOf = (widths: readonly number[], rows: Docx.TableRow[]) =>
    new docx.Table({
      rows,
      columnWidths: widths.map(Math.round),
      width: {
        size: Math.round(widths.reduce((sum, one) => sum + one, 0)),
        type: docx.WidthType.DXA,
      },
      layout: docx.TableLayoutType.FIXED,
    });

  /** Without titles the first column is a label. */
  const table = (
    widths: readonly number[],
    titles: readonly string[] | null,
    rows: readonly (readonly string[])[],
  ) =>
    tableOf(widths, [
      ...(titles ? [headerRow(titles, widths, 'F0F0F0')] : []),
      ...rows.map(
        (row) =>
          new docx.TableRow({
            cantSplit: true,
            children: row.map((words, at) =>
              titles || at > 0
                ? cell([text(words)], widths[at]!)
                : cell([strong(words)], widths[at]!, 'F0F0F0'),
            ),
          }),
      ),
    ]);

  const statements = ({ items, empty }: ColumnOnPaper): Docx.Paragraph[] => {
    if (items.length === 0) return [text(empty)];
    const instance = lists++;
    return items.flatMap((item) => [
      new docx.Paragraph({
        children: runs(item.text),
        numbering: { reference: 'statements', level: 0, instance },
      }),
      ...(item.suggestion
        ? [
            new docx.Paragraph({
              children: runs(`⇒ ${item.suggestion}`),
              indent: { left: 700, hanging: 280 },
            }),
          ]
        : []),
      ...item.notes.map((note) => new docx.Paragraph({ style: 'Note', children: runs(note) })),
    ]);
  };
  const both = (good: ColumnOnPaper, issues: ColumnOnPaper) => {
    const widths = [WIDE / 2, WIDE / 2];
    return tableOf(widths, [
      headerRow([good.title, issues.title], widths, PALE),
      new docx.TableRow({
        cantSplit: true,
        children: [cell(statements(good), widths[0]!), cell(statements(issues), widths[1]!)],
      }),
    ]);
  };

  const figure = ({ columns, rows }: FigureOnPaper) => {
    const label = 3600;
    const width = Math.min(1700, (WIDE - label) / columns.length);
    const widths = [label, ...columns.map(() => width)];
    return tableOf(widths, [
      headerRow(['', ...columns], widths, 'F0F0F0'),
      ...rows.map(
        (row) =>
          new docx.TableRow({
            cantSplit: true,
            children: [
              cell([text(row.label)], label),
              ...row.cells.map((one) =>
                cell([centred(one?.number ?? '＊')], width, undefined, one === null),
              ),
            ],
          }),
      ),
    ]);
  };
  const centred = (words: string) =>
    new docx.Paragraph({ children: runs(words), alignment: docx.AlignmentType.CENTER });

  const footer = (words: string) =>
    new docx.Footer({
      children: [
        new docx.Paragraph({
          alignment: docx.AlignmentType.RIGHT,
          children: [
            new docx.TextRun(`${words}　　`),
            new docx.TextRun({
              children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
            }),
          ],
        }),
      ],
    });
  return { text, heading, bullet, table, both, figure, footer };
}

function stylesOf(docx: typeof Docx): Docx.IStylesOptions {
  const run = (size: number) => ({ size, bold: true, color: '1A1A1C', font: FONT });
  const underlined = {
    border: { bottom: { style: docx.BorderStyle.SINGLE, size: 8, color: HUE, space: 4 } },
  };
  return {
    default: {
      document: {
        run: { font: FONT, size: 23, language: LANGUAGE },
        paragraph: { spacing: { line: 300 } },
      },
      title: { run: run(48), paragraph: { spacing: { before: 200, after: 300 }, ...underlined } },
      heading1: {
        run: run(32),
        paragraph: { spacing: { after: 200 }, ...underlined },
      },
      heading2: { run: run(26), paragraph: { spacing: { before: 320, after: 100 } } },
      heading3: { run: run(23), paragraph: { spacing: { before: 120, after: 60 } } },
    },
    paragraphStyles: [
      {
        id: 'Note',
        name: '対応と続き',
        basedOn: 'Normal',
        run: { size: 20, color: '3F3F42' },
        paragraph: {
          indent: { left: 560 },
          spacing: { before: 40, after: 40 },
          border: { left: { style: docx.BorderStyle.SINGLE, size: 12, color: '93A5FA', space: 6 } },
        },
      },
    ],
  };
}

const numbersOf = (docx: typeof Docx): Docx.INumberingOptions['config'][number] => ({
  reference: 'statements',
  levels: [
    {
      level: 0,
      format: docx.LevelFormat.DECIMAL,
      text: '%1',
      alignment: docx.AlignmentType.LEFT,
      style: {
        paragraph: { indent: { left: 420, hanging: 420 }, spacing: { before: 80, after: 40 } },
      },
    },
  ],
});
