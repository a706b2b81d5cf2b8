import { addDays, type Day, day } from '@furikaeri/calendar';
import fc from 'fast-check';
import {
  doubledBy,
  holdsOn,
  overlap,
  placeProblem,
  type Term,
  yearsOfExperience,
} from './appointment.js';

const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-01-01'), n));
const anyTerm = fc.tuple(anyDay, fc.option(fc.nat(200))).map(([fromOn, length]): Term => ({
  fromOn,
  untilOn: length === null ? null : addDays(fromOn, length),
}));

describe('terms', () => {
  it('overlap exactly when there is a day on which both hold', () =>
    fc.assert(
      fc.property(anyTerm, anyTerm, (a, b) => {
        const later = a.fromOn > b.fromOn ? a.fromOn : b.fromOn;
        expect(overlap(a, b)).toBe(holdsOn(a, later) && holdsOn(b, later));
        expect(overlap(a, b)).toBe(overlap(b, a));
      }),
    ));

  it('that follow each other day by day do not overlap', () => {
    const first: Term = { fromOn: day('2025-04-01'), untilOn: day('2026-03-31') };
    expect(overlap(first, { fromOn: day('2026-04-01'), untilOn: null })).toBe(false);
    expect(overlap(first, { fromOn: day('2026-03-31'), untilOn: null })).toBe(true);
  });

  it('hold on their last day and not after', () => {
    const term: Term = { fromOn: day('2026-04-01'), untilOn: day('2026-04-01') };
    expect(
      [day('2026-03-31'), day('2026-04-01'), day('2026-04-02')].map((on) => holdsOn(term, on)),
    ).toEqual([false, true, false]);
  });
});

describe('posts', () => {
  const post = { role: 'specialist', officeId: 'a', fromOn: day('2026-04-01'), untilOn: null };
  it('double only in the same role at the same office', () => {
    expect(doubledBy([post], post)).toBe(post);
    expect(doubledBy([post], { ...post, role: 'manager' })).toBeUndefined();
    expect(doubledBy([post], { ...post, officeId: 'b' })).toBeUndefined();
  });

  const on = { fromOn: day('2026-04-01'), untilOn: null };
  const open = { kinds: ['specific'], closedOn: null };
  it.each([
    ['specialist', undefined, 'officeNeeded'],
    ['lead', undefined, 'officeNeeded'],
    ['coordinator', open, 'coreCentreNeeded'],
    ['coordinator', { ...open, kinds: ['coreCentre'] }, undefined],
    ['coreMember', undefined, undefined],
    ['coreMember', open, undefined],
    ['committeeMember', open, 'officeNotAllowed'],
    ['auditor', undefined, undefined],
    ['specialist', open, undefined],
    ['specialist', { ...open, closedOn: day('2027-03-31') }, 'officeClosed'],
  ])('%s at %j: %s', (role, office, problem) =>
    expect(placeProblem({ role, ...on }, office)).toBe(problem),
  );

  it('may last until the day an office closes', () => {
    const closedOn = day('2027-03-31');
    expect(
      placeProblem({ role: 'specialist', ...on, untilOn: closedOn }, { ...open, closedOn }),
    ).toBeUndefined();
  });
});

describe('years of experience', () => {
  it.each<[string, string, number]>([
    ['2020-04-01', '2026-03-31', 5],
    ['2020-04-01', '2026-04-01', 6],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
    ['2026-12-01', '2026-11-22', 0],
  ])('from %s to %s: %i', (since, today, years) =>
    expect(yearsOfExperience(day(since), day(today))).toBe(years),
  );

  it('never shrink as days pass, and grow by one at most', () =>
    fc.assert(
      fc.property(anyDay, fc.nat(3000), (since: Day, n) => {
        const [a, b] = [addDays(since, n), addDays(since, n + 1)].map((d) =>
          yearsOfExperience(since, d),
        );
        expect([0, 1]).toContain((b as number) - (a as number));
      }),
    ));
});
