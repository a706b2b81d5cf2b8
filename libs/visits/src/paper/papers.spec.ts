import { day, month } from '@furikaeri/calendar';
import { openSheets, Paper, type PaperHead } from '@furikaeri/core';
import { readPdf } from '../../../../test/setup/read-pdf.js';
import { type CertificateLine, sumsByMonth, sumsOf } from '../domain/certificate.js';
import { type BriefOnPaper, briefPaper } from './brief-paper.js';
import { type CertificateOf, certificatePaper } from './certificate-paper.js';
import { writeCertificate } from './certificate-workbook.js';
import { type NoteOnPaper, notePaper } from './note-paper.js';

const head: PaperHead = {
  municipality: '見本区',
  title: '訪問の資料',
  printedOn: '令和8年11月24日（2026-11-24）',
  readers: '訪問チームと事業所の職員',
};
const long =
  '朝の支度がつらい日には午後からの通所に切り替え、ご本人の調子に合わせて計画を組みなおしている。';
const office = '特定非営利活動法人くすのき会相談支援センターくすのきの里';
const visit = {
  officeName: office,
  startsAt: new Date('2026-11-27T05:00:00Z'),
  endsAt: new Date('2026-11-27T06:30:00Z'),
  method: 'onSite' as const,
  place: '見本区中央1-2-3',
  team: [
    { name: '佐藤 由美子', part: 'lead' as const },
    { name: '髙橋 健一', part: 'centre' as const },
  ],
};
const step = {
  words: '写真を使って聞いてみる',
  owner: '田中 恵',
  dueOn: day('2026-09-30'),
  state: 'done' as const,
  outcome: '写真を5枚選んでもらった',
};
const brief: BriefOnPaper = {
  ...visit,
  activities: ['worries', 'supervision'],
  wish: '距離の取り方について一緒に考えてもらえるとうれしいです。',
  lastSteps: [step],
  sheets: [
    {
      title: '振り返りシート',
      writer: '田中 恵',
      submittedAt: new Date('2026-11-20T03:00:00Z'),
      points: [
        { role: 'topic', perspective: null, words: '先回りして決めてしまう。' },
        { role: 'strength', perspective: '個別性の重視', words: '好きな電車の話から始めた。' },
      ],
    },
  ],
  consents: [
    {
      code: 'KN-014',
      items: ['outline', 'voice'],
      readers: ['佐藤 由美子'],
      untilOn: day('2026-12-31'),
    },
  ],
};
const point = (words: string, perspective: string | null = null) => ({
  id: words,
  perspective,
  words,
});
const note: NoteOnPaper = {
  ...visit,
  content: {
    activities: ['supervision'],
    participants: [],
    strengths: [point('ご家族とも長い信頼がある。', 'individuality')],
    topics: [point('夜間の電話をどうするか。')],
    voices: [point('「日曜日がいちばん長い」')],
    message: '計画の言葉に毎日が表れていました。',
  },
  participants: ['田中 恵'],
  perspectives: [{ code: 'individuality', label: '個別性の重視' }],
  officeView: '大事にしていることが見えてきました。',
  visitorsView: '',
  visitorsConfirmedAt: new Date('2026-11-28T03:00:00Z'),
  visitorsConfirmedBy: '佐藤 由美子',
  officeConfirmedAt: null,
  officeConfirmedBy: null,
  steps: [{ ...step, state: 'open', outcome: '' }],
};

describe('papers of a visit', () => {
  const paper = new Paper();
  afterAll(() => paper.onModuleDestroy());
  const print = async (name: string, content: { head: PaperHead }) => {
    const template = new URL(`${name}.typ`, import.meta.url);
    return readPdf(await paper.print(template, content, new Date('2026-11-24T03:00:00Z')));
  };

  it('the brief has all that both sides need, strengths first, and room for notes', async () => {
    const { text, pages, tagged, universal } = await print('brief', briefPaper(brief, head));
    expect({ pages, tagged, universal }).toEqual({ pages: 1, tagged: true, universal: true });
    for (const words of [
      'いつ令和8年11月27日（2026-11-27）金曜日14:00～15:30',
      `事業所${office}`,
      '主任佐藤由美子／基幹髙橋健一',
      '悩み事相談、主任によるスーパービジョン',
      '写真を使って聞いてみる田中恵R8.9.30できた：写真を5枚選んでもらった',
      '田中恵さんの振り返りシート（令和8年11月20日（2026-11-20）提出）',
      'KN-014概要、本人の声（読む人：佐藤由美子、R8.12.31まで）',
      '当日のメモ',
      'この資料を見られる人：訪問チームと事業所の職員',
    ]) {
      expect(text).toContain(words);
    }
    expect(text.indexOf('電車')).toBeLessThan(text.indexOf('先回り'));
  });

  it('the brief stays one A4, however much there is, and says that there is more', async () => {
    const much = Array.from({ length: 9 }, (_, n) => n);
    const [sheet] = brief.sheets;
    const roles = ['strength', 'topic', 'voice', 'nextStep'];
    const { text, pages } = await print(
      'brief',
      briefPaper(
        {
          ...brief,
          place: long.repeat(3),
          team: much.map(() => ({ name: '勅使河原 佐久良之介', part: 'core' })),
          wish: long.repeat(20),
          lastSteps: much
            .slice(0, 6)
            .map(() => ({ ...step, words: long.repeat(3), outcome: long.repeat(3) })),
          sheets: much.map(() => ({
            ...sheet!,
            points: roles.map((role) => ({
              role,
              perspective: '権利擁護・スティグマの解消',
              words: long.repeat(9),
            })),
          })),
          consents: much.map(() => ({
            ...brief.consents[0]!,
            readers: ['勅使河原 佐久良之介', '東海林 さくら'],
          })),
        },
        head,
      ),
    );
    expect(pages).toBe(1);
    expect(text).toContain('件はシートに');
    expect(text).toContain('読むことに同意のある事例');
    expect(text).toContain('続きと残りは');
  });

  it('the brief of a first visit says calmly what is not there yet', async () => {
    const first = {
      ...brief,
      startsAt: null,
      endsAt: null,
      team: [],
      wish: '',
      lastSteps: [],
      sheets: [],
      consents: [],
    };
    const { text, pages } = await print('brief', briefPaper(first, head));
    expect(pages).toBe(1);
    expect(text).toContain('まだ決まっていません');
    expect(text).toContain('見せてもらえるシートはまだありません。');
    expect(text).toContain('事例の中身は見られません。');
  });

  it('the note shows strengths first, both views and who confirmed', async () => {
    const { text, tagged } = await print('note', notePaper(note, head));
    expect(tagged).toBe(true);
    for (const words of [
      'まだ両方の確認がそろっていない、途中の記録です。',
      'ご家族とも長い信頼がある。（個別性の重視）',
      '事業所から大事にしていることが見えてきました。',
      '訪問した側佐藤由美子令和8年11月28日（2026-11-28）',
      '事業所まだ確認していません',
      '写真を使って聞いてみる田中恵令和8年9月30日（2026-09-30）取り組み中',
    ]) {
      expect(text).toContain(words);
    }
    expect(text.indexOf('よいところ')).toBeLessThan(text.indexOf('話し合ったこと'));
    const done = { ...note, officeConfirmedAt: visit.endsAt, officeConfirmedBy: '田中 恵' };
    expect((await print('note', notePaper(done, head))).text).not.toContain('途中の記録');
  });

  const line = (over: Partial<CertificateLine>): CertificateLine => ({
    visitId: '1',
    personId: 'lead',
    part: 'advised',
    on: day('2026-11-27'),
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    minutes: 90,
    officeId: '1',
    officeName: office,
    activities: ['supervision'],
    confirmed: true,
    ...over,
  });
  const lines = [
    line({}),
    line({ personId: 'staff', part: 'tookPart', confirmed: false, officeName: '=1+1' }),
  ];
  const certificate = {
    fiscalYear: 2026,
    month: null,
    lines,
    sums: sumsOf(lines),
    months: sumsByMonth(lines, 2026),
    people: [{ personId: 'lead', sums: sumsOf(lines.slice(0, 1)) }],
  };
  const names = new Map([
    ['lead', '佐藤 由美子'],
    ['staff', '田中 恵'],
  ]);
  const whole: CertificateOf = { certificate, kind: 'office', name: office, names };

  it('the certificate counts by month, and marks what is not confirmed yet', async () => {
    const { text, tagged } = await print('certificate', certificatePaper(whole, head));
    expect(tagged).toBe(true);
    for (const words of [
      '期間令和8年度（2026-04-01～2027-03-31）',
      '上の事業所の職員が、見本区の',
      '令和8年11月11時間30分11時間30分',
      '令和9年3月————',
      '田中恵参加した＊',
      '＊の訪問は、記録の確認がまだそろっていません。',
    ]) {
      expect(text).toContain(words);
    }
    const one = { ...certificate, month: month('2026-11'), months: [], lines: lines.slice(0, 1) };
    const own = { ...whole, kind: 'person' as const, name: '佐藤 由美子', certificate: one };
    const monthly = (await print('certificate', certificatePaper(own, head))).text;
    expect(monthly).toContain('期間令和8年11月（2026-11）');
    expect(monthly).toContain('双方が確認した訪問の記録によります。');
  });

  it('the certificate as a workbook opens again, and holds no formula', async () => {
    const sheets = await openSheets(await writeCertificate(whole));
    expect(sheets.map(({ name }) => name)).toEqual(['訪問の一覧', '月ごと', '人ごと']);
    const rows: string[][] = [];
    for await (const row of sheets[0]!.rows()) rows.push(row.cells.map(String));
    expect(rows[1]).toEqual([
      '令和8年11月27日（2026-11-27）',
      '14:00～15:30',
      '90',
      office,
      '佐藤 由美子',
      '助言した',
      '主任によるスーパービジョン',
      '済',
    ]);
    expect(rows[2]?.[3]).toBe("'=1+1");
  });
});
