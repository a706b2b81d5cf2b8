import { Paper } from '@furikaeri/core';
import { readPdf } from '../../../../test/setup/read-pdf.js';
import type { Answers } from '../domain/answer.js';
import type { Definition } from '../domain/definition.js';
import { EMPTY_DAY, sheetPaper } from './sheet-paper.js';

const grades = [
  { code: 'S', label: 'S', meaning: '独自の取り組みを行っている' },
  { code: 'A', label: 'A', meaning: '達成できている' },
];
const definition: Definition = {
  title: '何でも聞く様式',
  note: '初期値（区の様式で確認してください）',
  minutes: 15,
  totals: 'never',
  sections: [
    {
      id: 'words',
      title: '個別性の重視',
      help: '書けるところから書いてください。',
      items: [
        {
          id: 'strength',
          title: 'できていること・よいところ',
          required: true,
          viewpoints: ['その方ならではの暮らし'],
          prompts: ['どんな場面でしたか。'],
          form: { kind: 'text', lines: 4 },
        },
        { id: 'list', title: '箇条書き', form: { kind: 'list', most: 3 } },
      ],
    },
    {
      id: 'forms',
      title: '選ぶ・記す',
      items: [
        { id: '1', title: '職員のケア', form: { kind: 'scale', grades } },
        {
          id: '1.evidence',
          title: '職員のケア：根拠となる取り組み',
          role: 'evidence',
          form: { kind: 'text' },
        },
        {
          id: 'often',
          title: 'どのくらい',
          form: {
            kind: 'choice',
            several: true,
            options: [
              { code: 'a', label: 'ときどき' },
              { code: 'b', label: 'いつも' },
            ],
          },
        },
        { id: 'yes', title: 'はいか', form: { kind: 'yesNo' } },
        { id: 'count', title: '件数', form: { kind: 'number', unit: '件' } },
        { id: 'day', title: '日', form: { kind: 'date' } },
        { id: 'month', title: '月', form: { kind: 'month' } },
      ],
    },
  ],
};
const answers: Answers = {
  strength: `好きな電車の話から、\n#行きたい場所を*一緒に*探した。`,
  list: ['日曜日の過ごし方', '𠮷野さんではなく本人に聞く'],
  '1': 'A',
  often: ['b'],
  yes: false,
  count: 0,
  day: '2026-11-20',
  month: '2019-05',
};

describe('a sheet on paper', () => {
  const paper = new Paper();
  afterAll(() => paper.onModuleDestroy());
  const print = async (given: Answers | null, form = definition) => {
    const head = {
      municipality: '見本区',
      title: form.title,
      printedOn: '令和8年11月24日（2026-11-24）',
      readers: '書いた本人',
    };
    const facts: [string, string][] = [['書いた日', given ? '令和8年11月20日' : EMPTY_DAY]];
    const content = sheetPaper(form, given, { head, facts });
    const template = new URL('sheet.typ', import.meta.url);
    return readPdf(await paper.print(template, content, new Date('2026-11-24T03:00:00Z')));
  };

  it('shows every kind of answer, and what was left open', async () => {
    const { text, tagged, roles, pages } = await print(answers);
    expect(pages).toBe(1);
    expect(tagged).toBe(true);
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table']));
    for (const words of [
      '見本区振り返り',
      '記入のめやすは15分です。',
      'できていること・よいところ必須',
      'その方ならではの暮らし',
      '#行きたい場所を*一緒に*探した。',
      '𠮷野さんではなく本人に聞く',
      'S独自の取り組みを行っている',
      '3職員のケア☐S☑A根拠となる取り組み（記入なし）',
      '☐ときどき☑いつも',
      '☐はい☑いいえ',
      '0件',
      '令和8年11月20日（2026-11-20）',
      '令和元年5月（2019-05）',
      'この資料を見られる人：書いた本人',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('comes empty, with boxes and lines to fill by hand', async () => {
    const { text } = await print(null);
    expect(text).toContain('書いた日令和年月日');
    expect(text).toContain('☐S☐A');
    expect(text).not.toContain('☑');
    expect(text).not.toContain('（記入なし）');
  });

  it('goes over as many pages as the words need', async () => {
    const long = '長いことばを書きました。'.repeat(300);
    const { text, pages } = await print({ strength: long });
    expect(pages).toBe(3);
    expect(text.split('長').length - 1).toBe(300);
  });

  it('says what grades mean beside the item where they differ in the form', async () => {
    const [first, second] = definition.sections;
    const other = {
      id: '2',
      title: '別の段階',
      form: { kind: 'scale', grades: [grades[0]!] } as const,
    };
    const mixed = {
      ...definition,
      sections: [first!, { ...second!, items: [...second!.items, other] }],
    };
    expect((await print(null, mixed)).text).toContain('S：独自の取り組みを行っている');
  });
});
