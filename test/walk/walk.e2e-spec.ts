import { walk } from './walk.js';

describe('the walk that README.md shows', () => {
  let result: Awaited<ReturnType<typeof walk>>;
  const said: string[] = [];
  beforeAll(async () => void (result = await walk((line) => said.push(line))), 60_000);

  const told = (to: string) => result.letters.filter((letter) => letter.to.startsWith(to));

  it('tells each on the day of the rung, and nobody else', () => {
    expect(result.letters.map(({ on, to }) => [on, to.split('@')[0]])).toEqual([
      ['2026-11-24', 'specialist'],
      ['2026-12-01', 'specialist'],
      ['2026-12-15', 'manager'],
      // January's own months.
      ['2027-01-04', 'specialist'],
      ['2027-01-04', 'coordinator'],
    ]);
  });

  it('stops telling of the month that was visited', () => {
    expect(result.open).toHaveLength(4);
    expect(result.recorded.dueMonth.standing).toBe('done');
    expect(told('manager')[0]?.subject).toContain('3');
    expect(told('coordinator')[0]?.text).toContain('3');
    expect([result.total, result.done, result.still]).toEqual([4, 1, 3]);
  });

  it('lets the notice of a month end with the month', () => {
    const [, december] = told('specialist');
    expect(december?.text).toMatch(/訪問の記録がまだの月\D*4 件/);
    expect(december?.text).toMatch(/今月のモニタリング\D*1 件/);
  });

  it('writes nothing of a case into a mail', () => {
    const words = result.letters.map(({ subject, text }) => subject + text).join();
    expect(words).not.toMatch(/KN-00|知的|精神|堀内/);
  });
});
