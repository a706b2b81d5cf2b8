import fc from 'fast-check';
import { type Host, type TeamPerson, teamProblems } from './team.js';

const host: Host = { corporationId: 'A', hasLead: false };
const person = (personId: string, part: TeamPerson['part'], ...corporationIds: string[]) => ({
  personId,
  part,
  corporationIds,
});
const centre = person('centre', 'centre');
const whys = (of: Host, ...team: TeamPerson[]) => teamProblems(of, team).map(({ why }) => why);

describe('a team', () => {
  it('is one of the field and one of the 基幹 together', () => {
    expect(whys(host, person('a', 'lead', 'B'), centre)).toEqual([]);
    expect(whys(host, person('a', 'core', 'B'), centre)).toEqual([]);
    expect(whys(host, person('a', 'core', 'B'))).toEqual(['nobodyOfCentre']);
    expect(whys(host, centre)).toEqual(['nobodyOfField']);
    expect(whys(host)).toEqual(['nobodyOfField', 'nobodyOfCentre']);
  });

  it('has nobody of the corporation of the office, whichever post it comes from', () => {
    expect(teamProblems(host, [person('a', 'lead', 'B', 'A'), centre])).toEqual([
      { why: 'sameCorporation', personId: 'a' },
    ]);
    expect(whys(host, person('a', 'lead', 'B'), person('c', 'centre', 'A'))).toEqual([
      'sameCorporation',
    ]);
  });

  it("visits a lead's own office with another lead", () => {
    const leads = { ...host, hasLead: true };
    expect(whys(leads, person('a', 'core', 'B'), centre)).toEqual(['otherLeadMissing']);
    expect(whys(leads, person('a', 'lead', 'B'), centre)).toEqual([]);
    expect(whys(leads, person('a', 'lead', 'A'), centre)).toEqual(['sameCorporation']);
  });

  it('has nobody twice', () => {
    const lead = person('a', 'lead', 'B');
    expect(teamProblems(host, [lead, centre, lead])).toEqual([{ why: 'twice', personId: 'a' }]);
  });

  const anyPerson = fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd'),
    part: fc.constantFrom('lead' as const, 'core' as const, 'centre' as const),
    corporationIds: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 2 }),
  });

  it('without a problem never joins one corporation, and more of its kind never mend a bad one', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 4 }), anyPerson, (team, more) => {
        const problems = teamProblems(host, team);
        const joined = team.some(({ corporationIds }) => corporationIds.includes('A'));
        const wrong = ({ why }: { why: string }) => why === 'sameCorporation' || why === 'twice';
        return (
          problems.some(({ why }) => why === 'sameCorporation') === joined &&
          problems.filter(wrong).length <= teamProblems(host, [...team, more]).filter(wrong).length
        );
      }),
    );
  });
});
