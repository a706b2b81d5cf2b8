import { newId } from '@furikaeri/core';
import { type Api, startApi } from '../setup/api.js';
import {
  columnOf,
  does,
  makeCommittee,
  makeSitting,
  refused,
  saved,
  type Sitting,
} from './committee.js';

let api: Api;
let all: Awaited<ReturnType<typeof makeCommittee>>;
let at: Sitting;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  all = await makeCommittee(api);
  at = await makeSitting(api, { fiscalYear: 2026, round: 2, packOpenedAt: new Date() });
});
afterAll(() => api?.close());

const words = (text: string, over: object = {}) => ({
  id: newId(),
  meetingId: at.meeting.id,
  topicId: at.topic.id,
  kind: 'issue',
  text,
  ...over,
});
const record = async (text: string, over: object = {}) => {
  const input = words(text, over);
  await does(all.as.coordinator, 'recordStatement', input, saved);
  return input.id;
};
const textsOf = async (meetingId: string, kind = 'issue') =>
  (await columnOf(all.as.coordinator, meetingId, kind)).map(({ text }) => text);

describe('recording', () => {
  it('keeps the order, takes a retry once and reads back to members at once', async () => {
    const { coordinator, member } = all.as;
    await record('三番目');
    await record('一番目', { position: 1 });
    const again = words('二番目', { position: 2 });
    for (let n = 0; n < 3; n++) await does(coordinator, 'recordStatement', again, saved);
    const column = await columnOf(member, at.meeting.id);
    expect(column.map(({ text, position }) => `${position} ${text}`)).toEqual([
      '1 一番目',
      '2 二番目',
      '3 三番目',
    ]);
  });

  it('tells what is wrong and where', async () => {
    const { coordinator, member } = all.as;
    const other = await makeSitting(api);
    const quiet = await makeSitting(api, { evaluates: false });
    const closed = await makeSitting(api, { closedAt: new Date() });
    const to = ({ meeting, topic }: Sitting) => ({ meetingId: meeting.id, topicId: topic.id });
    const wrong: [object, string][] = [
      [words(' '), 'INVALID findings.statementBlank input.text'],
      [words('x', { topicId: other.topic.id }), 'INVALID findings.notOnAgenda input.topicId'],
      [words('x', to(quiet)), 'INVALID findings.doesNotEvaluate input.meetingId'],
      [words('x', to(closed)), 'REFUSED findings.meetingClosed'],
      [words('x', { takesUpId: newId() }), 'NOT_FOUND core.notFound input.takesUpId'],
    ];
    for (const [input, expected] of wrong) {
      expect(await refused(coordinator, 'recordStatement', input, saved)).toBe(expected);
    }
    expect(await refused(member, 'recordStatement', words('x'), saved)).toMatch('FORBIDDEN');
    const named = words('田中太郎さんの話がよかった。');
    const asked = await does(coordinator, 'recordStatement', named, saved);
    expect(asked).toMatchObject({ statement: null, warnings: [{ field: 'input.text' }] });
  });

  it('loses nothing when many write at once', async () => {
    const { meeting, topic } = await makeSitting(api);
    const second = await api.signedIn(all.people.coordinator);
    const many = Array.from({ length: 24 }, (_, n) =>
      words(`発言${n}`, {
        meetingId: meeting.id,
        topicId: topic.id,
        position: n % 3 ? undefined : 1,
      }),
    );
    await Promise.all(
      many.map((input, n) =>
        does(n % 2 ? second : all.as.coordinator, 'recordStatement', input, saved),
      ),
    );
    const column = await columnOf(second, meeting.id);
    expect(column.map(({ id }) => id).toSorted()).toEqual(many.map(({ id }) => id).toSorted());
    expect(column.map(({ position }) => position)).toEqual(many.map((_, n) => n + 1));
    const moves = column.slice(0, 12).map(({ id }, n) =>
      n % 4 === 3
        ? does(second, 'withdrawStatement', { statementId: id, reason: '二度書いた。' }, saved)
        : does(second, 'moveStatement', {
            statementId: id,
            position: 24 - n,
            kind: n % 4 ? 'issue' : 'good',
          }),
    );
    await Promise.all(moves);
    const [issues, good] = [
      await columnOf(second, meeting.id),
      await columnOf(second, meeting.id, 'good'),
    ];
    expect([issues.length, good.length]).toEqual([18, 3]);
    for (const one of [issues, good]) {
      expect(one.map(({ position }) => position)).toEqual(one.map((_, n) => n + 1));
    }
    const codes = await api.database.query<{ n: number; all: number }>(
      `select count(distinct code)::int as n, count(*)::int as all from statement where meeting_id = $1`,
      [meeting.id],
    );
    expect(codes).toEqual([{ n: 24, all: 24 }]);
  });
});

describe('changing', () => {
  it('refuses a stale change with both texts, and takes one that is sent again', async () => {
    const { coordinator } = all.as;
    const statementId = await record('もとの文', { kind: 'good' });
    const change = { statementId, revision: 1, text: '新しい文', suggestion: 'こうする。' };
    for (let n = 0; n < 2; n++) {
      const { statement } = await does(coordinator, 'changeStatement', change, saved);
      expect(statement.revision).toBe(2);
    }
    const query = `mutation($input: ChangeStatementInput!) { changeStatement(input: $input) ${saved} }`;
    const input = { ...change, text: '別の人の文' };
    expect(await coordinator.refusal(query, { input })).toMatchObject({
      code: 'CONFLICT',
      field: 'input.revision',
      messageKey: 'findings.statementChanged',
      facts: { revision: 2, text: '新しい文', yours: { text: '別の人の文' } },
    });
  });

  it('of two at the same moment takes one and tells the other', async () => {
    const { coordinator } = all.as;
    const statementId = await record('競う文', { kind: 'good' });
    const results = await Promise.allSettled(
      ['甲', '乙'].map((text) =>
        does(coordinator, 'changeStatement', { statementId, revision: 1, text }, saved),
      ),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('a withdrawn one is seen no more by members, says why to coordinators and cannot be changed', async () => {
    const { coordinator, member } = all.as;
    const statementId = await record('取り下げる文', { kind: 'good' });
    const because = (reason: string, over: object = {}) => ({ statementId, reason, ...over });
    expect(await refused(coordinator, 'withdrawStatement', because('　'), saved)).toBe(
      'INVALID findings.withdrawnReasonMissing input.reason',
    );
    const named = because('田中太郎さんの発言のため');
    expect(await does(coordinator, 'withdrawStatement', named, saved)).toMatchObject({
      statement: null,
      warnings: [{ field: 'input.reason' }],
    });
    expect(await textsOf(at.meeting.id, 'good')).toContain('取り下げる文');
    await does(coordinator, 'withdrawStatement', because('二度書いたため'), saved);
    // Sent again after the answer was lost, the first reason stays.
    await does(coordinator, 'withdrawStatement', because('ほかの理由'), saved);
    const why = 'query($id: Id!) { statement(id: $id) { withdrawnReason } }';
    expect(await coordinator.ask(why, { id: statementId })).toEqual({
      statement: { withdrawnReason: '二度書いたため' },
    });
    expect(await textsOf(at.meeting.id, 'good')).not.toContain('取り下げる文');
    const read = 'query($id: Id!) { statement(id: $id) { text } }';
    expect(await member.refusal(read, { id: statementId })).toMatchObject({ code: 'NOT_FOUND' });
    const change = { statementId, revision: 1, text: 'x' };
    expect(await refused(coordinator, 'changeStatement', change, saved)).toBe(
      'REFUSED findings.statementWithdrawn',
    );
    expect(await refused(coordinator, 'moveStatement', { statementId, position: 1 })).toBe(
      'REFUSED findings.statementWithdrawn',
    );
  });
});

describe('the trail', () => {
  const trail = `query($id: Id!) { statement(id: $id) { text takesUp { text }
    takenUpBy { text meeting { round } } answers { state stateLabel doneWords ownerWords meeting { round } } } }`;
  const open = async (client = all.as.coordinator) =>
    (await client.ask('{ openOpinions(take: 100) { items { id } } }')).openOpinions.items.map(
      ({ id }: { id: string }) => id,
    );

  it('leads from an opinion over its answers to the round that takes it up', async () => {
    const { coordinator, member } = all.as;
    const early = await record('訪問がないケースがある。');
    const next = await makeSitting(api, { fiscalYear: 2026, round: 4 }, at.topic);
    const meetingId = next.meeting.id;
    const late = await record('チェック体制の強化が必要。', { meetingId, takesUpId: early });
    expect(await open()).toEqual(expect.arrayContaining([early, late]));

    const answer = { statementId: early, meetingId, ownerWords: '基幹相談支援センター' };
    const thinking = { ...answer, id: newId(), doneWords: '台帳を調べています。', state: 'open' };
    await does(coordinator, 'answerStatement', thinking, saved);
    expect(await open()).toContain(early);
    const done = { ...answer, id: newId(), doneWords: 'お知らせを始めました。', state: 'done' };
    for (let n = 0; n < 2; n++) await does(coordinator, 'answerStatement', done, saved);
    expect(await open()).not.toContain(early);

    const { statement } = await coordinator.ask(trail, { id: early });
    expect(statement).toMatchObject({
      takenUpBy: [{ text: 'チェック体制の強化が必要。', meeting: { round: 4 } }],
      answers: [
        { state: 'open', stateLabel: '検討中' },
        { state: 'done', doneWords: 'お知らせを始めました。', meeting: { round: 4 } },
      ],
    });
    // Members hear of the answer with the pack in which it is reported.
    expect((await member.ask(trail, { id: early })).statement).toMatchObject({
      takenUpBy: [],
      answers: [],
    });
    expect(await open(member)).toContain(early);
    await does(coordinator, 'openPack', { meetingId });
    expect((await member.ask(trail, { id: early })).statement).toMatchObject({
      takenUpBy: [{ meeting: { round: 4 } }],
      answers: [{ state: 'open' }, { state: 'done' }],
    });
    expect(await open(member)).not.toContain(early);
  });

  it('goes back in time, never forward', async () => {
    const { coordinator } = all.as;
    const mine = await record('同じ回の文');
    expect(
      await refused(coordinator, 'recordStatement', words('x', { takesUpId: mine }), saved),
    ).toBe('INVALID findings.takesUpLater input.takesUpId');
    const before = await makeSitting(api, { fiscalYear: 2026, round: 1 }, at.topic);
    const answer = { id: newId(), statementId: mine, doneWords: 'x', state: 'done' };
    expect(
      await refused(
        coordinator,
        'answerStatement',
        { ...answer, meetingId: before.meeting.id },
        saved,
      ),
    ).toBe('INVALID findings.answeredBefore input.meetingId');
    const good = await record('よいところ', { kind: 'good' });
    expect(
      await refused(
        coordinator,
        'answerStatement',
        { ...answer, statementId: good, meetingId: at.meeting.id },
        saved,
      ),
    ).toBe('INVALID findings.answerOnGood input.statementId');
  });
});
