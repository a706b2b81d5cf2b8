import { newId } from '@furikaeri/core';
import { WrittenOpinion } from '@furikaeri/findings';
import { makeInstrumentVersion, makeSheet, makeStatement } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { readPdf } from '../setup/read-pdf.js';
import { does, makeCommittee, makeSitting, refused } from './committee.js';

let api: Api;
let all: Awaited<ReturnType<typeof makeCommittee>>;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  all = await makeCommittee(api);
});
afterAll(() => api?.close());

const saved = '{ id warnings { field } }';
const get = (client: Client, url: string) => {
  const cookies = Object.entries(client.cookies);
  const cookie = cookies.map(([key, value]) => `${key}=${value}`).join('; ');
  return api.inject({ method: 'GET', url, headers: { cookie } });
};

describe('a written opinion', () => {
  it('is the writer’s and the coordinators’, and becomes a statement once', async () => {
    const { coordinator, member } = all.as;
    const { meeting, topic } = await makeSitting(api);
    const to = { meetingId: meeting.id, topicId: topic.id };
    const input = {
      id: newId(),
      ...to,
      kind: 'issue',
      text: '会場が遠い。',
      suggestion: 'Web でも。',
    };
    expect(await refused(member, 'writeOpinion', input, saved)).toBe(
      'NOT_FOUND core.notFound input.meetingId',
    );
    await does(coordinator, 'openPack', { meetingId: meeting.id });
    await does(member, 'writeOpinion', { ...input, text: '書きかけ' }, saved);
    await does(member, 'writeOpinion', input, saved);
    const named = { ...input, id: newId(), text: '田中太郎さんが困っている。' };
    expect(await does(member, 'writeOpinion', named, saved)).toMatchObject({
      id: null,
      warnings: [{ field: 'input.text' }],
    });
    await api.work.run(api.inside, (tx) =>
      tx.manager.insert(WrittenOpinion, {
        id: newId(),
        ...to,
        municipalityId: meeting.municipalityId,
        personId: all.people.former.id,
        kind: 'good',
        text: 'ほかの委員の意見',
        submittedAt: tx.now,
      }),
    );
    const list = `query($meetingId: Id!) { writtenOpinions(meetingId: $meetingId) { items { text } } }`;
    const seen = async (client = member) =>
      (await client.ask(list, { meetingId: meeting.id })).writtenOpinions.items.map(
        ({ text }: { text: string }) => text,
      );
    expect(await seen()).toEqual(['会場が遠い。']);
    expect((await seen(coordinator)).toSorted()).toEqual(['ほかの委員の意見', '会場が遠い。']);

    const seat = { id: newId(), label: '家族', personId: all.people.member.id };
    await does(coordinator, 'saveSeat', { ...seat, fromOn: '2026-04-01' }, saved);
    const over = { opinionId: input.id, statementId: newId() };
    for (let n = 0; n < 2; n++) {
      expect(await does(coordinator, 'takeOverOpinion', over, '')).toBe(over.statementId);
    }
    const read = 'query($id: Id!) { statement(id: $id) { text suggestion saidAs written } }';
    expect((await member.ask(read, { id: over.statementId })).statement).toEqual({
      text: '会場が遠い。',
      suggestion: 'Web でも。',
      saidAs: '家族',
      written: true,
    });
    const back = 'mutation($input: WrittenOpinionInput!) { takeBackOpinion(input: $input) }';
    expect(await member.refusal(back, { input: { opinionId: input.id } })).toMatchObject({
      messageKey: 'findings.opinionTaken',
    });
    expect(await refused(member, 'writeOpinion', { ...input, text: '別の文' }, saved)).toBe(
      'REFUSED findings.opinionTaken',
    );
  });
});

describe('a 地域課題', () => {
  it('goes from what was said to its outcome, and members read it once it is raised', async () => {
    const { coordinator, member } = all.as;
    const { meeting, topic } = await makeSitting(api, { packOpenedAt: new Date() });
    const said = await api.work.run(api.inside, (tx) =>
      makeStatement(tx, { meetingId: meeting.id, topicId: topic.id }),
    );
    const issue = { id: newId(), title: '数の確保', body: 'council', statementIds: [said.id] };
    for (let n = 0; n < 2; n++) await does(coordinator, 'raiseRegionalIssue', issue, saved);
    const lost = { ...issue, id: newId(), statementIds: [said.id, newId()] };
    expect(await refused(coordinator, 'raiseRegionalIssue', lost, saved)).toBe(
      'NOT_FOUND core.notFound input.statementIds.1',
    );
    const trail = `query($id: Id!) { statement(id: $id) { regionalIssues {
      stateLabel bodyLabel events { state happenedOn words } statements { id } } } }`;
    const seen = async (client = member) =>
      (await client.ask(trail, { id: said.id })).statement.regionalIssues;
    expect(await seen()).toEqual([]);
    expect(await seen(coordinator)).toMatchObject([{ stateLabel: '気づき' }]);

    const move = { id: newId(), issueId: issue.id, happenedOn: '2026-11-20', words: '提起した。' };
    expect(
      await refused(coordinator, 'moveRegionalIssue', { ...move, to: 'answered' }, saved),
    ).toBe('REFUSED findings.issueState input.to');
    expect(
      await refused(
        coordinator,
        'moveRegionalIssue',
        { ...move, to: 'raised', happenedOn: '2026-11-23' },
        saved,
      ),
    ).toBe('INVALID findings.issueInFuture input.happenedOn');
    for (let n = 0; n < 2; n++) {
      await does(coordinator, 'moveRegionalIssue', { ...move, to: 'raised' }, saved);
    }
    const outcome = { ...move, id: newId(), to: 'answered', words: '説明会を開く。' };
    await does(coordinator, 'moveRegionalIssue', outcome, saved);
    expect(await seen()).toMatchObject([
      {
        stateLabel: '回答あり',
        bodyLabel: '自立支援協議会',
        events: [{ state: 'noticed' }, { state: 'raised' }, { words: '説明会を開く。' }],
        statements: [{ id: said.id }],
      },
    ]);
  });
});

describe('the yearly review of a home', () => {
  const list = `{ homeReviews { items {
    homeName officeName sheetId state goodWords opinionAt definition { title } given { itemId text }
  } } }`;
  const seenBy = async (client: (typeof all)['as']['member']) =>
    (await client.ask(list)).homeReviews.items;
  const paper = (reviewId: string) => `/papers/home-review/${reviewId}.pdf`;
  const sheetOf = (over: object = {}) =>
    api.work.run(api.inside, async (tx) => {
      const version = await makeInstrumentVersion(tx);
      return makeSheet(tx, {
        officeId: all.office.id,
        personId: all.people.manager.id,
        purpose: 'review',
        state: 'submitted',
        instrumentVersionId: version.id,
        answers: { 'rights.strength': '見学会を開いています。' },
        ...over,
      });
    });

  it('goes from the office into a pack and back, each reading what is theirs', async () => {
    const { coordinator, member, manager } = all.as;
    const sheet = await sheetOf();
    const input = { sheetId: sheet.id, homeName: 'ホームひだまり' };
    const { id: reviewId } = await does(manager, 'submitHomeReview', input, saved);
    expect((await does(manager, 'submitHomeReview', input, saved)).id).toBe(reviewId);
    const [handedIn] = await seenBy(manager);
    expect(handedIn).toMatchObject({
      homeName: 'ホームひだまり',
      officeName: all.office.name,
      sheetId: sheet.id,
      state: 'submitted',
      given: [{ itemId: 'rights.strength', text: '見学会を開いています。' }],
    });
    expect(await seenBy(member)).toEqual([]);
    expect(await seenBy(coordinator)).toMatchObject([
      { state: 'submitted', officeName: all.office.name },
    ]);
    expect((await get(member, paper(reviewId))).statusCode).toBe(404);

    const { meeting } = await makeSitting(api);
    const opinion = { reviewId, goodWords: '地域に開かれている。' };
    const early = 'mutation($input: HomeOpinionInput!) { giveHomeOpinion(input: $input) { id } }';
    expect(await coordinator.refusal(early, { input: opinion })).toMatchObject({
      messageKey: 'findings.homeState',
    });
    await does(coordinator, 'layOutHomeReview', { reviewId, meetingId: meeting.id }, '');
    expect(await seenBy(member)).toEqual([]);
    await does(coordinator, 'openPack', { meetingId: meeting.id });
    // Members learn of no office, nor a way to its sheet; the form they read.
    expect(await seenBy(member)).toMatchObject([
      {
        homeName: 'ホームひだまり',
        officeName: null,
        sheetId: null,
        definition: { title: '振り返りシート（見本）' },
        given: [{ text: '見学会を開いています。' }],
      },
    ]);

    await coordinator.ask(early, { input: opinion });
    expect(await seenBy(manager)).toMatchObject([
      { state: 'opinionGiven', goodWords: '', opinionAt: null },
    ]);
    const before = await readPdf((await get(manager, paper(reviewId))).rawPayload);
    expect(before.text).toContain('これからお返しします');
    expect(before.text).not.toContain('地域に開かれている。');
    const back = 'mutation($input: HomeReviewInput!) { returnHomeReview(input: $input) }';
    await coordinator.ask(back, { input: { reviewId } });
    expect(await seenBy(manager)).toMatchObject([
      { state: 'returned', goodWords: '地域に開かれている。' },
    ]);
    for (const name of ['coordinator', 'member', 'manager'] as const) {
      const { text, tagged, universal } = await readPdf(
        (await get(all.as[name], paper(reviewId))).rawPayload,
      );
      expect({ name, tagged, universal }).toEqual({ name, tagged: true, universal: true });
      for (const words of ['ホームひだまり', '地域に開かれている。', '見学会を開いています。']) {
        expect(text).toContain(words);
      }
      expect(text.includes(all.office.name)).toBe(name !== 'member');
    }
    expect((await get(all.as.former, paper(reviewId))).statusCode).toBe(403);
    expect((await get(all.as.elsewhere, paper(reviewId))).statusCode).toBe(404);
  });

  it('may be handed in again until it lies in a pack', async () => {
    const { coordinator, manager } = all.as;
    const sheet = await sheetOf();
    const input = { sheetId: sheet.id, homeName: 'ホームかえで' };
    const { id: reviewId } = await does(manager, 'submitHomeReview', input, saved);
    api.clock.set(new Date(api.clock.now().getTime() + 60_000));
    await api.database.query('update sheet set answers = $2, submitted_at = $3 where id = $1', [
      sheet.id,
      { 'rights.strength': '直した文です。' },
      api.clock.now(),
    ]);
    const renamed = { ...input, homeName: 'ホームもみじ' };
    expect((await does(manager, 'submitHomeReview', renamed, saved)).id).toBe(reviewId);
    const read = async () =>
      (await seenBy(manager)).find((one: { sheetId: string }) => one.sheetId === sheet.id);
    expect(await read()).toMatchObject({
      homeName: 'ホームもみじ',
      given: [{ text: '直した文です。' }],
    });
    const { meeting } = await makeSitting(api);
    await does(coordinator, 'layOutHomeReview', { reviewId, meetingId: meeting.id }, '');
    expect((await does(manager, 'submitHomeReview', renamed, saved)).id).toBe(reviewId);
    expect(await refused(manager, 'submitHomeReview', input, saved)).toBe(
      'REFUSED findings.sheetHandedIn input.sheetId',
    );
    expect(await read()).toMatchObject({ homeName: 'ホームもみじ', state: 'underReview' });
  });

  it('takes only a review of the own office that was handed in', async () => {
    const { manager } = all.as;
    const draft = await sheetOf({ state: 'draft' });
    const visit = await sheetOf({ purpose: 'visit' });
    for (const { id: sheetId } of [draft, visit]) {
      expect(
        await refused(manager, 'submitHomeReview', { sheetId, homeName: 'ホーム' }, saved),
      ).toBe('INVALID findings.notAReview input.sheetId');
    }
    const { id: sheetId } = await sheetOf();
    expect(await refused(manager, 'submitHomeReview', { sheetId, homeName: ' ' }, saved)).toBe(
      'INVALID findings.homeNameMissing input.homeName',
    );
    expect(
      await refused(manager, 'submitHomeReview', { sheetId: newId(), homeName: 'x' }, saved),
    ).toBe('NOT_FOUND core.notFound input.sheetId');
  });
});
