import { day, month } from '@furikaeri/calendar';
import { newId } from '@furikaeri/core';
import {
  CaseReadingService,
  CasesService,
  findCaseFiles,
  HandOverService,
  MonthsService,
  RecordsService,
  SweepService,
} from '@furikaeri/monitoring';
import { startWard, visit, type Ward } from './ward.js';

let ward: Ward;
let records: RecordsService;
let dueMonths: MonthsService;
const sweep = () => ward.get(SweepService).sweep();

beforeAll(async () => {
  ward = await startWard();
  records = ward.get(RecordsService);
  dueMonths = ward.get(MonthsService);
});
afterAll(() => ward?.close());
beforeEach(() => ward.clock.set('2026-11-22T03:00:00Z'));

const stateOf = async (caseId: string) =>
  (await ward.monthsOf(caseId)).map(
    ({ month: m, done, closed }) => `${m} ${done ?? closed ?? 'open'}`,
  );
const written = (caseId: string, visitedOn: string, over: object = {}) =>
  visit({ id: newId(), caseId, visitedOn: day(visitedOn), ...over });

describe('a visit', () => {
  it('does the due month of its calendar month and takes back its reminders', async () => {
    const { of, dues } = await ward.caseWith(['2026-10', '2027-01']);
    await sweep();
    expect((await ward.letters(dues[0]!.id)).map(({ state }) => state)).toContain('queued');
    const answer = await records.recordVisit(ward.as.anna, written(of.id, '2026-10-09'));
    expect(answer).toMatchObject({ warnings: [], message: { key: 'monitoring.didMonth' } });
    expect(answer.incomplete).toEqual(['nextMonthProposed']);
    expect(await stateOf(of.id)).toEqual(['2026-10 2026-10-09', '2027-01 open']);
    expect((await ward.letters(dues[0]!.id)).every(({ state }) => state === 'withdrawn')).toBe(
      true,
    );
    expect(await sweep()).toMatchObject({ requested: 0 });
  });

  it('outside every due month, by phone, or a second time is kept and does nothing', async () => {
    const { of } = await ward.caseWith(['2026-10']);
    const say = async (input: Parameters<RecordsService['recordVisit']>[1]) =>
      (await records.recordVisit(ward.as.anna, input)).message?.key;
    expect(await say(written(of.id, '2026-09-10'))).toBe('monitoring.outsideDueMonth');
    expect(
      await say(
        written(of.id, '2026-10-10', {
          method: 'phone',
          placeKind: null,
          place: '',
          met: [],
          personMet: null,
        }),
      ),
    ).toBe('monitoring.notFaceToFace');
    expect(await stateOf(of.id)).toEqual(['2026-10 open']);
    expect(await say(written(of.id, '2026-10-10'))).toBe('monitoring.didMonth');
    expect(await say(written(of.id, '2026-10-20'))).toBe('monitoring.monthAlreadyDone');
    expect(await stateOf(of.id)).toEqual(['2026-10 2026-10-10']);
  });

  it('is one, however often and from wherever it is sent', async () => {
    const { of } = await ward.caseWith(['2026-10']);
    const input = written(of.id, '2026-10-10');
    const same = await Promise.all(
      [1, 2, 3, 4].map(() => records.recordVisit(ward.as.anna, input)),
    );
    expect(new Set(same.map(({ recordId }) => recordId))).toEqual(new Set([input.id]));
    const others = await Promise.allSettled(
      [ward.as.anna, ward.as.head].map((me) =>
        records.recordVisit(me, written(of.id, '2026-10-12')),
      ),
    );
    expect(others.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const count = await ward.database.query('select id from monitoring_record where case_id = $1', [
      of.id,
    ]);
    expect(count).toHaveLength(2);
  });

  it('with an id of another office answers CONFLICT and tells nothing', async () => {
    const { of } = await ward.caseWith(['2026-10']);
    const { of: theirs } = await ward.caseWith(['2026-10'], {
      officeId: ward.there.id,
      specialistId: ward.carl.id,
    });
    const input = written(theirs.id, '2026-10-10');
    await records.recordVisit(ward.as.carl, input);
    await expect(
      records.recordVisit(ward.as.anna, { ...input, caseId: of.id }),
    ).rejects.toMatchObject({ code: 'CONFLICT', field: 'input.id' });
  });

  it('asks before it keeps what looks like a person', async () => {
    const { of } = await ward.caseWith(['2026-10']);
    const input = written(of.id, '2026-10-10', {
      wishes: '田中太郎さんは090-1234-5678へ連絡を希望',
    });
    const asked = await records.recordVisit(ward.as.anna, input);
    expect(asked.recordId).toBeNull();
    expect(asked.warnings.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      'input.wishes name',
      'input.wishes phone',
    ]);
    expect(await stateOf(of.id)).toEqual(['2026-10 open']);
    const kept = await records.recordVisit(ward.as.anna, { ...input, confirmed: true });
    expect(kept.recordId).toBe(input.id);
  });

  it.each([
    ['the future', { visitedOn: '2026-11-23' }, 'input.visitedOn'],
    ['no hour', { visitedAt: null }, 'input.visitedAt'],
    ['no place', { place: ' ' }, 'input.place'],
    ['nobody met', { met: [] }, 'input.met'],
    ['a person who was met and was not', { personMet: false }, 'input.personMet'],
    ['a report before the visit', { reportedOn: '2026-10-01' }, 'input.reportedOn'],
    ['a next month that is over', { nextMonthProposed: '2026-10' }, 'input.nextMonthProposed'],
    ['a text without end', { goals: 'あ'.repeat(4001) }, 'input.goals'],
  ])('is not kept with %s', async (_, over, field) => {
    const { of } = await ward.caseWith(['2026-10']);
    const input = written(of.id, '2026-10-10', over);
    await expect(records.recordVisit(ward.as.anna, input)).rejects.toMatchObject({
      code: 'INVALID',
      field,
    });
    expect(await stateOf(of.id)).toEqual(['2026-10 open']);
  });

  it('is written by whose case it is, and their manager', async () => {
    const { of } = await ward.caseWith(['2026-10']);
    for (const other of [ward.as.ben, ward.as.carl]) {
      await expect(records.recordVisit(other, written(of.id, '2026-10-10'))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await records.recordVisit(ward.as.head, written(of.id, '2026-10-10'));
  });
});

describe('a record', () => {
  it('moved to its right day lets go of the wrong month', async () => {
    const { of } = await ward.caseWith(['2026-09', '2026-10']);
    const input = written(of.id, '2026-09-10');
    await records.recordVisit(ward.as.anna, input);
    const { id, caseId: _, ...rest } = input;
    await records.changeRecord(ward.as.anna, {
      ...rest,
      recordId: id,
      visitedOn: day('2026-10-10'),
      nextMonthProposed: month('2027-01'),
    });
    expect(await stateOf(of.id)).toEqual(['2026-09 open', '2026-10 2026-10-10']);
  });

  it('voided opens its month, with its reminders, unless another visit did it too', async () => {
    const { of, dues } = await ward.caseWith(['2026-10']);
    await sweep();
    const [first, second] = [written(of.id, '2026-10-10'), written(of.id, '2026-10-20')];
    await records.recordVisit(ward.as.anna, first);
    await records.recordVisit(ward.as.anna, second);
    const asked = await records.voidRecord(ward.as.anna, {
      recordId: first.id,
      reason: '090-1234-5678 の方の記録でした',
    });
    expect(asked).toMatchObject({ caseId: null, warnings: [{ field: 'input.reason' }] });
    expect(await stateOf(of.id)).toEqual(['2026-10 2026-10-10']);
    await records.voidRecord(ward.as.anna, {
      recordId: first.id,
      reason: '別のケースの記録でした',
    });
    expect(await stateOf(of.id)).toEqual(['2026-10 2026-10-20']);
    ward.clock.set('2026-11-22T04:00:00Z');
    await records.voidRecord(ward.as.anna, { recordId: second.id, reason: '日を誤りました' });
    expect(await stateOf(of.id)).toEqual(['2026-10 open']);
    expect((await ward.letters(dues[0]!.id)).map(({ state }) => state)).toContain('queued');
    await expect(
      records.voidRecord(ward.as.anna, { recordId: second.id, reason: 'もう一度' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    // The day is free again.
    await records.recordVisit(ward.as.anna, written(of.id, '2026-10-20'));
  });

  it('read by a coordinator is noted for the office, by the office is not', async () => {
    const { of } = await ward.caseWith(['2026-10']);
    const reading = ward.get(CaseReadingService);
    await ward.work.read(ward.as.anna, (tx) => reading.readFiles(tx, [of.id]));
    expect(await ward.audits('monitoring.caseRead')).toEqual([]);
    await ward.work.read(ward.as.guide, async (tx) => {
      await reading.readFiles(tx, [of.id]);
      await reading.readFiles(tx, [of.id]);
    });
    expect(await ward.audits('monitoring.caseRead')).toEqual([
      { object: of.id, office: ward.here.id, detail: { roles: ['coordinator'] } },
    ]);
    const seen = await ward.work.read(ward.as.ben, (tx) => findCaseFiles(tx, [of.id]));
    expect(seen).toEqual([]);
  });
});

describe('a due month', () => {
  it('is closed with a reason and a day, and opened again with words', async () => {
    const { of, dues } = await ward.caseWith(['2026-10']);
    await sweep();
    const { id } = dues[0]!;
    const close = {
      dueMonthId: id,
      reason: 'replacedByNewPlan' as const,
      closedOn: day('2026-10-15'),
    };
    await dueMonths.closeDueMonth(ward.as.guide, close);
    expect(await stateOf(of.id)).toEqual(['2026-10 replacedByNewPlan']);
    expect((await ward.letters(id)).every(({ state }) => state === 'withdrawn')).toBe(true);
    await expect(dueMonths.closeDueMonth(ward.as.anna, close)).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await expect(
      dueMonths.reopenDueMonth(ward.as.anna, { dueMonthId: id, note: ' ' }),
    ).rejects.toMatchObject({ field: 'input.note' });
    await dueMonths.reopenDueMonth(ward.as.anna, { dueMonthId: id, note: '押しまちがいです' });
    expect(await stateOf(of.id)).toEqual(['2026-10 open']);
    const why = await ward.database.query('select closed_note from due_month where id = $1', [id]);
    expect(why).toEqual([{ closed_note: '押しまちがいです' }]);
    expect((await ward.letters(id)).map(({ state }) => state)).toContain('queued');
    const noted = await ward.audits('monitoring.dueMonthReopened');
    expect(noted).toMatchObject([{ object: id, detail: { was: 'replacedByNewPlan' } }]);
  });

  it('needs a known reason, words where asked, and a day that has come', async () => {
    const { dues } = await ward.caseWith(['2026-10']);
    const close = {
      dueMonthId: dues[0]!.id,
      reason: 'registeredInError' as const,
      closedOn: day('2026-10-15'),
    };
    const wrong = [
      [{ ...close, reason: 'other' as never }, 'input.reason'],
      [close, 'input.note'],
      [{ ...close, note: '二重登録', closedOn: day('2026-11-23') }, 'input.closedOn'],
    ] as const;
    for (const [input, field] of wrong) {
      await expect(dueMonths.closeDueMonth(ward.as.anna, input)).rejects.toMatchObject({ field });
    }
    await expect(
      dueMonths.closeDueMonth(ward.as.ben, { ...close, note: '二重登録' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('closed by mistake and visited is done once it is opened', async () => {
    const { of, dues } = await ward.caseWith(['2026-10']);
    const { id } = dues[0]!;
    await dueMonths.closeDueMonth(ward.as.anna, {
      dueMonthId: id,
      reason: 'movedAway',
      closedOn: day('2026-10-15'),
    });
    const answer = await records.recordVisit(ward.as.anna, written(of.id, '2026-10-10'));
    expect(answer.message?.key).toBe('monitoring.monthIsClosed');
    await dueMonths.reopenDueMonth(ward.as.anna, { dueMonthId: id, note: '転出は誤りでした' });
    expect(await stateOf(of.id)).toEqual(['2026-10 2026-10-10']);
  });
});

describe('a hand-over', () => {
  const handOver = (over: object = {}) => ({
    officeId: ward.here.id,
    fromSpecialistId: ward.anna.id,
    toSpecialistId: ward.ben.id,
    handedOn: day('2026-11-22'),
    ...over,
  });

  it('takes open months along, leaves done ones, and the letters go to who has the case now', async () => {
    const { of, dues } = await ward.caseWith(['2026-09', '2026-10']);
    await records.recordVisit(ward.as.anna, written(of.id, '2026-09-10'));
    await sweep();
    const answer = await ward
      .get(HandOverService)
      .handOverCases(ward.as.head, handOver({ caseIds: [of.id] }));
    expect(answer.cases).toBe(1);
    expect((await ward.monthsOf(of.id)).map(({ who }) => who)).toEqual([ward.anna.id, ward.ben.id]);
    await sweep();
    const letters = (await ward.letters(dues[1]!.id)).filter(({ stage }) => stage === 'passed');
    expect(letters.toSorted((a, b) => a.state.localeCompare(b.state))).toEqual([
      { stage: 'passed', who: ward.ben.id, state: 'queued' },
      { stage: 'passed', who: ward.anna.id, state: 'withdrawn' },
    ]);
  });

  it('and back again: whoever had the case before is reminded anew', async () => {
    const { of, dues } = await ward.caseWith(['2026-10']);
    await sweep();
    const there = handOver({ caseIds: [of.id] });
    await ward.get(HandOverService).handOverCases(ward.as.head, there);
    await sweep();
    await ward.get(CasesService).changeCase(ward.as.head, {
      caseId: of.id,
      specialistId: ward.anna.id,
    });
    await sweep();
    const letters = (await ward.letters(dues[0]!.id)).filter(({ stage }) => stage === 'passed');
    expect(letters.toSorted((a, b) => a.state.localeCompare(b.state))).toEqual([
      { stage: 'passed', who: ward.anna.id, state: 'queued' },
      { stage: 'passed', who: ward.ben.id, state: 'withdrawn' },
    ]);
  });

  it('planned for April is carried out by the sweep of that day, once, unless cancelled', async () => {
    const { of } = await ward.caseWith(['2027-04']);
    const service = ward.get(HandOverService);
    const april = handOver({ handedOn: day('2027-04-01'), caseIds: [of.id] });
    const { handOverId, cases } = await service.handOverCases(ward.as.head, april);
    expect(cases).toBeNull();
    await service.cancelHandOver(ward.as.head, { handOverId });
    await service.handOverCases(ward.as.guide, april);
    ward.clock.set('2027-03-31T14:59:00Z');
    expect(await sweep()).toMatchObject({ handedOver: 0 });
    ward.clock.set('2027-03-31T15:01:00Z');
    const both = await Promise.all([sweep(), sweep()]);
    expect(both.map(({ handedOver }) => handedOver).toSorted()).toEqual([0, 1]);
    expect((await ward.monthsOf(of.id)).map(({ who }) => who)).toEqual([ward.ben.id]);
    await expect(service.cancelHandOver(ward.as.head, { handOverId })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  it('is refused where it cannot be', async () => {
    const { of } = await ward.caseWith(['2027-04'], { specialistId: ward.ben.id });
    const service = ward.get(HandOverService);
    const refusals = [
      [ward.as.head, handOver({ toSpecialistId: ward.anna.id }), 'input.toSpecialistId'],
      [ward.as.head, handOver({ toSpecialistId: ward.carl.id }), 'input.toSpecialistId'],
      [ward.as.head, handOver({ caseIds: [of.id] }), 'input.caseIds'],
      [
        ward.as.head,
        handOver({ officeId: ward.there.id, fromSpecialistId: ward.carl.id }),
        'input.officeId',
      ],
      [ward.as.anna, handOver(), 'input.officeId'],
    ] as const;
    for (const [me, input, field] of refusals) {
      await expect(service.handOverCases(me, input)).rejects.toMatchObject({ field });
    }
  });
});
