import fc from 'fast-check';
import { addDays, day, dayNumber, monthOf } from './day.js';
import { formatEra, formatEraShort } from './era.js';
import { type Month, monthNumber, yearOf } from './month.js';
import { readDay, readMonth } from './read.js';

const days = fc.integer({ min: 0, max: 82_900 }).map((n) => addDays(day('1873-01-01'), n));

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const spaced = (text: string): string => ` ${text.replace(/([年月日./-])/g, ' $1 ')}　`;
const everyWidth = (text: string): string[] => [text, fullWidth(text), spaced(text)];

const japanese = (d: string): string => {
  const [y, m, n] = d.split('-').map(Number);
  return n === undefined ? `${y}年${m}月` : `${y}年${m}月${n}日`;
};

describe('readDay', () => {
  it('reads back every notation', () =>
    fc.assert(
      fc.property(days, (d) => {
        const slashes = `${yearOf(monthOf(d))}/${monthNumber(monthOf(d))}/${dayNumber(d)}`;
        const texts = [d, d.replaceAll('-', '/'), d.replaceAll('-', '.'), slashes, japanese(d)];
        const eras = [formatEra(d), formatEraShort(d), formatEraShort(d).toLowerCase()];
        for (const text of [...texts, ...eras, d.replaceAll('-', '')].flatMap(everyWidth))
          expect([text, readDay(text)]).toEqual([text, { ok: true, value: d }]);
      }),
    ));

  it.each([
    ['R元.5.1', '2019-05-01'],
    ['令和元年５月１日', '2019-05-01'],
    ['㋿8年11月22日', '2026-11-22'],
    ['令8.11.22', '2026-11-22'],
    ['H31.4.30', '2019-04-30'],
    ['2026−11−22', '2026-11-22'],
    ['2026ー11ー22', '2026-11-22'],
    ['2026 11 22', '2026-11-22'],
    ['R08/01/02', '2026-01-02'],
  ])('reads %s', (text, iso) => expect(readDay(text)).toEqual({ ok: true, value: iso }));

  it.each([
    ['', 'empty'],
    ['　 ', 'empty'],
    ['26/11/22', 'unreadable'],
    ['11/22/2026', 'unreadable'],
    ['261122', 'unreadable'],
    ['2026/11-22', 'unreadable'],
    ['2026 1 122', 'unreadable'],
    ['2026元年1月1日', 'unreadable'],
    ['元年5月1日', 'unreadable'],
    ['令和8年11月', 'unreadable'],
    ['未定', 'unreadable'],
    ['R8.11.22ごろ', 'unreadable'],
    ['R8.2.29', 'noSuchDay'],
    ['2026-13-01', 'noSuchDay'],
    ['20260431', 'noSuchDay'],
    ['H31.5.1', 'notInEra'],
    ['R1.4.30', 'notInEra'],
    ['R0.5.1', 'notInEra'],
    ['S64.1.8', 'notInEra'],
    ['M5.12.31', 'notInEra'],
    ['1872-12-31', 'outOfRange'],
    ['2100-01-01', 'outOfRange'],
  ])('says why %j is none', (text, reason) => expect(readDay(text)).toEqual({ ok: false, reason }));
});

describe('readMonth', () => {
  it('reads back every notation', () =>
    fc.assert(
      fc.property(days.map(monthOf), (m: Month) => {
        const texts = [m, m.replace('-', '/'), m.replace('-', '.'), m.replace('-', '')];
        for (const text of [...texts, japanese(m), formatEra(m), formatEraShort(m)].flatMap(
          everyWidth,
        ))
          expect([text, readMonth(text)]).toEqual([text, { ok: true, value: m }]);
      }),
    ));

  it.each([
    ['H28.7', '2016-07'],
    ['Ｒ８．１１', '2026-11'],
    ['令和元年5月', '2019-05'],
    ['S64.1', '1989-01'],
    ['H1.1', '1989-01'],
    ['2026/5', '2026-05'],
  ])('reads %s', (text, iso) => expect(readMonth(text)).toEqual({ ok: true, value: iso }));

  it.each([
    ['', 'empty'],
    ['26/11', 'unreadable'],
    ['11月', 'unreadable'],
    ['2026 1 1', 'unreadable'],
    ['202613', 'noSuchDay'],
    ['R8.0', 'noSuchDay'],
    ['H31.5', 'notInEra'],
    ['R1.4', 'notInEra'],
    ['261101', 'outOfRange'],
  ])('says why %j is none', (text, reason) =>
    expect(readMonth(text)).toEqual({ ok: false, reason }),
  );
});
