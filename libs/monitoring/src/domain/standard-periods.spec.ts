import { isInterval } from './interval.js';
import { type Situation, STANDARD_PERIODS, suggestInterval } from './standard-periods.js';

const suggest = (services: string[], situations: Situation[] = []) => {
  const found = suggestInterval({ services, situations });
  return found && [found.intervalMonths, found.rowCode];
};

describe('suggestInterval', () => {
  it.each([
    [['homeHelp'], [], 3, 'homeAndTraining'],
    [['dailyCare'], [], 6, 'dayAndResidential'],
    [['dailyCare', 'homeHelp'], [], 3, 'homeAndTraining'],
    [['facility', 'dailyCare'], [], 6, 'dayAndResidential'],
    [['dailyCare'], ['elderlyWithoutCareManager'], 3, 'elderlyWithoutCareManager'],
    [['facility'], ['elderlyWithoutCareManager'], 6, 'facility'],
    [['facility'], ['newOrMajorChange'], 1, 'newOrMajorChange'],
    [['homeHelp'], ['cannotCoordinate', 'discharged'], 1, 'intensiveDischarge'],
    [[], ['newOrMajorChange'], 1, 'newOrMajorChange'],
    [['employmentSelection'], [], null, 'employmentSelection'],
    [['employmentSelection', 'groupHome'], [], 6, 'dayAndResidential'],
  ] satisfies [string[], Situation[], number | null, string][])(
    '%j with %j: %s (%s)',
    (services, situations, interval, row) =>
      expect(suggest(services, situations)).toEqual([interval, row]),
  );

  it('always says why and how sure it is', () =>
    expect(suggestInterval({ services: ['employmentSelection'], situations: [] })).toEqual({
      intervalMonths: null,
      rowCode: 'employmentSelection',
      reason: '就労選択支援（標準期間は区に確認してください）',
      confidence: 'unknown',
    }));

  it('suggests nothing for a service it does not know', () => {
    expect(suggest([])).toBeUndefined();
    expect(suggest(['移動支援'])).toBeUndefined();
  });

  it('follows the table of the municipality', () => {
    const confidence = 'confirmed' as const;
    const rows = [
      { code: 'six', label: '区', services: ['dailyCare'], intervalMonths: 6, confidence },
      { code: 'two', label: '区', services: ['homeHelp'], intervalMonths: 2, confidence },
    ];
    const facts = { services: ['dailyCare', 'homeHelp'], situations: [] };
    expect(suggestInterval(facts, { ...STANDARD_PERIODS, rows })?.rowCode).toBe('two');
  });
});

describe('the shipped table', () => {
  it('has a row for every service and no service unknown', () => {
    const codes = STANDARD_PERIODS.services.map((service) => service.code);
    for (const code of codes) expect([code, suggest([code])]).toEqual([code, expect.any(Array)]);
    const used = STANDARD_PERIODS.rows.flatMap((row) => row.services ?? []);
    expect(used.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('has sound rows', () => {
    const { rows } = STANDARD_PERIODS;
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.intervalMonths === null || isInterval(row.intervalMonths)).toBe(true);
      expect(['confirmed', 'secondary', 'background', 'unknown']).toContain(row.confidence);
    }
  });
});
