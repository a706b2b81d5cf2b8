import fc from 'fast-check';
import { teamProblems } from './team.js';
import {
  type Candidate,
  HOURS_OF_VISIT,
  type HostToVisit,
  suggestTeams,
} from './team-suggestion.js';

const host = (officeId: string, over: Partial<HostToVisit> = {}): HostToVisit => ({
  officeId,
  corporationId: `corporation of ${officeId}`,
  hasLead: false,
  district: '北部',
  ...over,
});
const person = (personId: string, over: Partial<Candidate> = {}): Candidate => ({
  personId,
  part: 'lead',
  kana: personId,
  corporationIds: [`corporation of ${personId}`],
  districts: [],
  hoursLeft: null,
  visits: 0,
  ...over,
});
const centre = person('centre', { part: 'centre', corporationIds: [] });

describe('the suggestion of a team', () => {
  it('is explained', () => {
    expect(suggestTeams([host('a')], [person('lead'), centre])).toEqual([
      {
        officeId: 'a',
        personIds: ['lead', 'centre'],
        words: '「北部」に行けて、時間のある方から、訪問がかたよらないように選びました。',
      },
    ]);
  });

  it.each<[string, Partial<Candidate>, string]>([
    ['corporation', { corporationIds: ['corporation of a'] }, '同じ法人'],
    ['district', { districts: ['南部'] }, '「北部」に行ける'],
    ['hours', { hoursLeft: HOURS_OF_VISIT - 1 }, '時間が残っていません'],
  ])('says what stands in the way: %s', (_, over, words) => {
    const [found] = suggestTeams([host('a')], [person('lead', over), centre]);
    expect(found?.personIds).toEqual(['centre']);
    expect(found?.words).toContain(words);
  });

  it("takes a core member where no lead can come, but not alone to a lead's own office", () => {
    const people = [
      person('far', { districts: ['南部'] }),
      person('core', { part: 'core' }),
      centre,
    ];
    const [usual, ofLead] = suggestTeams([host('a'), host('b', { hasLead: true })], people);
    expect(usual?.personIds).toEqual(['core', 'centre']);
    expect(ofLead?.personIds).toEqual(['centre']);
  });

  it('spreads visits evenly, counting those of before', () => {
    const people = [person('a', { visits: 2 }), person('b'), person('c', { visits: 1 }), centre];
    const hosts = [1, 2, 3, 4, 5, 6].map((n) => host(`host ${n}`));
    const field = suggestTeams(hosts, people).map(({ personIds }) => personIds[0]);
    expect(field).toEqual(['b', 'b', 'c', 'a', 'b', 'c']);
  });

  const corporations = fc.constantFrom('A', 'B', 'C', 'D');
  const district = fc.constantFrom('北部', '南部', '');
  const hosts = fc.array(
    fc.record({
      officeId: fc.uuid(),
      corporationId: corporations,
      hasLead: fc.boolean(),
      district,
    }),
    { maxLength: 10 },
  );
  const people = fc.uniqueArray(
    fc.record({
      personId: fc.uuid(),
      part: fc.constantFrom('lead' as const, 'core' as const, 'centre' as const),
      kana: fc.constantFrom('あ', 'い'),
      corporationIds: fc.uniqueArray(corporations, { maxLength: 2 }),
      districts: fc.uniqueArray(fc.constantFrom('北部', '南部'), { maxLength: 2 }),
      hoursLeft: fc.option(fc.nat(20)),
      visits: fc.nat(3),
    }),
    { selector: ({ personId }) => personId, maxLength: 8 },
  );

  it('never breaks a rule of teams, a travel area or the hours, whoever is given first', () =>
    fc.assert(
      fc.property(hosts, people, (to, from) => {
        const found = suggestTeams(to, from);
        expect(suggestTeams(to, from.toReversed())).toEqual(found);
        const hours = new Map(from.map(({ personId, hoursLeft }) => [personId, hoursLeft]));
        found.forEach(({ personIds }, at) => {
          const of = to[at] as HostToVisit;
          const team = personIds.map((id) => from.find((one) => one.personId === id) as Candidate);
          const problems = teamProblems(of, team).map(({ why }) => why);
          expect(problems).not.toContain('sameCorporation');
          if (team.length === 2) expect(problems).toEqual([]);
          for (const { personId, districts } of team) {
            if (districts.length && of.district) expect(districts).toContain(of.district);
            const left = hours.get(personId);
            if (left !== null && left !== undefined) hours.set(personId, left - HOURS_OF_VISIT);
          }
        });
        expect([...hours.values()].every((left) => left === null || left >= 0)).toBe(true);
      }),
    ));
});
