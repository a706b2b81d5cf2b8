import { readFileSync } from 'node:fs';
import { newId } from '@furikaeri/core';
import {
  makeAppointment,
  makeHolder,
  makeInstrument,
  makeInstrumentVersion,
  makeOffice,
  makePerson,
  shortForm,
} from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import { date } from './dates.js';

/** One year of one office, told through the published operations as the web sends them. */
let api: Api;
let ward: Awaited<ReturnType<typeof people>>;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  ward = await people();
});
afterAll(() => api?.close());

const people = () =>
  api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx, { name: '相談室ひなた', kana: 'そうだんしつひなた' });
    const elsewhere = await makeOffice(tx, { name: '相談室こかげ' });
    const sister = await makeOffice(tx, { corporationId: office.corporationId });
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
    const leadAt = async (officeId: string) => {
      const lead = await makePerson(tx);
      await makeAppointment(tx, { personId: lead.id, role: 'lead', officeId });
      return lead;
    };
    const instrument = await makeInstrument(tx);
    const version = await makeInstrumentVersion(tx, { instrumentId: instrument.id });
    return {
      office,
      instrument,
      version,
      guide: await makeHolder(tx, ['coordinator'], centre.id),
      lead: await leadAt(elsewhere.id),
      nextLead: await leadAt(elsewhere.id),
      sisterLead: await leadAt(sister.id),
      head: await makeHolder(tx, ['manager'], office.id),
      anna: await makeHolder(tx, ['specialist'], office.id),
    };
  });

type Name = 'guide' | 'lead' | 'nextLead' | 'head' | 'anna';
const operation = (name: string) => readFileSync(`apps/api/operations/${name}.graphql`, 'utf8');
const as = (name: Name) => api.signedIn(ward[name]);
/** Runs a published operation and gives its one answer. */
async function act(who: Name, name: string, variables: object): Promise<any> {
  const data = await (await as(who)).ask(operation(name), variables);
  return Object.values(data)[0];
}
const doing = (who: Name, name: string, input: object) => act(who, name, { input });
const refused = async (who: Name, name: string, input: object) =>
  (await as(who)).refusal(operation(name), { input });
const write = async (who: Name, mutation: string, type: string, input: object, fields: string) =>
  Object.values(
    await (
      await as(who)
    ).ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input }),
  )[0] as any;
const on = (day: string, hour = 3) =>
  api.clock.set(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

const rounds = [
  { number: 1, name: '第1回', fromOn: '2026-04-01', untilOn: '2026-12-31' },
  { number: 2, name: '第2回', fromOn: '2027-01-01', untilOn: '2027-03-31' },
].map((round) => ({ id: newId(), ...round }));
const [first, second] = rounds as [(typeof rounds)[0], (typeof rounds)[0]];
const programmeId = newId();

/** The programme is laid down once; both stories use it. */
beforeAll(async () => {
  on('2026-11-22');
  const members = [
    { personId: ward.lead.id, part: 'lead' },
    { personId: ward.nextLead.id, part: 'lead' },
    { personId: ward.sisterLead.id, part: 'lead' },
    { personId: ward.guide.id, part: 'centre' },
  ];
  await write(
    'guide',
    'createProgramme',
    'CreateProgrammeInput',
    {
      id: programmeId,
      fiscalYear: 2026,
      name: '令和8年度 事業所訪問',
      purpose: '主任と一緒にふりかえる機会をつくり、指標づくりの素材を集めます。',
      guideline: '私たちが目指す相談支援専門員の姿 Ver 8',
      activities: ['worries', 'supervision', 'caseTalk', 'planTalk'],
      instrumentVersionId: ward.version.id,
      rounds,
      members,
    },
    'programme { id }',
  );
  await write('guide', 'openProgramme', 'ProgrammeInput', { programmeId }, 'state');
});

/** From a chosen office to a visit with a team. */
async function plan(roundId: string, team: ('lead' | 'nextLead')[] = ['lead'], officeId?: string) {
  const place = officeId ?? ward.office.id;
  const { target } = await doing('guide', 'choose-target', {
    roundId,
    officeId: place,
    reasons: ['chosen'],
    words: 'お話をうかがいたい事業所です。',
  });
  const id = newId();
  const personIds = [...team.map((name) => ward[name].id), ward.guide.id];
  await doing('guide', 'plan-visit', { id, targetId: target.id, personIds });
  return id;
}

const anotherOffice = () =>
  api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx);
    return { office, head: await makeHolder(tx, ['manager'], office.id) };
  });

async function agree(visitId: string, dates: ReturnType<typeof date>[]) {
  await doing('lead', 'propose-dates', { visitId, dates, confirmed: true });
  const answers = dates.map(({ id: proposalId }) => ({ proposalId, answer: 'yes' }));
  await doing('head', 'answer-dates', { visitId, answers });
  return doing('guide', 'confirm-date', { proposalId: dates[0]?.id, confirmed: true });
}

describe('a year of one office', () => {
  const sheetId = newId();
  const caseId = newId();
  const stepId = newId();
  const strength = {
    id: newId(),
    perspective: 'individuality',
    words: '本人の言葉を計画の最初に置いている',
  };
  let visitId: string;

  it('begins with a wish, which the proposal names first, and a team', async () => {
    await doing('head', 'ask-for-visit', {
      id: newId(),
      officeId: ward.office.id,
      words: '会議の進め方を一緒に考えたいです',
    });
    const [proposed] = await act('guide', 'target-proposals', { roundId: first.id });
    expect(proposed).toMatchObject({ office: { name: '相談室ひなた' } });
    expect(proposed.reasons).toEqual(expect.arrayContaining(['asked', 'neverVisited']));
    visitId = await plan(first.id);
    const { visit } = await (
      await as('lead')
    ).ask(`query ($id: Id!) { visit(id: $id) { state wish mySide lastSteps { id } } }`, {
      id: visitId,
    });
    expect(visit).toMatchObject({ state: 'draft', mySide: 'visitors', lastSteps: [] });
    expect(visit.wish).toContain('会議の進め方');
  });

  it('finds a date by ○△×', async () => {
    const agreed = await agree(visitId, [
      date('2026-12-01'),
      date('2026-12-02'),
      date('2026-12-03'),
    ]);
    expect(agreed).toMatchObject({ saved: true, visit: { state: 'confirmed' } });
  });

  it('is looked back on before the visit, and shared as the office’s act', async () => {
    await doing('anna', 'begin-sheet', {
      id: sheetId,
      instrumentId: ward.instrument.id,
      officeId: ward.office.id,
    });
    const saved = await doing('anna', 'save-sheet', {
      sheetId,
      revision: 0,
      answers: [
        { itemId: 'individuality.strength', text: '好きな電車の話から始めている' },
        { itemId: 'individuality.topic', text: '家族の希望が先に立つことがある' },
      ],
    });
    const before = await (await as('lead')).send(operation('sheet'), { id: sheetId });
    expect(before.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await doing('anna', 'submit-sheet', { sheetId, revision: saved.revision });
    const { sheet } = await (await as('head')).ask(operation('sheet'), { id: sheetId });
    await doing('head', 'share-sheet', { sheetId, revision: sheet.revision, level: 'visitors' });
    await write('head', 'attachSheet', 'AttachSheetInput', { visitId, sheetId }, '__typename');
    const brief = await act('lead', 'visit-brief', { visitId });
    expect(brief).toMatchObject({ officeName: '相談室ひなた', lastSteps: [] });
    expect(brief.sheets[0].points[0]).toMatchObject({
      role: 'strength',
      words: '好きな電車の話から始めている',
    });
  });

  it('opens a case for reading by consent, part by part, and sees who read', async () => {
    await doing('head', 'choose-case', {
      id: caseId,
      visitId,
      code: 'HN-014',
      selfRating: 55,
      items: [
        { item: 'outline', words: '一人暮らしを始めて半年' },
        { item: 'plan', words: '通いの場を一つ増やす' },
      ],
    });
    const unread = await (await as('lead')).send(operation('reflection-case'), { id: caseId });
    expect(JSON.stringify(unread)).not.toContain('一人暮らし');
    await doing('head', 'register-consent', {
      id: newId(),
      reflectionCaseId: caseId,
      items: ['outline'],
      readerIds: [ward.lead.id],
      givenOn: '2026-11-22',
      untilOn: '2026-12-10',
      how: 'paper',
    });
    const read = await act('lead', 'reflection-case', { id: caseId });
    expect(read.texts).toEqual([{ item: 'outline', words: '一人暮らしを始めて半年' }]);
    const { whoReadUs } = await (
      await as('head')
    ).ask(`query ($id: Id!) { whoReadUs(officeId: $id) { items { action } } }`, {
      id: ward.office.id,
    });
    expect(whoReadUs.items.map(({ action }: any) => action)).toContain('visits.caseRead');
  });

  it('is visited; both sides say yes to the note, with a strength and a next step', async () => {
    on('2026-12-01', 4);
    await doing('lead', 'hold-visit', { visitId });
    const content = {
      activities: ['supervision'],
      participants: [ward.anna.id],
      strengths: [strength],
      topics: [{ id: newId(), perspective: 'rights', words: '会議に本人がいない' }],
      message: '落ち着いた関わりに、こちらが学びました。',
    };
    await doing('lead', 'save-note', { visitId, revision: 0, content });
    expect(await refused('lead', 'close-visit', { visitId })).toMatchObject({ code: 'REFUSED' });
    await doing('lead', 'show-note', { visitId });
    const step = {
      id: stepId,
      words: '次の会議に本人を招く',
      ownerId: ward.anna.id,
      dueOn: '2027-01-29',
    };
    await doing('lead', 'set-next-steps', { visitId, steps: [step] });
    await doing('head', 'confirm-note', { visitId, revision: 1 });
    const both = await doing('lead', 'confirm-note', { visitId, revision: 1 });
    expect(both.visit.note.officeConfirmedAt).not.toBeNull();
    const closed = await doing('lead', 'close-visit', { visitId });
    expect(closed.visit.id).toBe(visitId);
    // With the visit, its visitors' reading ends.
    const after = await (await as('lead')).send(operation('sheet'), { id: sheetId });
    expect(after.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives words for the indicators, and dated certificates for those who came', async () => {
    const { materialId } = await doing('head', 'release-material', {
      id: newId(),
      visitId,
      pointId: strength.id,
      words: '本人の言葉を計画の最初に置く',
    });
    expect(materialId).toBeTruthy();
    const certificate = await (
      await as('lead')
    ).send(operation('advice-certificate'), {
      input: { fiscalYear: 2026, personId: ward.lead.id },
    });
    expect(certificate.errors).toBeUndefined();
    expect(JSON.stringify(certificate.data)).toContain('相談室ひなた');
  });

  it('is followed up: the next visit opens with what was promised', async () => {
    on('2027-01-20');
    await doing('anna', 'settle-step', { stepId, to: 'done', words: '本人が話してくれました' });
    const next = await plan(second.id);
    const { visit } = await (
      await as('lead')
    ).ask(`query ($id: Id!) { visit(id: $id) { lastSteps { id state outcome } } }`, { id: next });
    expect(visit.lastSteps).toEqual([
      { id: stepId, state: 'done', outcome: '本人が話してくれました' },
    ]);
    const brief = await act('lead', 'visit-brief', { visitId: next });
    expect(brief.lastSteps).toMatchObject([{ words: '次の会議に本人を招く' }]);
  });
});

describe('a year in which things turn out otherwise', () => {
  beforeAll(() => on('2026-11-22'));

  it('declines and postpones with a reason, and takes up again', async () => {
    const { office, head } = await anotherOffice();
    const visitId = await plan(first.id, ['lead'], office.id);
    const dates = [date('2026-12-08'), date('2026-12-09'), date('2026-12-10')];
    await doing('lead', 'propose-dates', { visitId, dates, confirmed: true });
    const browser = await api.signedIn(head);
    const input = { visitId };
    expect(await browser.refusal(operation('decline-visit'), { input })).toMatchObject({
      field: 'input.reason',
    });
    const reason = '年度末まで人手が足りないため';
    const data = await browser.ask(operation('decline-visit'), { input: { visitId, reason } });
    expect(data.declineVisit.visit.state).toBe('declined');
    await doing('guide', 'resume-visit', { visitId });
    const later = await doing('guide', 'postpone-visit', { visitId, reason });
    expect(later.visit.state).toBe('postponed');
  });

  it('refuses a visitor of the same corporation', async () => {
    const sister = await api.work.run(api.inside, (tx) =>
      makeOffice(tx, { corporationId: ward.office.corporationId }),
    );
    const { target } = await doing('guide', 'choose-target', {
      roundId: first.id,
      officeId: sister.id,
      reasons: ['chosen'],
      words: '同じ法人の事業所です。',
    });
    const personIds = [ward.sisterLead.id, ward.guide.id];
    expect(
      await refused('guide', 'plan-visit', { id: newId(), targetId: target.id, personIds }),
    ).toMatchObject({ code: 'INVALID', messageKey: 'visits.sameCorporation' });
  });

  it('changes the lead in mid-year: the old one reads no more, the new one does', async () => {
    const { office } = await anotherOffice();
    const visitId = await plan(first.id, ['lead'], office.id);
    const seen = async (who: Name) =>
      (await (await as(who)).send(operation('visit-brief'), { visitId })).errors?.[0]?.extensions
        .code;
    expect([await seen('lead'), await seen('nextLead')]).toEqual([undefined, 'NOT_FOUND']);
    await (
      await as('guide')
    ).ask(`mutation ($input: ReplaceVisitMemberInput!) { replaceVisitMember(input: $input) }`, {
      input: {
        programmeId,
        personId: ward.lead.id,
        newPersonId: ward.nextLead.id,
        visitIds: [visitId],
        reason: '担当の地区が変わったため',
      },
    });
    expect([await seen('lead'), await seen('nextLead')]).toEqual(['NOT_FOUND', undefined]);
  });

  it('ends a consent by itself', async () => {
    const { office, head } = await anotherOffice();
    const visitId = await plan(first.id, ['lead'], office.id);
    const [id, consentId] = [newId(), newId()];
    await (
      await api.signedIn(head)
    ).ask(operation('choose-case'), {
      input: { id, visitId, code: 'XY-001', items: [{ item: 'outline', words: '通院が途切れた' }] },
    });
    await (
      await api.signedIn(head)
    ).ask(operation('register-consent'), {
      input: {
        id: consentId,
        reflectionCaseId: id,
        items: ['outline'],
        readerIds: [ward.lead.id],
        givenOn: '2026-11-20',
        untilOn: '2026-11-23',
        how: 'oral',
      },
    });
    const text = async () =>
      JSON.stringify(await (await as('lead')).send(operation('reflection-case'), { id }));
    expect(await text()).toContain('通院が途切れた');
    on('2026-11-24');
    expect(await text()).not.toContain('通院が途切れた');
    on('2026-11-22');
  });

  it('keeps both texts of a stale autosave', async () => {
    const sheetId = newId();
    const officeId = ward.office.id;
    await doing('anna', 'begin-sheet', { id: sheetId, instrumentId: ward.instrument.id, officeId });
    const save = (text: string) => ({
      sheetId,
      revision: 0,
      answers: [{ itemId: 'rights.strength', text }],
    });
    await doing('anna', 'save-sheet', save('朝に書いた'));
    const stale = await refused('anna', 'save-sheet', save('別の画面で書いた'));
    expect(stale.code).toBe('CONFLICT');
    expect(JSON.stringify(stale)).toContain('朝に書いた');
    expect(JSON.stringify(stale)).toContain('別の画面で書いた');
  });

  it('lets one of two visits have the lead at one time, and tells the other', async () => {
    const offices = [await anotherOffice(), await anotherOffice()];
    const proposals: (string | undefined)[] = [];
    for (const { office, head } of offices) {
      const visitId = await plan(first.id, ['lead'], office.id);
      const dates = [date('2026-12-15'), date('2026-12-16'), date('2026-12-17')];
      await doing('lead', 'propose-dates', { visitId, dates, confirmed: true });
      const answers = dates.map(({ id: proposalId }) => ({ proposalId, answer: 'yes' }));
      const browser = await api.signedIn(head);
      await browser.ask(operation('answer-dates'), { input: { visitId, answers } });
      proposals.push(dates[0]?.id);
    }
    const browsers = [await as('guide'), await as('lead')];
    const results = await Promise.all(
      browsers.map((browser, n) =>
        browser.send(operation('confirm-date'), {
          input: { proposalId: proposals[n], confirmed: true },
        }),
      ),
    );
    const codes = results.map(({ errors }) => errors?.[0]?.extensions.code ?? 'saved');
    expect(codes.toSorted()).toEqual(['CONFLICT', 'saved']);
  });

  it('changes the form in mid-year: a sheet begun before keeps its version', async () => {
    const sheetId = newId();
    const officeId = ward.office.id;
    await doing('anna', 'begin-sheet', { id: sheetId, instrumentId: ward.instrument.id, officeId });
    const draft = await write(
      'guide',
      'startInstrumentDraft',
      'StartInstrumentDraftInput',
      { instrumentId: ward.instrument.id },
      'id revision definition { title }',
    );
    const definition = { ...shortForm, title: '振り返りシート（年度途中の見直し）' };
    await doing('guide', 'save-instrument-draft', {
      versionId: draft.id,
      revision: draft.revision,
      definition,
    });
    const next = await doing('guide', 'publish-instrument', {
      versionId: draft.id,
      revision: draft.revision + 1,
      changeNote: '題名を見直しました',
    });
    const versionOf = async (id: string) =>
      (
        await (
          await as('anna')
        ).ask(`query ($id: Id!) { sheet(id: $id) { version { id } } }`, { id })
      ).sheet.version.id;
    const later = newId();
    await doing('anna', 'begin-sheet', { id: later, instrumentId: ward.instrument.id, officeId });
    expect([await versionOf(sheetId), await versionOf(later)]).toEqual([ward.version.id, next.id]);
    const saved = await doing('anna', 'save-sheet', {
      sheetId,
      revision: 0,
      answers: [{ itemId: 'rights.strength', text: '前の版に書ける' }],
    });
    // Handed in on the version that is no longer published, and the programme keeps its own.
    await doing('anna', 'submit-sheet', { sheetId, revision: saved.revision });
    const { programme } = await (
      await as('guide')
    ).ask(`query ($id: Id!) { programme(id: $id) { instrumentVersionId } }`, { id: programmeId });
    expect(programme.instrumentVersionId).toBe(ward.version.id);
    const old = await (
      await as('guide')
    ).send(operation('publish-instrument'), {
      input: { versionId: ward.version.id, revision: 0, changeNote: '戻す' },
    });
    expect(old.errors?.[0]?.extensions.code).toMatch(/CONFLICT|REFUSED/);
  });
});
