import { addDays, day } from '@furikaeri/calendar';
import fc from 'fast-check';
import {
  caseItems,
  type Consent,
  consentProblem,
  hintOfRating,
  isInForce,
  openItems,
  type Setting,
} from './consent.js';
import { endStates, visitStates } from './visit.js';

const today = day('2026-11-22');
const consent = (over: Partial<Consent> = {}): Consent => ({
  items: ['outline', 'worry'],
  readerIds: ['anna'],
  givenOn: day('2026-11-01'),
  untilOn: day('2026-12-31'),
  withdrawn: false,
  ...over,
});
const setting = (over: Partial<Setting> = {}): Setting => ({
  today,
  visit: 'confirmed',
  teamIds: ['anna', 'ben'],
  caseWithdrawn: false,
  ...over,
});

describe('a consent', () => {
  it('opens its items to the people whom it names', () => {
    expect(openItems([consent()], 'anna', setting())).toEqual(['outline', 'worry']);
    expect(openItems([consent()], 'ben', setting())).toEqual([]);
    const two = [consent(), consent({ items: ['plan'], readerIds: ['anna', 'ben'] })];
    expect(openItems(two, 'anna', setting())).toEqual(['outline', 'plan', 'worry']);
    expect(openItems(two, 'ben', setting())).toEqual(['plan']);
  });

  it.each([
    ['its last day is over', {}, { today: day('2027-01-01') }],
    ['it was withdrawn', { withdrawn: true }, {}],
    ['the visit is closed', {}, { visit: 'closed' }],
    ['the reader has left the team', {}, { teamIds: ['ben'] }],
    ['the office took the case back', {}, { caseWithdrawn: true }],
    ['its day has not come', { givenOn: day('2026-11-23') }, {}],
  ] as const)('ends by itself when %s', (_, over, where) => {
    expect(openItems([consent(over)], 'anna', setting(where as Partial<Setting>))).toEqual([]);
  });

  it('holds on its last day', () =>
    expect(isInForce(consent({ untilOn: today }), setting())).toBe(true));

  it.each([
    [{ items: [] }, 'noItem'],
    [{ readerIds: [] }, 'noReader'],
    [{ readerIds: ['anna', 'carl'] }, 'notOfTeam'],
    [{ givenOn: day('2026-11-23') }, 'givenLater'],
    [{ untilOn: day('2026-11-21') }, 'over'],
    [{ givenOn: today, untilOn: day('2027-11-23') }, 'tooLong'],
  ] as const)('is refused: %j', (over, why) =>
    expect(consentProblem(consent(over), setting())).toMatchObject({ why }),
  );

  it('lasts a year at most', () =>
    expect(
      consentProblem(consent({ givenOn: today, untilOn: day('2027-11-22') }), setting()),
    ).toBeNull());

  const people = fc.constantFrom('anna', 'ben', 'carl', 'dora');
  const days = fc.integer({ min: -40, max: 40 }).map((n) => addDays(today, n));
  const consents = fc.array(
    fc.record<Consent>({
      items: fc.subarray([...caseItems]),
      readerIds: fc.uniqueArray(people),
      givenOn: days,
      untilOn: days,
      withdrawn: fc.boolean(),
    }),
  );
  const settings = fc.record<Setting>({
    today: days,
    visit: fc.constantFrom(...visitStates),
    teamIds: fc.uniqueArray(people),
    caseWithdrawn: fc.boolean(),
  });

  it('never opens an item outside the union of the valid ones', () =>
    fc.assert(
      fc.property(consents, people, settings, (list, reader, where) => {
        const open = openItems(list, reader, where);
        const due = list.filter(
          (one) =>
            !one.withdrawn &&
            one.readerIds.includes(reader) &&
            one.givenOn <= where.today &&
            one.untilOn >= where.today,
        );
        for (const item of open) expect(due.some(({ items }) => items.includes(item))).toBe(true);
        if (
          endStates.includes(where.visit) ||
          !where.teamIds.includes(reader) ||
          where.caseWithdrawn
        ) {
          expect(open).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    ));

  it('opens no more when one of them goes', () =>
    fc.assert(
      fc.property(consents, people, settings, fc.nat(), (list, reader, where, n) => {
        const less = list.filter((_, i) => i !== n % (list.length || 1));
        const before = openItems(list, reader, where);
        expect(openItems(less, reader, where).every((item) => before.includes(item))).toBe(true);
      }),
    ));
});

it('advises a case between 40 and 70 percent', () =>
  expect([39, 40, 70, 71].map(hintOfRating)).toEqual(['low', null, null, 'high']));
