import { day, month } from '@furikaeri/calendar';
import { newId } from '@furikaeri/core';
import { CasesService, type DueMonth, MonthsService } from '@furikaeri/monitoring';
import { startWard, type Ward } from './ward.js';

let ward: Ward;
let cases: CasesService;

beforeAll(async () => {
  ward = await startWard();
  cases = ward.get(CasesService);
});
afterAll(() => ward?.close());

const plan = { supportFrom: month('2026-05'), supportUntil: month('2027-04') };
const opening = (over: object = {}) => ({
  officeId: ward.here.id,
  code: `N-${newId().slice(-6)}`,
  specialistId: ward.anna.id,
  disabilityKind: 'mental' as const,
  ...plan,
  periodText: '3月ごと(R8.7～R9.4)',
  ...over,
});
const months = async (caseId: string | null) =>
  (await ward.monthsOf(caseId!)).map((due) => due.month);

describe('a case is opened', () => {
  it('with the months that the certificate counts, at the desk of the disability', async () => {
    const { caseId, warnings } = await cases.openCase(ward.as.anna, opening());
    expect(warnings).toEqual([]);
    expect(await months(caseId)).toEqual(['2026-07', '2026-10', '2027-01', '2027-04']);
    const [row] = await ward.database.query<{ desk_id: string }>(
      'select desk_id from support_case where id = $1',
      [caseId],
    );
    expect(row?.desk_id).toBe(ward.health.id);
    const noted = await ward.audits('monitoring.caseOpened');
    expect(noted.at(-1)).toMatchObject({ object: caseId, office: ward.here.id });
    expect(JSON.stringify(noted)).not.toContain('N-');
  });

  it('once, however often the client tries', async () => {
    const input = opening({ id: newId() });
    await cases.openCase(ward.as.anna, input);
    await cases.openCase(ward.as.anna, input);
    await expect(cases.openCase(ward.as.anna, { ...input, id: newId() })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'input.code',
    });
    const both = opening();
    const race = await Promise.allSettled([
      cases.openCase(ward.as.anna, both),
      cases.openCase(ward.as.head, both),
    ]);
    expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const twice = { ...opening(), id: newId() };
    const sent = await Promise.all([1, 2, 3].map(() => cases.openCase(ward.as.anna, twice)));
    expect(new Set(sent.map(({ caseId }) => caseId))).toEqual(new Set([twice.id]));
  });

  it('with an id of another case or another office answers CONFLICT', async () => {
    const theirs = await ward.caseWith([], {
      officeId: ward.there.id,
      specialistId: ward.carl.id,
    });
    const own = await ward.caseWith([]);
    for (const { of } of [theirs, own]) {
      await expect(cases.openCase(ward.as.anna, opening({ id: of.id }))).rejects.toMatchObject({
        code: 'CONFLICT',
        field: 'input.id',
      });
    }
  });

  it('after a question where the code looks like a name', async () => {
    const input = opening({ code: '田中太郎' });
    const asked = await cases.openCase(ward.as.anna, input);
    expect(asked).toMatchObject({
      caseId: null,
      warnings: [{ field: 'input.code', kind: 'name' }],
    });
    const saved = await cases.openCase(ward.as.anna, { ...input, confirmed: true });
    expect(saved.caseId).not.toBeNull();
    // Who has no business there is not asked, but refused.
    await expect(cases.openCase(ward.as.carl, input)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.officeId',
    });
  });

  it.each([
    [
      'certificate and list',
      { phases: [{ fromMonth: '2026-05', untilMonth: '2027-04', intervalMonths: 3 }] },
      'input.periodText',
    ],
    ['a range that disagrees', { periodText: '3月ごと(R8.6～R9.4)' }, 'input.periodText'],
    ['nothing decided', { periodText: null }, 'input.phases'],
    [
      'a gap',
      {
        periodText: null,
        phases: [
          { fromMonth: '2026-05', untilMonth: '2026-07', intervalMonths: 1 },
          { fromMonth: '2026-09', untilMonth: '2027-04', intervalMonths: 6 },
        ],
      },
      'input.phases.1',
    ],
    [
      'phases short of the support',
      {
        periodText: null,
        phases: [{ fromMonth: '2026-05', untilMonth: '2027-03', intervalMonths: 1 }],
      },
      'input.phases',
    ],
    [
      'support that ends before it begins',
      { supportUntil: '2026-04', periodText: '毎月' },
      'input.supportUntil',
    ],
    ['an empty code', { code: '　' }, 'input.code'],
    ['a kind without a desk', { disabilityKind: 'child' }, 'input.deskId'],
  ])('never with %s', async (_, over, field) => {
    await expect(cases.openCase(ward.as.anna, opening(over) as never)).rejects.toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('only where one works, and for who works there', async () => {
    const refusals = [
      cases.openCase(ward.as.carl, opening()),
      cases.openCase(ward.as.anna, opening({ specialistId: ward.ben.id })),
      cases.openCase(ward.as.head, opening({ officeId: ward.there.id, specialistId: null })),
    ];
    for (const refusal of refusals)
      await expect(refusal).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      cases.openCase(ward.as.guide, opening({ specialistId: ward.carl.id })),
    ).rejects.toMatchObject({ code: 'INVALID', field: 'input.specialistId' });
    const byGuide = await cases.openCase(
      ward.as.guide,
      opening({ officeId: ward.there.id, specialistId: ward.carl.id }),
    );
    expect(byGuide.caseId).not.toBeNull();
  });
});

describe('a changed decision', () => {
  it('adds, closes and opens months from its own month on, and leaves what is over', async () => {
    const { caseId } = await cases.openCase(ward.as.anna, opening());
    const answer = await cases.changePhases(ward.as.anna, {
      caseId: caseId!,
      periodText: '毎月ごと(R8.5～R8.12) → 4月ごと(R9.4～R9.4)',
      decidedOn: day('2026-10-20'),
      reason: '通知による',
    });
    // August and September lie before the notice; October was over and had no visit.
    expect(answer).toMatchObject({ inserted: 2, closed: 1, reopened: 0, left: [] });
    expect(await ward.monthsOf(caseId!)).toMatchObject([
      { month: '2026-07', closed: null },
      { month: '2026-10', closed: null },
      { month: '2026-11', closed: null },
      { month: '2026-12', closed: null },
      { month: '2027-01', closed: 'municipalityChangedPeriod' },
      { month: '2027-04', closed: null },
    ]);
    const back = await cases.changePhases(ward.as.anna, {
      caseId: caseId!,
      periodText: '3月ごと',
      decidedOn: day('2026-11-20'),
    });
    expect(back).toMatchObject({ inserted: 0, reopened: 1, closed: 2, left: [] });
    const phases = await ward.database.query<{ superseded_at: Date | null }>(
      'select superseded_at from monitoring_phase where case_id = $1',
      [caseId],
    );
    expect(phases).toHaveLength(4);
    expect(phases.filter((phase) => !phase.superseded_at)).toHaveLength(1);
  });

  it('entered late does not make a missed visit vanish', async () => {
    const { caseId } = await cases.openCase(ward.as.anna, opening());
    const answer = await cases.changePhases(ward.as.anna, {
      caseId: caseId!,
      periodText: '6月ごと(R8.10～R9.4)',
      decidedOn: day('2026-07-01'),
    });
    expect(answer).toMatchObject({ closed: 1, left: ['2026-07'] });
    expect((await ward.monthsOf(caseId!))[0]).toMatchObject({ month: '2026-07', closed: null });
  });

  it('is not taken from the future, nor from another', async () => {
    const { caseId } = await cases.openCase(ward.as.anna, opening());
    const input = { caseId: caseId!, periodText: '毎月', decidedOn: day('2026-11-23') };
    await expect(cases.changePhases(ward.as.anna, input)).rejects.toMatchObject({
      field: 'input.decidedOn',
    });
    for (const other of [ward.as.ben, ward.as.carl]) {
      await expect(
        cases.changePhases(other, { ...input, decidedOn: day('2026-11-20') }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('a case goes on', () => {
  it('into a new support period, the old months untouched', async () => {
    const { caseId } = await cases.openCase(ward.as.anna, opening());
    const early = {
      caseId: caseId!,
      ...plan,
      supportFrom: month('2027-04'),
      periodText: '6月ごと',
    };
    await expect(
      cases.renewCase(ward.as.anna, { ...early, supportUntil: month('2028-04') }),
    ).rejects.toMatchObject({ field: 'input.supportFrom' });
    await cases.renewCase(ward.as.head, {
      caseId: caseId!,
      supportFrom: month('2027-05'),
      supportUntil: month('2028-04'),
      periodText: '6月ごと(R9.10～R10.4)',
    });
    expect(await months(caseId)).toEqual([
      '2026-07',
      '2026-10',
      '2027-01',
      '2027-04',
      '2027-10',
      '2028-04',
    ]);
  });

  it('to its end: later months are closed with the reason, and open again when it was a mistake', async () => {
    const { caseId } = await cases.openCase(ward.as.anna, opening());
    const end = { caseId: caseId!, endedOn: day('2026-10-31'), reason: 'movedAway' as const };
    await cases.endCase(ward.as.anna, end);
    expect((await ward.monthsOf(caseId!)).map((due) => due.closed)).toEqual([
      null,
      null,
      'movedAway',
      'movedAway',
    ]);
    await expect(cases.endCase(ward.as.anna, end)).rejects.toMatchObject({ code: 'REFUSED' });
    await cases.resumeCase(ward.as.anna, { caseId: caseId! });
    expect((await ward.monthsOf(caseId!)).every((due) => due.closed === null)).toBe(true);
  });

  it('and taken up again opens only the months that its end closed', async () => {
    const { of, dues } = await ward.caseWith(['2026-10', '2026-11', '2027-01']);
    await ward.get(MonthsService).closeDueMonth(ward.as.anna, {
      dueMonthId: dues[1]!.id,
      reason: 'movedAway',
      closedOn: day('2026-11-02'),
    });
    const end = { caseId: of.id, endedOn: day('2026-10-31'), reason: 'movedAway' as const };
    await cases.endCase(ward.as.anna, end);
    await cases.resumeCase(ward.as.anna, { caseId: of.id });
    expect((await ward.monthsOf(of.id)).map((due) => due.closed)).toEqual([
      null,
      'movedAway',
      null,
    ]);
  });

  it('to a colleague by the manager, open months with it', async () => {
    const { of, dues } = await ward.caseWith(['2026-07', '2026-10', '2027-01']);
    await ward.database.query(
      `update due_month set done_on = '2026-07-09', ended_at = now() where id = $1`,
      [(dues[0] as DueMonth).id],
    );
    const input = { caseId: of.id, specialistId: ward.ben.id };
    await expect(cases.changeCase(ward.as.anna, input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await cases.changeCase(ward.as.head, input);
    expect((await ward.monthsOf(of.id)).map((due) => due.who)).toEqual([
      ward.anna.id,
      ward.ben.id,
      ward.ben.id,
    ]);
  });
});
