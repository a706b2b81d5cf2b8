import { type Day, day, todayInTokyo } from '@furikaeri/calendar';
import { textWarnings } from '@furikaeri/core';
import { inventLog } from './log.js';
import { seededRandom } from './random.js';
import { inventRegister } from './register.js';
import { inventYears, SEED } from './seed.js';
import { inventWard } from './ward.js';

const versions = {
  full: '00000000-0000-8000-8000-000000000001',
  short: '00000000-0000-8000-8000-000000000002',
};
const random = seededRandom(SEED);
const register = inventRegister(random, inventWard(random, day('2026-11-22')), day('2026-11-22'));
const invent = (today: Day) => {
  const ward = inventWard(seededRandom(SEED), today);
  const years = inventYears(ward, today, versions.full);
  return { years, log: inventLog(seededRandom(3), { ward, register, years, today, versions }) };
};
const { years, log } = invent(day('2026-11-22'));
const visits = years.flatMap((year) => year.visits);
const tally = (values: readonly unknown[]) => new Set(values);

describe('what the demo ward filled and noted', () => {
  it('has sheets at every level, some opened again, and each writer has earlier words', () => {
    expect(tally(log.sheets.map(({ state, sharing }) => `${state} ${sharing}`))).toEqual(
      new Set(['draft kept', 'submitted kept', 'submitted visitors', 'submitted released']),
    );
    expect(log.sheetActs.some(({ move }) => move === 'reopen')).toBe(true);
    const drafts = log.sheets.filter(({ state }) => state === 'draft');
    const earlier = drafts.filter(({ personId, createdAt }) =>
      log.sheets.some((one) => one.personId === personId && one.createdAt < createdAt),
    );
    expect(earlier.length).toBeGreaterThan(0);
  });

  it('has a note for every visit that took place, with a strength and a step', () => {
    const held = visits.filter(({ state }) => ['held', 'noted', 'closed'].includes(state));
    expect(tally(log.notes.map(({ visitId }) => visitId))).toEqual(
      new Set(held.map(({ id }) => id)),
    );
    for (const { visitId, content, shownAt, officeConfirmedAt } of log.notes) {
      const visit = held.find(({ id }) => id === visitId);
      expect(content.strengths.length).toBeGreaterThan(0);
      expect(Boolean(officeConfirmedAt)).toBe(visit?.state !== 'held');
      expect(shownAt).not.toBeNull();
      const steps = log.steps.filter((step) => step.visitId === visitId);
      expect(steps.length).toBeGreaterThan(0);
      for (const { dueOn } of steps) {
        expect(dueOn >= todayInTokyo(visit?.startsAt as Date)).toBe(true);
      }
    }
  });

  it('has steps with every end, and open ones before and past their day', () => {
    expect(tally(log.steps.map(({ state }) => state))).toEqual(
      new Set(['open', 'done', 'changed', 'dropped']),
    );
    const open = log.steps.filter(({ state }) => state === 'open');
    expect(tally(open.map(({ dueOn }) => dueOn < '2026-11-22'))).toEqual(new Set([true, false]));
  });

  it('has consents that run, that ended and that were taken back, for the team alone', () => {
    expect(log.consents.some(({ untilOn }) => untilOn >= '2026-11-22')).toBe(true);
    expect(log.consents.some(({ untilOn }) => untilOn < '2026-11-22')).toBe(true);
    expect(log.consents.some(({ withdrawnAt }) => withdrawnAt)).toBe(true);
    for (const { visitId, readerIds } of log.consents) {
      const team = years.flatMap(({ teams }) => teams).filter((one) => one.visitId === visitId);
      expect(readerIds).toEqual(team.map(({ personId }) => personId));
    }
  });

  it('says nothing that looks like a name or a number of somebody', () => {
    const words = [
      ...log.sheets.flatMap(({ answers }) => Object.values(answers).map(String)),
      ...log.notes.flatMap(({ content, officeView }) => [
        officeView,
        content.message,
        ...[...content.strengths, ...content.topics, ...content.voices].map((one) => one.words),
      ]),
      ...log.steps.flatMap((step) => [step.words, step.outcome]),
      ...log.cases.flatMap(({ items }) => Object.values(items)),
    ];
    const texts = Object.fromEntries([...tally(words)].map((text, n) => [String(n), `${text}`]));
    expect(textWarnings({}, texts)).toEqual([]);
  });

  it.each(['2027-04-01', '2028-02-29', '2027-03-31', '2026-07-10'])(
    'can be invented on %s, with nothing of tomorrow',
    (on) => {
      const once = invent(day(on)).log;
      expect(once).toEqual(invent(day(on)).log);
      const written = [
        ...once.sheets.map(({ savedAt }) => savedAt),
        ...once.sheetActs.map(({ at }) => at),
        ...once.notes.map(({ savedAt }) => savedAt),
        ...once.steps.map(({ createdAt }) => createdAt),
      ];
      for (const at of written) expect(todayInTokyo(at) <= on).toBe(true);
      for (const { startsAt, state } of visits)
        if (state === 'closed') expect(startsAt).toBeTruthy();
    },
  );
});
