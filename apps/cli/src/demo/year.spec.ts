import { type Day, day, isBusinessDay, todayInTokyo } from '@furikaeri/calendar';
import { applyMove, teamProblems, type VisitState } from '@furikaeri/visits';
import { demoLogins } from './accounts.js';
import { seededRandom } from './random.js';
import { inventWard } from './ward.js';
import { inventYears } from './seed.js';
import type { Year } from './year-rows.js';

const versionId = '00000000-0000-8000-8000-000000000001';
const invent = (today: Day) => {
  const ward = inventWard(seededRandom(1), today);
  const [last, year] = inventYears(ward, today, versionId) as [Year, Year];
  return { ward, last, year };
};
const { ward, last, year } = invent(day('2026-11-22'));
const visitsOf = (email: string) => {
  const person = ward.people.find((one) => one.email === email);
  const posts = ward.appointments.filter(({ personId }) => personId === person?.id);
  return year.visits.filter(
    ({ id, officeId }) =>
      posts.some((post) => post.officeId === officeId) ||
      year.teams.some(({ visitId, personId }) => visitId === id && personId === person?.id),
  );
};

describe('the year of the demo ward', () => {
  it('has visited about half of the offices by late autumn, and has visits in every state', () => {
    const states = new Map<VisitState, number>();
    for (const { state } of year.visits) states.set(state, (states.get(state) ?? 0) + 1);
    expect([...states.keys()].toSorted()).toEqual(
      [
        'cancelled',
        'closed',
        'confirmed',
        'declined',
        'draft',
        'held',
        'noted',
        'postponed',
      ].concat('proposing'),
    );
    const visited = year.visits.filter(({ state }) => ['held', 'noted', 'closed'].includes(state));
    expect(visited.length).toBeGreaterThanOrEqual(11);
    expect(visited.length).toBeLessThanOrEqual(18);
  });

  it('came after a year that is over, in which other offices were visited', () => {
    expect(last.programme).toMatchObject({ fiscalYear: 2025, state: 'closed' });
    const ends = new Set(last.visits.map(({ state }) => state));
    expect([...ends].toSorted()).toEqual(['cancelled', 'closed', 'declined']);
    const both = [...last.visits, ...year.visits].filter(({ startsAt }) => startsAt);
    expect(new Set(both.map(({ officeId }) => officeId)).size).toBeGreaterThan(24);
  });

  it('lets those who sign in to the demo find something to do', () => {
    const open = (email: string) => visitsOf(email).map(({ state }) => state);
    expect(open(demoLogins.lead)).toEqual(expect.arrayContaining(['held', 'confirmed']));
    expect(open(demoLogins.coordinator)).toEqual(expect.arrayContaining(['proposing']));
    for (const login of [demoLogins.manager, demoLogins.specialist]) {
      expect(open(login)).toEqual(['closed', 'proposing']);
    }
    // What an office asks for is taken up by the visit that was planned next.
    expect(visitsOf(demoLogins.manager).map(({ wish }) => wish === '')).toEqual([true, false]);
    for (const { createdAt, settledAt } of year.wishes) {
      if (settledAt) expect(settledAt.getTime()).toBeGreaterThan(createdAt.getTime());
    }
  });

  it('has teams that may visit together', () => {
    const corporationOf = new Map(ward.offices.map((one) => [one.id, one.corporationId]));
    for (const { id, officeId } of [...last.visits, ...year.visits]) {
      const host = {
        corporationId: corporationOf.get(officeId) as string,
        hasLead: ward.appointments.some((one) => one.role === 'lead' && one.officeId === officeId),
      };
      const team = [...last.teams, ...year.teams]
        .filter(({ visitId }) => visitId === id)
        .map(({ personId, part }) => ({
          personId,
          part,
          corporationIds: ward.appointments
            .filter((one) => one.personId === personId && one.role !== 'coordinator')
            .flatMap((one) => corporationOf.get(one.officeId ?? '') ?? []),
        }));
      expect(teamProblems(host, team)).toEqual([]);
    }
  });

  it('came to each state by moves that the table knows, on working days', () => {
    for (const { id, state, startsAt } of [...last.visits, ...year.visits]) {
      const acts = [...last.acts, ...year.acts].filter(({ visitId }) => visitId === id);
      const reached = acts.reduce<VisitState>((from, { move, side, reason }) => {
        const result = applyMove(from, move, side, reason);
        if ('refused' in result) throw new Error(JSON.stringify(result));
        return result.to;
      }, 'draft');
      expect(reached).toBe(state);
      if (startsAt) expect(isBusinessDay(todayInTokyo(startsAt))).toBe(true);
    }
    expect(year.acts.every(({ at }) => at < new Date('2026-11-22T00:00:00Z'))).toBe(true);
  });

  it('books nobody twice', () => {
    const taken = year.bookings.map((one) => `${one.personId} ${one.startsAt.toISOString()}`);
    expect(new Set(taken).size).toBe(taken.length);
  });

  it.each(['2027-04-01', '2028-02-29', '2027-03-31'])('can be invented on %s', (on) => {
    const once = invent(day(on)).year;
    expect(once).toEqual(invent(day(on)).year);
    expect(once.visits.length).toBeGreaterThan(0);
    expect(once.rounds[0]?.fromOn.slice(0, 4)).toBe(once.programme.fiscalYear.toString());
  });
});
