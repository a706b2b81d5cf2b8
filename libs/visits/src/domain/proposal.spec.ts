import { addDays, day } from '@furikaeri/calendar';
import fc from 'fast-check';
import { type OfficeFacts, proposeOffices } from './proposal.js';

const today = day('2026-11-22');
const office = (officeId: string, over: Partial<OfficeFacts> = {}): OfficeFacts => ({
  officeId,
  kana: officeId,
  askedOn: null,
  lastVisitedOn: day('2026-06-10'),
  specialists: 4,
  network: null,
  ...over,
});
const anyDay = fc.nat(900).map((back) => addDays(today, -back));
const anyOffice = fc.record({
  officeId: fc.uuid(),
  kana: fc.constantFrom('あおば', 'いずみ', 'うめ'),
  askedOn: fc.option(anyDay),
  lastVisitedOn: fc.option(anyDay),
  specialists: fc.nat(8),
  network: fc.option(fc.record({ lastSeenOn: fc.option(anyDay) })),
});
const offices = fc.uniqueArray(anyOffice, { selector: ({ officeId }) => officeId, maxLength: 12 });

describe('whom to visit next', () => {
  it('is told with the reasons in words, and with no figure that ranks', () => {
    const found = proposeOffices(
      [
        office('visited'),
        office('asked', { askedOn: day('2026-10-03') }),
        office('alone', { lastVisitedOn: null, specialists: 1 }),
        office('unseen', { network: { lastSeenOn: null } }),
        office('longAgo', { lastVisitedOn: day('2025-08-22') }),
      ],
      today,
    );
    expect(found).toEqual([
      {
        officeId: 'asked',
        reasons: ['asked'],
        words: '訪問の希望が出ています（令和8年10月3日）。',
      },
      {
        officeId: 'alone',
        reasons: ['neverVisited', 'small'],
        words: 'まだ一度も訪問していません。相談支援専門員が1人の事業所です。',
      },
      {
        officeId: 'longAgo',
        reasons: ['longAgo'],
        words: '前回の訪問から1年3か月たっています。',
      },
      {
        officeId: 'unseen',
        reasons: ['notAtNetwork'],
        words: '事業所ネットワークで、まだお会いしていません。',
      },
      { officeId: 'visited', reasons: [], words: '前回の訪問から5か月です。' },
    ]);
  });

  it('counts whole months', () => {
    const words = (on: string) =>
      proposeOffices([office('a', { lastVisitedOn: day(on) })], today)[0]?.words;
    expect(words('2025-11-22')).toBe('前回の訪問から1年たっています。');
    expect(words('2025-11-23')).toBe('前回の訪問から11か月です。');
    expect(words('2026-11-20')).toBe('前回の訪問から0か月です。');
  });

  it('does not depend on the order in which offices are given, and loses none', () =>
    fc.assert(
      fc.property(offices, (list) => {
        const found = proposeOffices(list, today);
        expect(proposeOffices(list.toReversed(), today)).toEqual(found);
        expect(found.map(({ officeId }) => officeId).toSorted()).toEqual(
          list.map(({ officeId }) => officeId).toSorted(),
        );
      }),
    ));

  const place = (list: readonly OfficeFacts[], id: string) =>
    proposeOffices(list, today).findIndex(({ officeId }) => officeId === id);

  it('never puts an office further back because a reason was added', () =>
    fc.assert(
      fc.property(
        offices,
        anyOffice,
        fc.constantFrom<Partial<OfficeFacts>>(
          { askedOn: today },
          { lastVisitedOn: null },
          { lastVisitedOn: day('2020-04-01') },
          { specialists: 1 },
          { network: { lastSeenOn: null } },
        ),
        (others, one, reason) => {
          fc.pre(!('lastVisitedOn' in reason) || one.lastVisitedOn !== null);
          const [before, after] = [one, { ...one, ...reason }];
          expect(place([...others, after], one.officeId)).toBeLessThanOrEqual(
            place([...others, before], one.officeId),
          );
        },
      ),
    ));

  it('has everybody who asked before everybody who did not', () =>
    fc.assert(
      fc.property(offices, (list) => {
        const asked = proposeOffices(list, today).map(({ reasons }) => reasons.includes('asked'));
        expect(asked).toEqual(asked.toSorted((a, b) => Number(b) - Number(a)));
      }),
    ));
});
