import { day } from '@furikaeri/calendar';
import { newId, type PersonActor } from '@furikaeri/core';
import {
  CertificatesService,
  MaterialService,
  NextStepsService,
  NotesService,
  PrivateNotesService,
} from '@furikaeri/visits';
import { findMaterials } from '../../libs/visits/src/material.queries.js';
import { findLastStepsOf, findOpenSteps } from '../../libs/visits/src/next-steps.queries.js';
import {
  findNotesOf,
  findPrivateNotesOf,
  findVersionsOf,
  findWellbeingOf,
} from '../../libs/visits/src/notes.queries.js';
import { makeInstrumentVersion, noteContent, shortForm } from '../make/index.js';
import { type LogWard, noteBoth, startLogWard } from './log-ward.js';

let ward: LogWard;
let notes: NotesService;
let own: PrivateNotesService;
let steps: NextStepsService;
let material: MaterialService;

beforeAll(async () => {
  ward = await startLogWard();
  notes = ward.get(NotesService);
  own = ward.get(PrivateNotesService);
  steps = ward.get(NextStepsService);
  material = ward.get(MaterialService);
});
afterAll(() => ward?.close());
beforeEach(() => ward.clock.set('2026-11-22T03:00:00Z'));

const NOT_FOUND = { code: 'NOT_FOUND' };
const read = <T>(actor: PersonActor, query: Parameters<typeof ward.work.read<T>>[1]) =>
  ward.work.read(actor, query);
const noteSeenBy = async (actor: PersonActor, visitId: string) =>
  (await read(actor, (tx) => findNotesOf(tx, [visitId])))[0] ?? null;
const begun = async (message = '一つめ') => {
  const { id: visitId } = await ward.newVisit();
  await notes.saveNote(ward.as.lead, { visitId, revision: 0, content: noteContent({ message }) });
  return visitId;
};
const step = (over: object = {}) => ({
  id: newId(),
  words: '本人に会議へ来てもらう',
  ownerId: ward.anna.id,
  dueOn: day('2027-01-31'),
  ...over,
});
/** Nobody of these has a side: each meets what is not there. */
const strangers = () => {
  const { leadAfter: _, ...as } = ward.as;
  const { other, guide, chief, member, former, elsewhere } = as;
  return Object.entries({ other, guide, chief, member, former, elsewhere });
};

describe('a visit', () => {
  it('is held from its first minute on', async () => {
    const { id: visitId } = await ward.newVisit({ state: 'confirmed' });
    ward.clock.set('2026-11-20T00:59:00Z');
    await expect(notes.holdVisit(ward.as.lead, { visitId })).rejects.toMatchObject({
      reason: 'visits.notBegun',
    });
    ward.clock.set('2026-11-20T01:00:00Z');
    await notes.holdVisit(ward.as.lead, { visitId });
    await notes.holdVisit(ward.as.lead, { visitId });
    expect(await ward.stateOf(visitId)).toBe('held');
  });
});

describe('a note', () => {
  it('is the visitors’ draft until they show it: row security too', async () => {
    const visitId = await begun();
    expect(await noteSeenBy(ward.as.head, visitId)).toBeNull();
    expect(await noteSeenBy(ward.as.centre, visitId)).toMatchObject({ revision: 1 });
    await expect(notes.confirmNote(ward.as.head, { visitId, revision: 1 })).rejects.toMatchObject({
      reason: 'visits.notShown',
    });
    await notes.showNote(ward.as.lead, { visitId });
    expect(await noteSeenBy(ward.as.head, visitId)).toMatchObject({
      content: { message: '一つめ' },
    });
    expect((await ward.audits('visits.noteShown')).at(-1)).toMatchObject({ office: ward.here.id });
  });

  it('refuses a stale save with both texts, and knows a retry', async () => {
    const visitId = await begun();
    const second = { visitId, revision: 1, content: noteContent({ message: '二つめ' }) };
    await notes.saveNote(ward.as.centre, second);
    await notes.saveNote(ward.as.centre, second);
    expect(await noteSeenBy(ward.as.lead, visitId)).toMatchObject({ revision: 2 });
    const stale = { visitId, revision: 1, content: noteContent({ message: '別の' }) };
    await expect(notes.saveNote(ward.as.lead, stale)).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'input.revision',
      facts: { revision: 2, stored: { message: '二つめ' }, yours: { message: '別の' } },
    });
  });

  it('knows the perspectives of the form, and keeps those it has', async () => {
    const { id: visitId } = await ward.newVisit();
    const topic = (perspective: string) => ({
      topics: [{ id: newId(), perspective, words: '会議の時間が足りない' }],
    });
    const save = (revision: number, over: object) =>
      notes.saveNote(ward.as.lead, { visitId, revision, content: noteContent(over) });
    await expect(save(0, topic('selfLed'))).rejects.toMatchObject({
      code: 'INVALID',
      field: 'input.content.topics.0.perspective',
    });
    expect(await noteSeenBy(ward.as.lead, visitId)).toBeNull();
    await save(0, topic('rights'));
    // A form without any came since: what stands there may stay.
    const version = await ward.work.run(ward.inside, (tx) =>
      makeInstrumentVersion(tx, { definition: { ...shortForm, perspectives: [] } }),
    );
    const use = (id: string) =>
      ward.database.query('update programme set instrument_version_id = $2 where id = $1', [
        ward.programme.id,
        id,
      ]);
    await use(version.id);
    await save(1, { ...topic('rights'), message: '二つめ' });
    await expect(save(2, topic('individuality'))).rejects.toMatchObject({ code: 'INVALID' });
    await use(ward.programme.instrumentVersionId);
  });

  it('offers the official route where words speak of danger, and notes once that it did', async () => {
    const visitId = await begun();
    const message = '通所先で叩かれていると聞いた';
    const save = (revision: number, words: string) =>
      notes.saveNote(ward.as.lead, {
        visitId,
        revision,
        content: noteContent({ message: words }),
      });
    expect((await save(1, message)).officialRoute).toMatchObject([{ key: expect.any(String) }]);
    expect((await save(2, `${message}。`)).officialRoute).toHaveLength(1);
    expect((await save(3, 'また話しましょう')).officialRoute).toEqual([]);
    const line = { visitId, words: 'もう消えてしまいたいと話していた' };
    expect((await own.saveWellbeingLine(ward.as.lead, line)).officialRoute).toHaveLength(1);
    expect((await own.savePrivateNote(ward.as.anna, line)).officialRoute).toHaveLength(1);
    expect(await ward.audits('visits.officialRouteOffered')).toEqual([
      { detail: {}, office: ward.here.id, who: ward.lead.id },
    ]);
  });

  it('of two saves at once keeps one, and tells the other', async () => {
    const visitId = await begun();
    const save = (actor: PersonActor, message: string) =>
      notes.saveNote(actor, { visitId, revision: 1, content: noteContent({ message }) });
    const both = await Promise.allSettled([save(ward.as.lead, 'あ'), save(ward.as.centre, 'い')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is confirmed by both sides at what they read, and a change takes both back', async () => {
    const visitId = await begun();
    await notes.showNote(ward.as.lead, { visitId });
    await notes.confirmNote(ward.as.head, { visitId, revision: 1 });
    await notes.addView(ward.as.lead, { visitId, words: '会議の進め方も話しました' });
    expect(await noteSeenBy(ward.as.head, visitId)).toMatchObject({
      officeConfirmedBy: ward.head.id,
      visitorsView: '会議の進め方も話しました',
    });
    const content = noteContent({ message: '書きなおし' });
    await notes.saveNote(ward.as.lead, { visitId, revision: 1, content });
    expect(await noteSeenBy(ward.as.head, visitId)).toMatchObject({ officeConfirmedAt: null });
    await expect(notes.confirmNote(ward.as.head, { visitId, revision: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await notes.confirmNote(ward.as.head, { visitId, revision: 2 });
    expect(await ward.stateOf(visitId)).toBe('held');
    await notes.confirmNote(ward.as.lead, { visitId, revision: 2 });
    expect(await ward.stateOf(visitId)).toBe('noted');
    const kept = await read(ward.as.head, (tx) => findVersionsOf(tx, [visitId]));
    expect(kept.map(({ revision, content: { message } }) => [revision, message])).toEqual([
      [1, '一つめ'],
    ]);
  });

  it('is amended with a reason; what was confirmed stays to be read by both', async () => {
    const { id: visitId } = await ward.newVisit();
    await noteBoth(ward, visitId, { message: '確かめた言葉' });
    const content = noteContent({ message: '後の言葉' });
    await expect(
      notes.saveNote(ward.as.lead, { visitId, revision: 1, content }),
    ).rejects.toMatchObject({ reason: 'visits.notNow' });
    await expect(notes.amendNote(ward.as.head, { visitId, reason: ' ' })).rejects.toMatchObject({
      field: 'input.reason',
    });
    await notes.amendNote(ward.as.head, { visitId, reason: '日付の誤り' });
    await notes.saveNote(ward.as.lead, { visitId, revision: 2, content });
    for (const actor of [ward.as.lead, ward.as.head]) {
      const [kept] = await read(actor, (tx) => findVersionsOf(tx, [visitId]));
      expect(kept).toMatchObject({
        content: { message: '確かめた言葉' },
        reason: '日付の誤り',
        personId: ward.head.id,
      });
    }
    await expect(
      ward.work.run(ward.as.head, (tx) => tx.query('delete from note_version')),
    ).rejects.toThrow('permission denied');
  });

  it('warns of names while it is a draft, and asks before it is shown', async () => {
    const { id: visitId } = await ward.newVisit();
    const content = noteContent({ message: '田中太郎さんの件' });
    const saved = await notes.saveNote(ward.as.lead, { visitId, revision: 0, content });
    expect(saved.warnings).toMatchObject([{ field: 'input.content.message', kind: 'name' }]);
    expect(await noteSeenBy(ward.as.lead, visitId)).toMatchObject({ revision: 1 });
    expect((await notes.showNote(ward.as.lead, { visitId })).warnings).toHaveLength(1);
    expect(await noteSeenBy(ward.as.head, visitId)).toBeNull();
    await notes.showNote(ward.as.lead, { visitId, confirmed: true });
    expect(await noteSeenBy(ward.as.head, visitId)).not.toBeNull();
  });

  it('names as taking part only people who worked there', async () => {
    const { id: visitId } = await ward.newVisit();
    const content = noteContent({ participants: [ward.anna.id, ward.chief.id] });
    await expect(
      notes.saveNote(ward.as.lead, { visitId, revision: 0, content }),
    ).rejects.toMatchObject({ code: 'INVALID', field: 'input.content.participants' });
  });

  it('is nobody else’s, to write, to confirm or to read', async () => {
    const visitId = await begun();
    await notes.showNote(ward.as.lead, { visitId });
    for (const [who, actor] of strangers()) {
      const attempts = [
        notes.saveNote(actor, { visitId, revision: 1, content: noteContent() }),
        notes.confirmNote(actor, { visitId, revision: 1 }),
        notes.addView(actor, { visitId, words: '横から' }),
        notes.amendNote(actor, { visitId, reason: '横から' }),
        notes.closeVisit(actor, { visitId }),
        own.savePrivateNote(actor, { visitId, words: '横から' }),
        own.saveWellbeingLine(actor, { visitId, words: '横から' }),
        steps.setNextSteps(actor, { visitId, steps: [] }),
      ];
      for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(NOT_FOUND);
      expect([who, await noteSeenBy(actor, visitId)]).toEqual([who, null]);
    }
    await expect(
      notes.saveNote(ward.as.head, { visitId, revision: 1, content: noteContent() }),
    ).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('closing', () => {
  it('needs one よいところ and a next step, and ends the assignment', async () => {
    const { id: visitId } = await ward.newVisit();
    await noteBoth(ward, visitId, { strengths: [] });
    const close = () => notes.closeVisit(ward.as.lead, { visitId });
    await expect(close()).rejects.toMatchObject({ reason: 'visits.noStrength' });
    await notes.amendNote(ward.as.lead, { visitId, reason: 'よいところを書く' });
    await notes.saveNote(ward.as.lead, { visitId, revision: 2, content: noteContent() });
    for (const actor of [ward.as.lead, ward.as.head]) {
      await notes.confirmNote(actor, { visitId, revision: 3 });
    }
    await expect(close()).rejects.toMatchObject({ reason: 'visits.noStep' });
    await steps.setNextSteps(ward.as.lead, { visitId, steps: [step()] });
    await close();
    expect(await ward.stateOf(visitId)).toBe('closed');
    expect(await noteSeenBy(ward.as.leadAfter, visitId)).toBeNull();
    expect(await noteSeenBy(ward.as.head, visitId)).not.toBeNull();
    // Also with a session that has not heard of it yet.
    await expect(
      notes.amendNote(ward.as.lead, { visitId, reason: 'もう一度' }),
    ).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('what is private', () => {
  it('each side reads its own 手元のメモ and never the other’s', async () => {
    const { id: visitId } = await ward.newVisit();
    await own.savePrivateNote(ward.as.lead, { visitId, words: '訪問する側' });
    await own.savePrivateNote(ward.as.anna, { visitId, words: '事業所' });
    const seen = async (actor: PersonActor) =>
      (await read(actor, (tx) => findPrivateNotesOf(tx, [visitId]))).map(({ words }) => words);
    expect(await seen(ward.as.centre)).toEqual(['訪問する側']);
    expect(await seen(ward.as.head)).toEqual(['事業所']);
    for (const [, actor] of strangers()) expect(await seen(actor)).toEqual([]);
    expect(await seen(ward.as.leadAfter)).toEqual([]);
  });

  it('the line on wellbeing is the two sides’, with a promise to be in touch', async () => {
    const { id: visitId } = await ward.newVisit();
    const line = { visitId, words: '一人で抱えて疲れている', followUpBy: ward.lead.id };
    await expect(own.saveWellbeingLine(ward.as.anna, line)).rejects.toMatchObject({
      field: 'input.followUpOn',
    });
    const on = { ...line, followUpOn: day('2026-12-04') };
    await expect(
      own.saveWellbeingLine(ward.as.anna, { ...on, followUpBy: ward.chief.id }),
    ).rejects.toMatchObject({ field: 'input.followUpBy' });
    await own.saveWellbeingLine(ward.as.anna, on);
    const seen = (actor: PersonActor) => read(actor, (tx) => findWellbeingOf(tx, [visitId]));
    expect(await seen(ward.as.lead)).toMatchObject([{ followUpOn: '2026-12-04' }]);
    for (const [, actor] of strangers()) expect(await seen(actor)).toEqual([]);
    const [act] = (await ward.audits('visits.wellbeingSaved')).slice(-1);
    expect(JSON.stringify(act)).not.toContain('疲れ');
  });
});

describe('next steps', () => {
  const closedWith = async (...list: ReturnType<typeof step>[]) => {
    const { id: visitId } = await ward.newVisit();
    await noteBoth(ward, visitId);
    await steps.setNextSteps(ward.as.lead, { visitId, steps: list });
    await notes.closeVisit(ward.as.lead, { visitId });
    return visitId;
  };

  it('stand as they were last set, and belong to people of the two sides', async () => {
    const { id: visitId } = await ward.newVisit();
    const [one, two] = [step(), step({ words: '計画に本人の言葉を書く' })];
    await steps.setNextSteps(ward.as.lead, { visitId, steps: [one, two] });
    await steps.setNextSteps(ward.as.head, { visitId, steps: [{ ...two, ownerId: ward.lead.id }] });
    const open = await read(ward.as.head, (tx) =>
      findOpenSteps(tx, { filter: { officeId: ward.here.id }, take: 50, skip: 0 }),
    );
    expect(open.items.filter((row) => row.visitId === visitId)).toMatchObject([
      { id: two.id, ownerId: ward.lead.id },
    ]);
    await steps.setNextSteps(ward.as.lead, { visitId, steps: [one, two] });
    for (const [wrong, field] of [
      [step({ ownerId: ward.chief.id }), 'input.steps.0.ownerId'],
      [step({ dueOn: day('2026-11-19') }), 'input.steps.0.dueOn'],
      [step({ words: ' ' }), 'input.steps.0.words'],
    ] as const) {
      await expect(
        steps.setNextSteps(ward.as.lead, { visitId, steps: [wrong] }),
      ).rejects.toMatchObject({ field });
    }
    const { id: another } = await ward.newVisit();
    await expect(
      steps.setNextSteps(ward.as.lead, { visitId: another, steps: [one] }),
    ).rejects.toMatchObject({ code: 'CONFLICT', field: 'input.steps.0.id' });
  });

  it('are settled with words by their person, the manager or the team', async () => {
    const [mine, changed, dropped] = [step(), step(), step()];
    await closedWith(mine, changed, dropped);
    for (const [, actor] of strangers()) {
      await expect(steps.settleStep(actor, { stepId: mine.id, to: 'done' })).rejects.toMatchObject(
        NOT_FOUND,
      );
    }
    await steps.settleStep(ward.as.anna, { stepId: mine.id, to: 'done' });
    await steps.settleStep(ward.as.anna, { stepId: mine.id, to: 'done' });
    await expect(
      steps.settleStep(ward.as.anna, { stepId: mine.id, to: 'dropped', words: 'やはり' }),
    ).rejects.toMatchObject({ reason: 'visits.stepSettled' });
    await expect(
      steps.settleStep(ward.as.head, { stepId: dropped.id, to: 'dropped' }),
    ).rejects.toMatchObject({ field: 'input.words' });
    await steps.settleStep(ward.as.head, { stepId: dropped.id, to: 'dropped', words: '転居' });
    const next = step({ words: '電話で聞く' });
    const change = { stepId: changed.id, to: 'changed' as const, words: '会議は難しい', next };
    await steps.settleStep(ward.as.head, change);
    const rows = await ward.database.query(
      'select id, state, replaced_by from next_step where id = any ($1) order by state',
      [[mine.id, changed.id, dropped.id, next.id]],
    );
    expect(rows).toMatchObject([
      { id: changed.id, state: 'changed', replaced_by: next.id },
      { id: mine.id, state: 'done' },
      { id: dropped.id, state: 'dropped' },
      { id: next.id, state: 'open' },
    ]);
  });

  it('of a lead may be changed by the lead after the visit, for the lead alone', async () => {
    const theirs = step({ ownerId: ward.lead.id });
    await closedWith(theirs);
    const change = { stepId: theirs.id, to: 'changed' as const, words: '資料を先に送る' };
    await expect(
      steps.settleStep(ward.as.leadAfter, { ...change, next: step() }),
    ).rejects.toMatchObject({ field: 'input.next.ownerId' });
    await steps.settleStep(ward.as.leadAfter, { ...change, next: step({ ownerId: ward.lead.id }) });
  });

  it('open the next visit, with what became of those settled since', async () => {
    await ward.database.query(`update next_step set state = 'dropped', settled_at = '2026-01-01'`);
    const [open, over] = [step(), step({ dueOn: day('2026-12-31') })];
    await closedWith(open, over);
    await steps.settleStep(ward.as.anna, { stepId: over.id, to: 'done', words: 'できました' });
    const { id } = await ward.newVisit({ state: 'proposing', startsAt: null, endsAt: null });
    for (const actor of [ward.as.lead, ward.as.head]) {
      const last = await read(actor, (tx) => findLastStepsOf(tx, [id]));
      expect(last.map(({ id: one, state }) => [one, state])).toEqual([
        [over.id, 'done'],
        [open.id, 'open'],
      ]);
    }
    for (const [, actor] of strangers()) {
      expect(await read(actor, (tx) => findLastStepsOf(tx, [id]))).toEqual([]);
    }
  });

  it('are numbers to a coordinator, without a word', async () => {
    await ward.database.query(`update next_step set state = 'dropped', settled_at = '2026-01-01'`);
    await closedWith(step(), step({ dueOn: day('2026-11-21') }));
    expect(await steps.countOpen(ward.as.guide)).toEqual([
      { officeId: ward.here.id, open: 2, overdue: 1 },
    ]);
    const seen = await read(ward.as.guide, (tx) => findOpenSteps(tx, { take: 50, skip: 0 }));
    expect(seen).toEqual({ items: [], totalItems: 0 });
    await expect(steps.countOpen(ward.as.head)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('material', () => {
  it('is released by the manager out of a confirmed note, and taken back', async () => {
    const { id: visitId } = await ward.newVisit();
    const voice = { id: newId(), perspective: 'rights', words: '自分で決めたいと話した' };
    const content = { voices: [voice] };
    await notes.saveNote(ward.as.lead, { visitId, revision: 0, content: noteContent(content) });
    const release = { id: newId(), visitId, pointId: voice.id, words: '自分で決めたいという声' };
    await expect(material.releaseMaterial(ward.as.head, release)).rejects.toMatchObject({
      reason: 'visits.notNow',
    });
    await notes.showNote(ward.as.lead, { visitId });
    for (const actor of [ward.as.lead, ward.as.head]) {
      await notes.confirmNote(actor, { visitId, revision: 1 });
    }
    const asked = await material.releaseMaterial(ward.as.head, {
      ...release,
      words: '田中太郎さんの声',
    });
    expect(asked).toMatchObject({ materialId: null, warnings: [{ kind: 'name' }] });
    await material.releaseMaterial(ward.as.head, release);
    await material.releaseMaterial(ward.as.head, release);
    const seen = async (actor: PersonActor) =>
      (await read(actor, (tx) => findMaterials(tx, { take: 50, skip: 0 }))).items;
    expect(await seen(ward.as.guide)).toMatchObject([
      { kind: 'voice', perspective: 'rights', words: '自分で決めたいという声' },
    ]);
    for (const actor of [ward.as.chief, ward.as.other, ward.as.member, ward.as.elsewhere]) {
      expect(await seen(actor)).toEqual([]);
      await expect(material.releaseMaterial(actor, release)).rejects.toMatchObject(NOT_FOUND);
    }
    await expect(material.releaseMaterial(ward.as.anna, release)).rejects.toMatchObject(NOT_FOUND);
    await material.withdrawMaterial(ward.as.head, { materialId: release.id, reason: '書きなおす' });
    expect(await seen(ward.as.guide)).toEqual([]);
    expect(await seen(ward.as.head)).toHaveLength(1);
  });
});

describe('certificates', () => {
  const readOf = (actor: PersonActor, whose: object) =>
    read(actor, (tx) =>
      ward.get(CertificatesService).readCertificates(tx, { fiscalYear: 2025, ...whose }),
    );
  beforeAll(async () => {
    const day1 = {
      startsAt: new Date('2025-06-10T01:00:00Z'),
      endsAt: new Date('2025-06-10T03:30:00Z'),
    };
    const first = await ward.newVisit({ ...day1, state: 'held' });
    await ward.database.query(
      `update visit_member set joined_at = '2025-05-01' where visit_id = $1`,
      [first.id],
    );
    await noteBoth(ward, first.id, {
      participants: [ward.anna.id],
      activities: ['planTalk', 'caseTalk'],
    });
    await ward.newVisit({ ...day1, state: 'cancelled' });
  });

  it('say who advised and who took part, dated, with hours', async () => {
    const mine = await readOf(ward.as.anna, { personId: ward.anna.id });
    expect(mine.lines).toMatchObject([
      {
        part: 'tookPart',
        on: '2025-06-10',
        minutes: 150,
        officeName: '相談室ここ',
        activities: ['planTalk', 'caseTalk'],
        confirmed: true,
      },
    ]);
    const theirs = await readOf(ward.as.leadAfter, { personId: ward.lead.id, month: '2025-06' });
    expect(theirs.sums).toEqual([
      { part: 'advised', times: 1, minutes: 150 },
      { part: 'tookPart', times: 0, minutes: 0 },
    ]);
    const office = await readOf(ward.as.head, { officeId: ward.here.id });
    expect(office.people.map(({ personId }) => personId)).toEqual([ward.anna.id]);
    expect(office.months).toHaveLength(12);
    // A lead's advice counts for the lead's own office.
    const away = await readOf(ward.as.chief, { officeId: ward.there.id });
    expect(away.lines).toMatchObject([{ part: 'advised', personId: ward.lead.id }]);
    const all = await readOf(ward.as.guide, { personId: ward.anna.id, month: '2025-07' });
    expect(all.lines).toEqual([]);
  });

  it('are a person’s own, their manager’s and the coordinators’', async () => {
    const { other, chief, former, elsewhere, anna } = ward.as;
    for (const actor of [other, chief, former, elsewhere]) {
      await expect(readOf(actor, { personId: ward.anna.id })).rejects.toMatchObject(NOT_FOUND);
      await expect(readOf(actor, { officeId: ward.here.id })).rejects.toMatchObject(NOT_FOUND);
    }
    await expect(readOf(anna, { officeId: ward.here.id })).rejects.toMatchObject(NOT_FOUND);
    await expect(readOf(anna, {})).rejects.toMatchObject({ code: 'INVALID' });
  });
});
