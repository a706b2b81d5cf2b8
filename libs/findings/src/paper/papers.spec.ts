import { day } from '@furikaeri/calendar';
import { openSheets, Paper } from '@furikaeri/core';
import type { Definition } from '@furikaeri/instruments';
import mammoth from 'mammoth';
import { readPdf } from '../../../../test/setup/read-pdf.js';
import { withFieldWords } from '../domain/readings.js';
import type { StatementShown, SummaryContent } from '../domain/summary.js';
import { homeReviewPaper } from './home-review-paper.js';
import { type PackFacts, packPaper } from './pack-paper.js';
import { summaryPaper } from './summary-paper.js';
import { writeWord } from './summary-word.js';
import { writeWorkbook } from './summary-workbook.js';

const said = (no: number, text: string, over: Partial<StatementShown> = {}): StatementShown => ({
  no,
  text,
  suggestion: '',
  takesUp: null,
  answer: null,
  takenUpIn: [],
  ...over,
});
const place = { topicNo: 1, fiscalYear: 2024, kind: 'issue' as const };
const content: SummaryContent = {
  title: '評価会議　概要版',
  municipality: '見本区',
  fiscalYear: 2024,
  meetings: [
    { round: 2, heldOn: day('2024-09-25') },
    { round: 4, heldOn: day('2025-01-29') },
  ],
  topics: [
    {
      no: 1,
      title: '相談支援事業所ネットワークについて',
      rounds: [
        {
          round: 2,
          heldOn: day('2024-09-25'),
          asOf: 'R6.9月時点',
          heading: 'ここまでの取り組みについて',
          report: [],
          good: [said(1, '情報交換できる場がある。'), said(2, '官民でつくっている。')],
          issues: [
            said(1, '=1+1 参加の時間がない。', {
              suggestion: '訪問など負担の少ない形で。',
              answer: { state: 'underWay', owner: 'コアチーム', words: '訪問を4回試した' },
              takenUpIn: [{ ...place, round: 4, no: 1 }],
            }),
            said(2, '初心者の場に見える。'),
          ],
        },
        {
          round: 4,
          heldOn: day('2025-01-29'),
          asOf: 'R7.1月時点',
          heading: '',
          report: ['井戸端会議を3回ひらいた'],
          good: [],
          issues: [said(1, 'ウェブ参加を。', { takesUp: { ...place, round: 2, no: 1 } })],
        },
      ],
    },
  ],
  carried: [],
  figures: [
    {
      code: 'coverage',
      title: '31か所のうち19か所を訪問しました',
      columns: ['9月', '10月'],
      rows: [{ label: '訪問した事業所', cells: [{ shown: 5 }, { hidden: true }] }],
      n: 31,
      cutOffOn: day('2025-01-15'),
      note: '3か所に満たない数は「＊」で伏せています。',
    },
  ],
  themes: [
    { title: '一人で抱えない', offices: { shown: 5 }, quotes: ['電話できる相手ができた。'] },
  ],
  homes: [{ good: ['毎月話し合っている。'], issues: [] }],
  madeOn: day('2025-02-20'),
  version: 2,
  correction: '第4回の日付',
};
const head = {
  municipality: '見本区',
  title: content.title,
  printedOn: '令和7年2月20日（2025-02-20）',
  readers: '評価会議の委員',
};
/** In this order, whatever the kind of paper. */
const order = [
  '評価会議概要版',
  '前の版から直したところ：第4回の日付',
  '第2回令和6年9月25日（R6.9月時点）',
  '情報交換できる場がある。',
  '参加の時間がない。',
  '訪問など負担の少ない形で。',
  '対応取り組み中：訪問を4回試した（担当：コアチーム）',
  '第4回の意見・課題1へ続く',
  '初心者の場に見える。',
  '井戸端会議を3回ひらいた',
  '第2回の意見・課題1を受けて',
  'これまでの意見のその後',
  '第4回の意見・課題1で続けて話し合いました',
  'まだお答えしていません',
  '訪問した事業所',
  '事業所の数n＝31',
  '「＊」で伏せています。',
  '5か所の事業所から',
  '「電話できる相手ができた。」',
  '毎月話し合っている。',
];
const mustFollow = (text: string) => {
  const bare = text.replace(/\s/g, '');
  let at = 0;
  for (const words of order) {
    const found = bare.indexOf(words, at);
    if (found < 0) throw new Error(`「${words}」 is not there, or too early`);
    at = found;
  }
};

describe('a summary', () => {
  const paper = new Paper();
  afterAll(() => paper.onModuleDestroy());
  const print = async (large: boolean, furigana: boolean, shown = content) => {
    const made = summaryPaper(shown, head, { large });
    const template = new URL('summary.typ', import.meta.url);
    const at = new Date('2025-02-20T03:00:00Z');
    return readPdf(
      await paper.print(template, made, at, furigana ? withFieldWords([]) : undefined),
    );
  };

  it('is a tagged PDF in the order of the slides', async () => {
    const { text, tagged, universal, roles, info } = await print(false, false);
    expect({ tagged, universal }).toEqual({ tagged: true, universal: true });
    expect(info).toMatchObject({ Title: content.title, Language: 'ja-JP' });
    for (const role of ['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'Table', 'TH']) {
      expect(roles).toContain(role);
    }
    mustFollow(text);
    expect(text).toContain('＊');
  });

  it('has the same words in large print, on more pages', async () => {
    mustFollow((await print(true, false)).text);
    const [topic] = content.topics;
    const much = { ...content, topics: Array.from({ length: 4 }, () => topic!) };
    const [normal, large] = [await print(false, false, much), await print(true, false, much)];
    expect(large.pages).toBeGreaterThan(normal.pages);
  });

  it('has readings above its kanji in the version with furigana, and in large print too', async () => {
    const plain = await print(false, false);
    for (const large of [false, true]) {
      const { text, tagged, universal, outline } = await print(large, true);
      expect({ tagged, universal }).toEqual({ tagged: true, universal: true });
      expect(outline).toEqual(plain.outline);
      for (const kana of ['ひょうか', 'いけん', 'かだい', 'じょうほう', 'ほうもん']) {
        expect(text).toContain(kana);
      }
      expect(text).toContain('官民');
    }
    expect(plain.text).not.toContain('ひょうか');
    expect(plain.outline).toContain('(1)　相談支援事業所ネットワークについて');
  });

  it('is a document for Word, with headings, lists and header rows', async () => {
    const word = await writeWord(summaryPaper(content, head, { draft: true }));
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: word });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(html).toContain('<h1>(1)　相談支援事業所ネットワークについて</h1>');
    expect(html).toContain('<h2>第2回　令和6年9月25日（R6.9月時点）</h2>');
    expect(html).toMatch(
      /<thead><tr><th><p><strong>評価できること.*<ol><li>情報交換できる場がある。<\/li>/,
    );
    expect(html).toContain('<p>公開する前の下書きです。</p>');
    mustFollow(html.replace(/<[^>]+>/g, '').replaceAll('　', ''));
  });

  it('is a workbook with a sheet for each part, and holds no formula', async () => {
    const sheets = await openSheets(await writeWorkbook(summaryPaper(content, head)));
    expect(sheets.map(({ name }) => name)).toEqual([
      '発言',
      '取り組んだこと',
      'その後',
      '数字1',
      '数字の説明',
      'ことば',
      'グループホーム',
      'この資料について',
    ]);
    const rows: string[][] = [];
    for await (const row of sheets[0]!.rows()) rows.push(row.cells.map(String));
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ['回', '種類', '番号', '内容'],
      ['第2回', '評価できること', '1', '情報交換できる場がある。'],
      ['第2回', '評価できること', '2', '官民でつくっている。'],
      ['第2回', '意見・課題', '1', "'=1+1 参加の時間がない。"],
      ['第2回', '意見・課題', '2', '初心者の場に見える。'],
      ['第4回', '意見・課題', '1', 'ウェブ参加を。'],
    ]);
    const figure: string[][] = [];
    for await (const row of sheets[3]!.rows()) figure.push(row.cells.map(String));
    expect(figure[1]).toEqual(['訪問した事業所', '5', '＊']);
  });

  it('says nothing of parts that are empty', async () => {
    const little = {
      ...content,
      figures: [],
      themes: [],
      homes: [],
      meetings: [content.meetings[1]!],
    };
    const topics = [{ ...content.topics[0]!, rounds: [content.topics[0]!.rounds[1]!] }];
    const made = summaryPaper({ ...little, topics }, head);
    const template = new URL('summary.typ', import.meta.url);
    const { text } = await readPdf(await paper.print(template, made, new Date(0)));
    for (const words of ['数字で見る', '集まったことば', 'グループホーム', 'その後']) {
      expect(text).not.toContain(words);
    }
    expect((await openSheets(await writeWorkbook(made))).map(({ name }) => name)).toEqual([
      '発言',
      '取り組んだこと',
      'この資料について',
    ]);
  });
});

describe('a pack', () => {
  const paper = new Paper();
  afterAll(() => paper.onModuleDestroy());
  const meeting = { fiscalYear: 2024, round: 4, heldOn: day('2025-01-29'), hours: '', place: '' };
  const nothing: PackFacts = { meeting, agenda: [], documents: [], before: null, figures: [] };
  const print = async (facts: PackFacts, large = false) => {
    const template = new URL('pack.typ', import.meta.url);
    return readPdf(await paper.print(template, packPaper(facts, head, large), new Date(0)));
  };

  it('has room to write for each topic, and says what became of each opinion', async () => {
    const opinion = { text: '参加の時間がない。', suggestion: '訪問など。', answer: null };
    const answered = {
      ...opinion,
      answer: { state: 'done' as const, owner: '', words: '訪問した' },
    };
    const topic = { title: 'ネットワーク', asOf: 'R7.1月時点', heading: '取り組みについて' };
    const agenda = [{ ...topic, report: ['見学した'], opinions: [opinion, answered] }];
    const before = { fiscalYear: 2024, round: 2 };
    const documents = [{ title: '別紙', bytes: null }];
    const whole = { ...nothing, agenda, before, documents, figures: content.figures };
    for (const large of [false, true]) {
      const { text, tagged, universal } = await print(whole, large);
      expect({ tagged, universal }).toEqual({ tagged: true, universal: true });
      for (const words of [
        '日時令和7年1月29日（2025-01-29）水曜日',
        '別紙（紙でお配りします）',
        '取り組みについて（R7.1月時点）',
        '前回（令和6年度第2回）の意見・課題と、その後',
        '参加の時間がない。⇒訪問など。',
        'まだお答えしていません',
        '実施：訪問した',
        '訪問した事業所5＊',
      ]) {
        expect(text).toContain(words);
      }
    }
  });

  it('says calmly what is not there yet', async () => {
    const { text } = await print({ ...nothing, meeting: { ...meeting, heldOn: null } });
    expect(text).toContain('日時まだ決まっていません');
    expect(text).toContain('次第まだ決まっていません。');
  });
});

describe('the yearly review of a home', () => {
  const text = { kind: 'text' as const };
  const definition: Definition = {
    title: 'ホームの年次の確認',
    totals: 'never',
    sections: [
      {
        id: 'good',
        title: 'よいところ',
        items: [{ id: 'good.daily', title: '日中の過ごし方', form: text }],
      },
      {
        id: 'support',
        title: 'いまの支援',
        items: [
          { id: 'support.capacity', title: '定員', form: { kind: 'number', unit: '人' } },
          { id: 'support.shortStay', title: '短期入所を行っている', form: { kind: 'yesNo' } },
        ],
      },
      {
        id: 'region',
        title: '地域',
        items: [{ id: 'region.open', title: '取り組み', form: text }],
      },
      { id: 'next', title: 'これから', items: [{ id: 'next.topic', title: '迷い', form: text }] },
    ],
  };
  const paper = new Paper();
  afterAll(() => paper.onModuleDestroy());
  const review = {
    id: '',
    fiscalYear: 2024,
    homeName: 'ホームひだまり',
    officeName: null,
    sheetId: null,
    instrumentVersionId: '',
    answers: {
      'good.daily': '散歩と畑。',
      'support.capacity': 20,
      'support.shortStay': true,
      'next.topic': '夜の人手。',
    },
    state: 'returned' as const,
    meetingId: null,
    submittedAt: new Date('2024-12-01T03:00:00Z'),
    goodWords: '家庭的である。\n見学がしやすい。',
    issueWords: '第三者の目を増やしてほしい。',
    opinionAt: null,
    returnedAt: new Date('2025-02-20T03:00:00Z'),
  };
  const print = async (over: object, large = false, furigana = false) => {
    const facts = { review: { ...review, ...over }, definition, meeting: null };
    const template = new URL('home-review.typ', import.meta.url);
    const made = homeReviewPaper(facts, head, large);
    return readPdf(
      await paper.print(template, made, new Date(0), furigana ? withFieldWords([]) : undefined),
    );
  };

  it('has what the committee says first, then what was handed in', async () => {
    for (const large of [false, true]) {
      const { text, tagged, universal, roles } = await print({}, large);
      expect({ tagged, universal }).toEqual({ tagged: true, universal: true });
      for (const role of ['H1', 'H2', 'H3', 'H4', 'Table']) expect(roles).toContain(role);
      const order = [
        'お返しした日令和7年2月20日',
        '評価できること家庭的である。見学がしやすい。',
        '意見・課題第三者の目を増やしてほしい。',
        '散歩と畑。',
        '定員20人',
        'はい',
        '（記入なし）',
        '夜の人手。',
      ];
      const places = order.map((words) => text.indexOf(words));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('says calmly that the opinion is still to come', async () => {
    const none = { goodWords: '', issueWords: '', returnedAt: null, state: 'underReview' };
    const { text } = await print(none);
    expect(text).toContain('会議の意見は、これからお返しします。');
    expect(text).toContain('いまの状態会議で確認中');
    expect(text).not.toContain('意見・課題');
    const read = await print(none, true, true);
    expect(read.universal).toBe(true);
    expect(read.text).toContain('にっちゅう日中のす過ごしかた方');
  });
});
