import { day } from '@furikaeri/calendar';
import { newId, type PersonActor } from '@furikaeri/core';
import { SheetReadersService } from '@furikaeri/instruments';
import { drawCase } from '@furikaeri/monitoring';
import {
  BriefService,
  ConsentsService,
  NextStepsService,
  NotesService,
  ReflectionCasesService,
  VisitMember,
} from '@furikaeri/visits';
import { findReflectionCasesOf } from '../../libs/visits/src/reflection-cases.queries.js';
import { makeCase, makeInstrumentVersion, makePhase, makeSheet } from '../make/index.js';
import { type LogWard, noteBoth, startLogWard } from './log-ward.js';

let ward: LogWard;
let cases: ReflectionCasesService;
let consents: ConsentsService;
let briefs: BriefService;

beforeAll(async () => {
  ward = await startLogWard();
  cases = ward.get(ReflectionCasesService);
  consents = ward.get(ConsentsService);
  briefs = ward.get(BriefService);
});
afterAll(() => ward?.close());
beforeEach(() => ward.clock.set('2026-11-22T03:00:00Z'));

const NOT_FOUND = { code: 'NOT_FOUND' };
const outline = { item: 'outline' as const, words: '親元から一人暮らしへ' };
const worry = { item: 'worry' as const, words: '本人の希望を聞けているか' };
const coming = { state: 'confirmed' as const };
const chosen = async (visitId: string, over: object = {}) => {
  const id = newId();
  const input = { id, visitId, code: 'A-0001', items: [outline, worry], ...over };
  expect(await cases.chooseCase(ward.as.anna, input)).toMatchObject({ warnings: [] });
  return id;
};
const consent = (reflectionCaseId: string, over: object = {}) => ({
  id: newId(),
  reflectionCaseId,
  items: ['outline' as const],
  readerIds: [ward.lead.id],
  givenOn: day('2026-11-20'),
  how: 'paper' as const,
  untilOn: day('2026-12-31'),
  ...over,
});
const open = (actor: PersonActor, id: string) =>
  ward.work.read(actor, (tx) => cases.openCase(tx, id));
const itemsSeen = async (actor: PersonActor, id: string) =>
  (await open(actor, id)).texts.map(({ item }) => item);
const strangers = () => {
  const { other, guide, chief, member, former, elsewhere } = ward.as;
  return [other, guide, chief, member, former, elsewhere];
};

describe('a case to look back on', () => {
  it('is chosen by the office, with a self-rating that only hints', async () => {
    const { id: visitId } = await ward.newVisit(coming);
    const input = { id: newId(), visitId, code: 'B-0002', items: [outline], selfRating: 85 };
    const answer = await cases.chooseCase(ward.as.anna, input);
    expect(answer).toMatchObject({ hint: { key: 'visits.ratingHigh' }, warnings: [] });
    await cases.chooseCase(ward.as.anna, { ...input, items: [outline, worry], selfRating: 55 });
    await consents.registerConsent(ward.as.head, consent(input.id));
    const seen = (actor: PersonActor) =>
      ward.work.read(actor, (tx) => findReflectionCasesOf(tx, [visitId]));
    expect(await seen(ward.as.head)).toMatchObject([
      { code: 'B-0002', selfRating: 55, readable: ['outline', 'worry'] },
    ]);
    expect(await seen(ward.as.lead)).toMatchObject([{ selfRating: null, readable: ['outline'] }]);
    expect(await seen(ward.as.centre)).toEqual([]);
  });

  it('asks before it keeps a name as a code, or one in its words', async () => {
    const { id: visitId } = await ward.newVisit(coming);
    const named = { id: newId(), visitId, code: '田中太郎', items: [outline] };
    expect(await cases.chooseCase(ward.as.anna, named)).toMatchObject({
      reflectionCaseId: null,
      warnings: [{ field: 'input.code' }],
    });
    const kept = await cases.chooseCase(ward.as.anna, { ...named, confirmed: true });
    expect(kept.reflectionCaseId).toBe(named.id);
  });

  it('may be drawn by chance from the register, the same for the same word', async () => {
    const { id: visitId } = await ward.newVisit(coming);
    const made = await ward.work.run(ward.inside, async (tx) => {
      const of = { officeId: ward.here.id, specialistId: ward.anna.id };
      const list = [await makeCase(tx, of), await makeCase(tx, of), await makeCase(tx, of)];
      for (const [i, one] of list.entries())
        await makePhase(tx, one, { intervalMonths: i ? 3 : 6 });
      await makeCase(tx, { officeId: ward.there.id });
      await makeCase(tx, { ...of, endedOn: '2026-05-31', endedReason: 'supportEnded' });
      return list.map(({ id }) => id);
    });
    const draw = (actor: PersonActor, over: object = {}) =>
      ward.work.read(actor, (tx) =>
        drawCase(tx, { officeId: ward.here.id, seed: '11月', ...over }),
      );
    const drawn = await draw(ward.as.anna);
    expect(drawn).toMatchObject({ outOf: 3 });
    expect(await draw(ward.as.head)).toEqual(drawn);
    const seeds = await Promise.all(
      Array.from({ length: 20 }, (_, n) => draw(ward.as.anna, { seed: `${n}` })),
    );
    expect(new Set(seeds.map((one) => one?.caseId)).size).toBe(3);
    expect(await draw(ward.as.anna, { everyMonths: 6 })).toMatchObject({
      caseId: made[0],
      outOf: 1,
    });
    expect(await draw(ward.as.anna, { disabilityKind: 'child' })).toBeNull();
    for (const actor of [ward.as.chief, ward.as.other, ward.as.lead, ward.as.elsewhere]) {
      expect(await draw(actor)).toBeNull();
    }
    const pick = { caseId: drawn?.caseId, code: drawn?.code, how: 'random' as const };
    await chosen(visitId, pick);
    const theirs = { id: newId(), visitId, code: 'C-1', items: [], caseId: newId() };
    await expect(cases.chooseCase(ward.as.anna, theirs)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.caseId',
    });
  });

  it('is nobody else’s to choose, to take back or to read', async () => {
    const { id: visitId } = await ward.newVisit(coming);
    const id = await chosen(visitId);
    for (const actor of [...strangers(), ward.as.lead]) {
      const input = { id: newId(), visitId, code: 'X', items: [] };
      await expect(cases.chooseCase(actor, input)).rejects.toMatchObject(NOT_FOUND);
      await expect(cases.takeBackCase(actor, { reflectionCaseId: id })).rejects.toMatchObject(
        NOT_FOUND,
      );
      await expect(consents.registerConsent(actor, consent(id))).rejects.toMatchObject(NOT_FOUND);
      await expect(open(actor, id)).rejects.toMatchObject(NOT_FOUND);
    }
  });
});

describe('a consent', () => {
  it('opens its items to its readers alone; the office sees who read what', async () => {
    const { id: visitId } = await ward.newVisit(coming);
    const id = await chosen(visitId);
    const given = consent(id);
    await consents.registerConsent(ward.as.head, given);
    await consents.registerConsent(ward.as.head, given);
    const before = (await ward.audits('visits.caseRead')).length;
    expect(await itemsSeen(ward.as.lead, id)).toEqual(['outline']);
    await expect(open(ward.as.centre, id)).rejects.toMatchObject(NOT_FOUND);
    expect(await itemsSeen(ward.as.head, id)).toEqual(['outline', 'worry']);
    const reads = (await ward.audits('visits.caseRead')).slice(before);
    expect(reads).toMatchObject([
      { who: ward.lead.id, office: ward.here.id, detail: { items: ['outline'] } },
    ]);
    const readers = (actor: PersonActor) =>
      ward.work.read(actor, (tx) => consents.findReaders(tx, id));
    expect(await readers(ward.as.anna)).toMatchObject([{ personId: ward.lead.id }]);
    for (const actor of [...strangers(), ward.as.lead]) {
      await expect(readers(actor)).rejects.toMatchObject(NOT_FOUND);
    }
  });

  it.each([
    ['somebody not of the team', { readerIds: ['other'] }, 'input.readerIds'],
    ['nobody', { readerIds: [] }, 'input.readerIds'],
    ['nothing', { items: [] }, 'input.items'],
    ['more than a year', { untilOn: day('2027-11-21') }, 'input.untilOn'],
    ['a day to come', { givenOn: day('2026-11-23') }, 'input.givenOn'],
  ])('is not registered for %s', async (_, over, field) => {
    const { id: visitId } = await ward.newVisit(coming);
    const id = await chosen(visitId);
    const names =
      'readerIds' in over && over.readerIds?.length ? { readerIds: [ward.other.id] } : {};
    await expect(
      consents.registerConsent(ward.as.head, consent(id, { ...over, ...names })),
    ).rejects.toMatchObject({ code: 'INVALID', field });
  });

  it('ends when it is withdrawn, its last day is over, the case is taken back or the reader leaves', async () => {
    const { id: visitId } = await ward.newVisit(coming);
    const id = await chosen(visitId);
    const [first, second] = [consent(id), consent(id, { items: ['worry' as const] })];
    for (const one of [first, second]) await consents.registerConsent(ward.as.head, one);
    expect(await itemsSeen(ward.as.lead, id)).toEqual(['outline', 'worry']);
    await consents.withdrawConsent(ward.as.anna, { consentId: first.id });
    expect(await itemsSeen(ward.as.lead, id)).toEqual(['worry']);
    ward.clock.set('2026-12-31T14:59:00Z');
    expect(await itemsSeen(ward.as.lead, id)).toEqual(['worry']);
    ward.clock.set('2026-12-31T15:00:00Z');
    await expect(open(ward.as.lead, id)).rejects.toMatchObject(NOT_FOUND);
    ward.clock.set('2026-11-22T03:00:00Z');
    await cases.takeBackCase(ward.as.head, { reflectionCaseId: id });
    await expect(open(ward.as.lead, id)).rejects.toMatchObject(NOT_FOUND);
    await chosen(visitId, { id });
    expect(await itemsSeen(ward.as.lead, id)).toEqual(['worry']);
    await ward.work.run(ward.inside, (tx) =>
      tx.manager.update(VisitMember, { visitId, personId: ward.lead.id }, { leftAt: tx.now }),
    );
    await expect(open(ward.as.lead, id)).rejects.toMatchObject(NOT_FOUND);
    for (const actor of [...strangers(), ward.as.lead]) {
      await expect(consents.withdrawConsent(actor, { consentId: second.id })).rejects.toMatchObject(
        NOT_FOUND,
      );
    }
  });

  it('ends with the visit, also for a session that has not heard of it', async () => {
    const { id: visitId } = await ward.newVisit();
    const id = await chosen(visitId);
    await consents.registerConsent(ward.as.head, consent(id));
    await noteBoth(ward, visitId);
    const step = { words: '聞く', ownerId: ward.anna.id, dueOn: day('2027-01-31'), id: newId() };
    await ward.get(NextStepsService).setNextSteps(ward.as.lead, { visitId, steps: [step] });
    expect(await itemsSeen(ward.as.lead, id)).toEqual(['outline']);
    await ward.get(NotesService).closeVisit(ward.as.lead, { visitId });
    await expect(open(ward.as.lead, id)).rejects.toMatchObject(NOT_FOUND);
    await expect(open(ward.as.leadAfter, id)).rejects.toMatchObject(NOT_FOUND);
    expect(await itemsSeen(ward.as.head, id)).toEqual(['outline', 'worry']);
  });
});

describe('the brief', () => {
  it('tells both sides when, who, last steps, shared sheets and consents', async () => {
    const last = await ward.newVisit({
      startsAt: new Date('2026-06-10T01:00:00Z'),
      endsAt: new Date('2026-06-10T03:00:00Z'),
    });
    await noteBoth(ward, last.id);
    const step = { words: '聞く', ownerId: ward.anna.id, dueOn: day('2027-01-31'), id: newId() };
    const steps = ward.get(NextStepsService);
    await steps.setNextSteps(ward.as.lead, { visitId: last.id, steps: [step] });
    const visit = await ward.newVisit({ ...coming, wish: '会議の進め方を話したい' });
    const sheets = await ward.work.run(ward.inside, async (tx) => {
      const { id: instrumentVersionId } = await makeInstrumentVersion(tx);
      const of = { officeId: ward.here.id, personId: ward.anna.id, instrumentVersionId };
      return {
        shared: await makeSheet(tx, { ...of, sharing: 'visitors' }),
        kept: await makeSheet(tx, { ...of, sharing: 'kept' }),
        theirs: await makeSheet(tx, { officeId: ward.there.id, personId: ward.chief.id }),
      };
    });
    for (const { id } of [sheets.shared, sheets.shared, sheets.kept]) {
      await briefs.attachSheet(ward.as.anna, { visitId: visit.id, sheetId: id });
    }
    await expect(
      briefs.attachSheet(ward.as.anna, { visitId: visit.id, sheetId: sheets.theirs.id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'input.sheetId' });
    const id = await chosen(visit.id);
    await consents.registerConsent(ward.as.head, consent(id));
    const read = (actor: PersonActor) =>
      ward.work.read(actor, (tx) => briefs.readBrief(tx, visit.id));
    const brief = await read(ward.as.lead);
    expect(brief).toMatchObject({
      officeName: '相談室ここ',
      wish: '会議の進め方を話したい',
      team: [
        { id: ward.lead.id, part: 'lead' },
        { id: ward.centre.id, part: 'centre' },
      ],
      lastSteps: [{ id: step.id, state: 'open', owner: expect.stringContaining('青木') }],
      sheets: [{ id: sheets.shared.id }],
      consents: [{ code: 'A-0001', items: ['outline'], untilOn: '2026-12-31' }],
    });
    expect(await read(ward.as.head)).toEqual(brief);
    expect((await ward.audits('visits.briefRead')).map(({ who }) => who)).toEqual([ward.lead.id]);
    // What stands on it word for word stands in the sheet's own list of readers.
    const sheet = { id: sheets.shared.id, officeId: ward.here.id, personId: ward.anna.id };
    const readersOf = (actor: PersonActor) =>
      ward.work.read(actor, (tx) =>
        ward
          .get(SheetReadersService)
          .whoDidRead(tx, { ...sheet, sharing: 'visitors', reader: 'writer' }, 10),
      );
    expect(await readersOf(ward.as.anna)).toMatchObject([{ personId: ward.lead.id }]);
    // Of the team, and not a reader of the case.
    expect((await read(ward.as.centre)).consents).toEqual([]);
    for (const actor of [...strangers(), ward.as.leadAfter]) {
      if (actor !== ward.as.leadAfter) await expect(read(actor)).rejects.toMatchObject(NOT_FOUND);
      await expect(
        briefs.attachSheet(actor, { visitId: visit.id, sheetId: sheets.shared.id }),
      ).rejects.toMatchObject(NOT_FOUND);
    }
    await briefs.detachSheet(ward.as.anna, { visitId: visit.id, sheetId: sheets.shared.id });
    expect((await read(ward.as.lead)).sheets).toEqual([]);
  });
});
