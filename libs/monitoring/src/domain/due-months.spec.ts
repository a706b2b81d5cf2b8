import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Month, addMonths, month, monthsBetween } from '@furikaeri/calendar';
import fc from 'fast-check';
import { type Phase, checkPhases, dueMonths } from './due-months.js';
import { readPeriod, phasesFrom, writePeriod } from './certificate.js';
import published from './published-examples.json' with { type: 'json' };

/** Published input, either a plain support period or phases. */
interface PublishedInput {
  support_period_first_month?: string;
  support_period_last_month?: string;
  interval_months?: number;
  phases?: { from: string; to: string; interval_months: number }[];
}

function phasesOf(input: PublishedInput): Phase[] {
  const { support_period_first_month: from, support_period_last_month: to } = input;
  const rows = input.phases ?? [
    { from: from ?? '', to: to ?? '', interval_months: input.interval_months ?? 0 },
  ];
  return rows.map((row) => ({
    fromMonth: month(row.from),
    untilMonth: month(row.to),
    intervalMonths: row.interval_months,
  }));
}

describe('the published examples', () => {
  it.each(published)('$id: $case', ({ input, expected_due_months }) =>
    expect(dueMonths(phasesOf(input))).toEqual(expected_due_months),
  );

  it.each(published.filter((example) => example.certificate_text))(
    '$id: the certificate is read and written as printed',
    ({ input, certificate_text }) => {
      const phases = phasesOf(input);
      const notation = readPeriod(certificate_text ?? '');
      const [first, last] = [phases[0]?.fromMonth, phases.at(-1)?.untilMonth];
      expect(notation.ok && phasesFrom(notation.value, first as Month, last as Month)).toEqual({
        ok: true,
        value: phases,
      });
      expect(writePeriod(phases)).toBe(certificate_text);
    },
  );

  const source = findSource();
  (source ? it : it.skip)('are a true copy of their source', () => {
    const data = JSON.parse(readFileSync(source ?? '', 'utf8'));
    expect(published).toEqual(data.due_month_rules.test_vectors);
  });
});

/** The source lies beside the repository where it is worked on; elsewhere only the copy is. */
function findSource(): string | undefined {
  const name = join('data', 'monitoring-periods.json');
  const roots = [process.env.FURIKAERI_SHARED];
  for (let at = __dirname; at !== dirname(at); at = dirname(at)) roots.push(join(at, 'shared'));
  return roots.map((root) => join(root ?? '', name)).find(existsSync);
}

const phases = fc
  .record({
    from: fc.integer({ min: 0, max: 240 }).map((n) => addMonths(month('2012-04'), n)),
    spans: fc.array(
      fc.record({
        months: fc.integer({ min: 1, max: 36 }),
        intervalMonths: fc.integer({ min: 1, max: 24 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ from, spans }) => {
    let next = from;
    return spans.map(({ months, intervalMonths }): Phase => {
      const fromMonth = next;
      next = addMonths(fromMonth, months);
      return { fromMonth, untilMonth: addMonths(next, -1), intervalMonths };
    });
  });

describe('counting back', () => {
  it('always ends in the last month, never leaves the phase, keeps the interval', () =>
    fc.assert(
      fc.property(phases, (all) => {
        for (const phase of all) {
          const due = dueMonths([phase]);
          const first = due[0] as Month;
          expect(due.at(-1)).toBe(phase.untilMonth);
          expect(first >= phase.fromMonth).toBe(true);
          expect(addMonths(first, -phase.intervalMonths) < phase.fromMonth).toBe(true);
          for (const [i, m] of due.slice(1).entries())
            expect(monthsBetween(due[i] as Month, m)).toBe(phase.intervalMonths);
        }
      }),
    ));

  it('goes phase by phase, each month once, in order', () =>
    fc.assert(
      fc.property(phases, (all) => {
        const due = dueMonths(all);
        expect(due).toEqual([...new Set(due)].toSorted());
        expect(due).toEqual(all.flatMap((phase) => dueMonths([phase])));
      }),
    ));

  it('gives nothing for a reversed phase', () =>
    expect(
      dueMonths([{ fromMonth: month('2026-05'), untilMonth: month('2026-04'), intervalMonths: 1 }]),
    ).toEqual([]));
});

describe('checkPhases', () => {
  const phase = (from: string, until: string, intervalMonths = 3): Phase => ({
    fromMonth: month(from),
    untilMonth: month(until),
    intervalMonths,
  });

  it('is content with phases that join', () =>
    fc.assert(
      fc.property(phases, (all) => {
        expect(checkPhases(all)).toEqual([]);
      }),
    ));

  it.each([
    [[], [{ at: 0, reason: 'empty' }]],
    [[phase('2026-05', '2026-04')], [{ at: 0, reason: 'reversed' }]],
    [[phase('2026-04', '2099-03')], [{ at: 0, reason: 'tooLong' }]],
    [[phase('2026-04', '2027-03', 0)], [{ at: 0, reason: 'interval' }]],
    [[phase('2026-04', '2027-03', 1.5)], [{ at: 0, reason: 'interval' }]],
    [[phase('2026-04', '2027-03', 25)], [{ at: 0, reason: 'interval' }]],
    [[phase('2026-04', '2026-06'), phase('2026-06', '2027-03')], [{ at: 1, reason: 'overlap' }]],
    [[phase('2026-04', '2026-06'), phase('2026-08', '2027-03')], [{ at: 1, reason: 'gap' }]],
    [[phase('2026-07', '2027-03'), phase('2026-04', '2026-06')], [{ at: 1, reason: 'overlap' }]],
  ])('finds what is wrong %#', (all, problems) => expect(checkPhases(all)).toEqual(problems));
});

describe('the certificate of any phases', () => {
  it('gives the same due months when read again', () =>
    fc.assert(
      fc.property(phases, (all) => {
        const notation = readPeriod(writePeriod(all));
        const [first, last] = [all[0] as Phase, all.at(-1) as Phase];
        const again = notation.ok && phasesFrom(notation.value, first.fromMonth, last.untilMonth);
        expect(again && again.ok && dueMonths(again.value)).toEqual(dueMonths(all));
      }),
    ));
});
