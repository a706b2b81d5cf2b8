import { day } from '@furikaeri/calendar';
import fc from 'fast-check';
import { checkRow } from './check-row.js';
import { columns, type ColumnKey } from './columns.js';
import { readHeader } from './header.js';
import type { Known } from './known.js';
import { RawRow } from './raw-row.js';

const anna = { id: 'anna', name: '見本花子', isHere: true };
const left = { id: 'left', name: '見本太郎', isHere: false };
const office = {
  id: 'here',
  number: '1312345678',
  name: '相談支援センターつばさ',
  kana: 'そうだんしえんせんたーつばさ',
  closedOn: null,
  specialists: new Map([
    ['見本花子', [anna]],
    ['見本太郎', [left]],
    ['同名', [anna, left]],
    ['同名(どうめい)', [left]],
  ]),
};
const known: Known = {
  today: day('2026-11-22'),
  offices: new Map([[office.number, office]]),
  desks: new Map([['福祉部', { id: 'welfare', name: '福祉部' }]]),
  deskOf: new Map([['intellectual', 'welfare']]),
  nearestOffice: (text) => (text.includes('つばき') ? office : undefined),
  nearestSpecialist: (text) => (text.startsWith('見木') ? '見本花子' : undefined),
};

type Cells = Partial<Record<ColumnKey, string>>;
const usual: Cells = {
  officeNumber: '1312345678',
  officeName: '相談支援センターつばさ',
  code: 'A-001',
  specialist: '見本　花子',
  desk: '福祉部',
  disability: '知的障害',
  supportFrom: 'R8.5',
  supportUntil: 'R9.4',
  period: '3月ごと(R8.7～R9.4)',
  visits: '',
  note: '',
};

function check(
  over: Cells = {},
  order: readonly ColumnKey[] = columns.map(({ key }) => key),
  formulas: number[] = [],
) {
  const cells = order.map((key) => ({ ...usual, ...over })[key] ?? '');
  const headers = order.map((key) => columns.find((column) => column.key === key)!.header);
  const raw = new RawRow({ row: 7, cells, formulas }, readHeader(headers, 1).places);
  return { row: checkRow(raw, known), findings: raw.findings };
}
const remarks = (over: Cells) =>
  check(over).findings.map((f) => `${f.column}: ${f.severity} ${f.messageKey.split('.').at(-1)}`);

it('understands a usual row', () => {
  expect(check()).toEqual({
    findings: [],
    row: {
      row: 7,
      officeId: 'here',
      code: 'A-001',
      specialistId: 'anna',
      deskId: 'welfare',
      deskIsGiven: true,
      disabilityKind: 'intellectual',
      supportFrom: '2026-05',
      supportUntil: '2027-04',
      phases: [{ fromMonth: '2026-05', untilMonth: '2027-04', intervalMonths: 3 }],
      months: ['2026-07', '2026-10', '2027-01', '2027-04'],
      visits: [],
      note: '',
    },
  });
});

it.each<[Cells, Partial<ReturnType<typeof check>['row']>]>([
  [{ officeNumber: '１３１２３４５６７８', officeName: '' }, { officeId: 'here' }],
  [{ specialist: '見本花子' }, { specialistId: 'anna' }],
  [{ specialist: '同名（どうめい）' }, { specialistId: 'left' }],
  [{ desk: '' }, { deskId: 'welfare', deskIsGiven: false }],
  [{ supportFrom: '2026-05-01', supportUntil: '2027-04-30' }, { supportFrom: '2026-05' as never }],
  [{ supportFrom: '令和8年5月', supportUntil: '202704' }, { supportUntil: '2027-04' as never }],
  [
    { visits: 'R8.10.2;２０２６/７/３；R8.10.2' },
    { visits: ['2026-07-03', '2026-10-02'] as never },
  ],
  [{ code: "'=A1" }, { code: '=A1' }],
  [
    { period: '毎月ごと(R8.5～R8.7) → 6月ごと(R8.10～R9.4)' },
    { months: ['2026-05', '2026-06', '2026-07', '2026-10', '2027-04'] as never },
  ],
])('reads %j', (over, expected) => {
  expect(check(over).row).toMatchObject(expected!);
});

it.each<[Cells, string[]]>([
  [{ officeNumber: '', officeName: '' }, ['事業所番号: error officeNumberEmpty']],
  [{ officeNumber: '131234567' }, ['事業所番号: error officeNumberShape']],
  [{ officeNumber: '1319999999' }, ['事業所番号: error officeUnknown']],
  [{ officeNumber: '1319999999', officeName: 'つばき' }, ['事業所番号: error officeUnknownNear']],
  [{ officeName: 'ほかの名前' }, ['事業所名: error officeNameDiffers']],
  [{ code: '' }, ['ケースコード: error codeEmpty']],
  [{ code: 'x'.repeat(41) }, ['ケースコード: error codeTooLong']],
  [{ code: '田中太郎' }, ['ケースコード: error codeLooksPersonal']],
  [{ code: '090-1234-5678' }, ['ケースコード: error codeLooksPersonal']],
  [{ code: '足立-01' }, ['ケースコード: warning codeMayBePersonal']],
  [{ code: '梅田-01' }, ['ケースコード: warning codeMayBePersonal']],
  [{ note: '田中さんに電話' }, ['備考: warning noteMayBePersonal']],
  [{ note: 'あ'.repeat(1001) }, ['備考: error noteTooLong']],
  [{ specialist: '' }, ['担当者: warning specialistEmpty']],
  [{ specialist: '見木花子' }, ['担当者: error specialistUnknownNear']],
  [{ specialist: '誰か' }, ['担当者: error specialistUnknown']],
  [{ specialist: '同名' }, ['担当者: error specialistTwice']],
  [{ specialist: '見本太郎' }, ['担当者: warning specialistLeft']],
  [{ desk: '総務部' }, ['提出先: error deskUnknown']],
  [{ desk: '', disability: '精神' }, ['提出先: error deskMissing']],
  [{ disability: '' }, ['障害種別: error disabilityEmpty']],
  [{ disability: 'よい' }, ['障害種別: error disabilityUnknown']],
  [{ disability: '知的・身体' }, ['障害種別: warning disabilitySeveral']],
  [{ supportFrom: '' }, ['支給開始年月: error monthEmpty']],
  [{ supportFrom: '5月' }, ['支給開始年月: error monthUnreadable']],
  [{ supportFrom: 'R8.13' }, ['支給開始年月: error monthNoSuch']],
  [{ supportUntil: 'R8.4' }, ['支給終了年月: error supportReversed']],
  [{ supportUntil: 'R11.5', period: '3' }, ['支給終了年月: warning supportLong']],
  [{ period: '' }, ['モニタリング期間: error periodEmpty']],
  [{ period: '適宜' }, ['モニタリング期間: error periodUnreadable']],
  [{ period: '0月ごと' }, ['モニタリング期間: error periodNotAnInterval']],
  [{ period: '3月ごと(R8.6～R9.4)' }, ['モニタリング期間: error periodDisagrees']],
  [{ period: '1月ごと → 6月ごと' }, ['モニタリング期間: error periodRangeMissing']],
  [{ visits: 'そのうち' }, ['実施日: error visitUnreadable']],
  [{ visits: 'R8.2.30' }, ['実施日: error visitNoSuch']],
  [{ visits: 'R8.11.23' }, ['実施日: error visitInFuture']],
  [{ visits: 'R8.11.22' }, ['実施日: warning visitOutside']],
  [{ visits: 'R8.4.30' }, ['実施日: warning visitBeforeSupport']],
])('remarks on %j', (over, expected) => {
  expect(remarks(over)).toEqual(expected);
  const isError = expected.some((remark) => remark.includes('error'));
  expect(check(over).row === undefined).toBe(isError);
});

it('tells which months were counted, in the notation of the certificate', () => {
  const [found] = check({ period: '3月ごと(R8.6～R9.4)' }).findings;
  expect(found?.message).toContain('R8.7、R8.10、R9.1、R9.4');
  expect(found?.message).toContain('3月ごと(R8.7～R9.4)');
  expect(found).toMatchObject({ row: 7, value: '3月ごと(R8.6～R9.4)' });
});

it.each([
  ['身体', 'physical'],
  ['肢体不自由', 'physical'],
  ['知的障がい者', 'intellectual'],
  ['療育手帳', 'intellectual'],
  ['精神障害', 'mental'],
  ['発達障害', 'mental'],
  ['難病等', 'intractable'],
  ['児童', 'child'],
  ['障害児', 'child'],
  ['障がい児', 'child'],
  ['児', 'child'],
  ['その他', 'other'],
])('takes %s for %s', (disability, kind) => {
  expect(check({ disability, desk: '福祉部' }).row?.disabilityKind).toBe(kind);
});

it('points at a formula instead of reckoning', () => {
  const { row, findings } = check({}, undefined, [2]);
  expect(row).toBeUndefined();
  expect(findings[0]).toMatchObject({
    column: 'ケースコード',
    messageKey: 'monitoring.register.formula',
  });
});

it('gives the same for every order of the columns', () => {
  const keys = columns.map(({ key }) => key);
  const cell = fc.record(
    {
      code: fc.constantFrom('A-1', '', '足立-01', '田中太郎'),
      period: fc.constantFrom('3', '毎月', '3月ごと(R8.6～R9.4)', '?'),
      visits: fc.constantFrom('', 'R8.7.1', 'R8.7.1；x'),
      desk: fc.constantFrom('', '福祉部', '総務部'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(cell, fc.shuffledSubarray(keys, { minLength: keys.length }), (over, order) => {
      expect(check(over, order)).toEqual(check(over));
    }),
  );
});
