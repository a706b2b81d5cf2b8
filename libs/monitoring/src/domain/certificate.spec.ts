import { month } from '@furikaeri/calendar';
import { type PeriodNotation, phasesFrom, readPeriod } from './certificate.js';
import { dueMonths } from './due-months.js';

const range = (intervalMonths: number, first: string, last: string): PeriodNotation => ({
  intervalMonths,
  range: { firstDue: month(first), lastDue: month(last) },
});
const quarterly = [range(3, '2016-07', '2017-04')];
const twoParts = [range(1, '2016-05', '2016-07'), range(6, '2016-10', '2017-04')];

describe('readPeriod', () => {
  it.each([
    ['3', 3],
    ['３', 3],
    ['3月ごと', 3],
    ['3か月ごと', 3],
    ['３ヶ月毎', 3],
    ['3ヵ月', 3],
    ['3カ月に1回', 3],
    ['3 箇月 ごと', 3],
    ['毎月', 1],
    ['毎月ごと', 1],
    ['1月ごと', 1],
    ['6月ごと', 6],
    ['半年ごと', 6],
    ['1年ごと', 12],
    ['5', 5],
  ])('reads the interval %s', (text, intervalMonths) =>
    expect(readPeriod(text)).toEqual({ ok: true, value: [{ intervalMonths }] }),
  );

  it.each([
    '3月ごと(H28.7～H29.4)',
    '３月ごと（Ｈ２８．７～Ｈ２９．４）',
    '3月ごと(H28.7〜H29.4)',
    '3月ごと ( H28.7 ~ H29.4 )',
    '3か月ごと(H28.7-H29.4)',
    '3月毎（平成28年7月－平成29年4月）',
    '3月ごと(2016-07-2017-04)',
    '3月ごと(2016/7～2017/4)',
  ])('reads the range of %s', (text) =>
    expect(readPeriod(text)).toEqual({ ok: true, value: quarterly }),
  );

  it.each([
    '毎月ごと(H28.5～H28.7) → 6月ごと(H28.10～H29.4)',
    '毎月(H28.5～H28.7)、6か月ごと(H28.10～H29.4)',
    '毎月ごと(H28.5～H28.7); 6月ごと(H28.10～H29.4)',
    '毎月ごと（H28.5～H28.7）\r\n→６月ごと（H28.10～H29.4）',
    '毎月ごと(H28.5～H28.7) -> 6月ごと(H28.10～H29.4)',
  ])('reads the parts of %j', (text) =>
    expect(readPeriod(text)).toEqual({ ok: true, value: twoParts }),
  );

  it('reads a single named month and eras that meet', () => {
    expect(readPeriod('12月ごと(H29.4)')).toEqual({
      ok: true,
      value: [range(12, '2017-04', '2017-04')],
    });
    expect(readPeriod('1月ごと(H31.4～R元.6)')).toEqual({
      ok: true,
      value: [range(1, '2019-04', '2019-06')],
    });
  });

  it.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['6月', 'unreadable'],
    ['随時', 'unreadable'],
    ['1月おき', 'unreadable'],
    ['3月ごと(H28.7～H29.4', 'unreadable'],
    ['毎月ごと →', 'unreadable'],
    ['3月ごと(H28.7～)', 'empty'],
    ['0月ごと', 'notAnInterval'],
    ['25', 'notAnInterval'],
    ['3月ごと(H29.4～H28.7)', 'reversed'],
    ['3月ごと(H28.7～H29.13)', 'noSuchDay'],
    ['3月ごと(H30.7～H31.5)', 'notInEra'],
    ['3月ごと(28.7～29.4)', 'unreadable'],
  ])('says why %j is none', (text, reason) =>
    expect(readPeriod(text)).toEqual({ ok: false, reason }),
  );
});

describe('phasesFrom', () => {
  const [from, until] = [month('2016-05'), month('2017-04')];

  it('lays a plain interval over the whole support', () =>
    expect(phasesFrom([{ intervalMonths: 3 }], from, until)).toEqual({
      ok: true,
      value: [{ fromMonth: from, untilMonth: until, intervalMonths: 3 }],
    }));

  it('tells the expected months where the named ones differ', () => {
    expect(phasesFrom([range(3, '2016-08', '2017-04')], from, until)).toEqual({
      ok: false,
      reason: 'rangeDisagrees',
      at: 0,
      expected: ['2016-07', '2016-10', '2017-01', '2017-04'],
    });
    expect(phasesFrom([range(3, '2016-07', '2017-01')], from, until)).toMatchObject({
      reason: 'rangeDisagrees',
    });
    expect(
      phasesFrom([range(1, '2016-05', '2016-07'), range(6, '2016-11', '2017-04')], from, until),
    ).toMatchObject({ reason: 'rangeDisagrees', at: 1, expected: ['2016-10', '2017-04'] });
  });

  it('has no monitoring in the month in which the plan was made (note of TV2)', () => {
    const phases = phasesFrom(twoParts, month('2016-04'), until);
    expect(phases.ok && dueMonths(phases.value)[0]).toBe('2016-05');
  });

  it('lets the three monthly visits of a new user begin a month later', () => {
    const later = [range(1, '2016-06', '2016-08'), range(6, '2016-10', '2017-04')];
    const phases = phasesFrom(later, from, until);
    expect(phases.ok && dueMonths(phases.value)).toEqual([
      '2016-06',
      '2016-07',
      '2016-08',
      '2016-10',
      '2017-04',
    ]);
    expect(phasesFrom([range(1, '2016-06', '2017-04')], from, until).ok).toBe(false);
  });

  it('needs the end of every part but the last', () => {
    const parts = [{ intervalMonths: 1 }, range(6, '2016-10', '2017-04')];
    expect(phasesFrom(parts, from, until)).toEqual({ ok: false, reason: 'rangeMissing', at: 0 });
    const last = [range(1, '2016-05', '2016-07'), { intervalMonths: 6 }];
    expect(phasesFrom(last, from, until).ok).toBe(true);
  });

  it('refuses phases that cannot be', () => {
    expect(phasesFrom([{ intervalMonths: 3 }], until, from)).toMatchObject({
      reason: 'phases',
      problems: [{ at: 0, reason: 'reversed' }],
    });
    expect(phasesFrom([], from, until)).toMatchObject({ problems: [{ reason: 'empty' }] });
  });
});
