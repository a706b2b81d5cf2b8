import { newId } from '@furikaeri/core';
import { FindingsJobsModule } from '@furikaeri/findings/jobs';
import { makeHolder, makeInstrumentVersion, makeOffice } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import { date } from '../visits/dates.js';
import { columnOf, does, refused, saved } from './committee.js';

/** One fiscal year with two evaluating rounds, from the visits to what the committee reads. */
let api: Api;
let people: Awaited<ReturnType<typeof makePeople>>;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' }, FindingsJobsModule);
  people = await makePeople();
});
afterAll(() => api?.close());

const makePeople = () =>
  api.work.run(api.inside, async (tx) => {
    const elsewhere = await makeOffice(tx);
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
    const { id: versionId } = await makeInstrumentVersion(tx);
    const offices = [];
    for (let n = 0; n < 6; n += 1) {
      const office = await makeOffice(tx, { name: `相談室ひみつ${n}` });
      offices.push({ office, head: await makeHolder(tx, ['manager'], office.id) });
    }
    return {
      versionId,
      offices,
      lead: await makeHolder(tx, ['lead'], elsewhere.id),
      coordinator: await makeHolder(tx, ['coordinator'], centre.id),
      recorder: await makeHolder(tx, ['coordinator'], centre.id),
      member: await makeHolder(tx, ['committeeMember']),
    };
  });

type Name = 'lead' | 'coordinator' | 'recorder' | 'member';
/** In a browser of today: sessions end while a year goes by. */
const as = (who: Name | { id: string; municipalityId: string }) =>
  api.signedIn(typeof who === 'string' ? people[who] : who);
const act = async (who: Parameters<typeof as>[0], name: string, input: object, select?: string) =>
  does(await as(who), name, input, select);
const ask = async (who: Name, query: string, variables: object) =>
  (await as(who)).ask(query, variables);
const on = (day: string) => api.clock.set(`${day}T03:00:00Z`);

const programmeId = newId();
const [second, fourth] = [newId(), newId()];
const topic = { id: newId(), code: 'T1', title: '相談支援事業所ネットワークについて', position: 1 };
const themeId = newId();
const [busy, written, late] = [newId(), newId(), newId()];
const frozen = { second: newId(), fourth: newId() };
const told = { second: newId(), fourth: newId(), corrected: newId() };
const issueId = newId();
const materials: string[] = [];
const themeTitle = '一人で抱えない';
const quoted = '電話できる相手ができた。';

const figures = `{ id state publishedAt themes { title quotes }
  figures { code rows { code cells { shown hidden } } } }`;
const snapshotOf = async (who: Name, id: string) =>
  (await ask(who, `query($id: Id!) { snapshot(id: $id) ${figures} }`, { id })).snapshot;
/** Figures by row, `＊` where hidden. */
const rowsOf = (snapshot: any, code: string): Record<string, (number | string)[]> =>
  Object.fromEntries(
    snapshot.figures
      .find((one: any) => one.code === code)
      .rows.map((row: any) => [
        row.code,
        row.cells.map((cell: any) => (cell.hidden ? '＊' : cell.shown)),
      ]),
  );
const content = `{ id version state revision correctionWords
  topics { title rounds { round report good { text } issues {
    text suggestion takesUp takenUpIn answer { state words owner } } } } }`;
const summaryOf = async (who: Name, id: string) =>
  (await ask(who, `query($id: Id!) { summary(id: $id) ${content} }`, { id })).summary;
const publish = async (summaryId: string) => {
  const { revision } = await summaryOf('coordinator', summaryId);
  const input = { summaryId, revision };
  return act('coordinator', 'publishSummary', input, '{ summary { state } warnings { found } }');
};
const freeze = async (id: string, meetingId: string, cutOffOn: string) => {
  await act('coordinator', 'takeSnapshot', { id, meetingId, cutOffOn });
  await api.queue.drain();
  const made = await snapshotOf('coordinator', id);
  expect(made.state).toBe('done');
  await expect(snapshotOf('member', id)).rejects.toThrow('NOT_FOUND');
  await act('coordinator', 'publishSnapshot', { id });
  return made;
};
const say = (who: Name, meetingId: string, kind: string, text: string, over: object = {}) =>
  act(
    who,
    'recordStatement',
    { id: newId(), meetingId, topicId: topic.id, kind, text, ...over },
    saved,
  );
const plan = async (id: string, round: number, heldOn: string, report: string[]) => {
  const meeting = { id, fiscalYear: 2026, round, title: '評価会議', heldOn };
  await act('coordinator', 'planMeeting', meeting, '{ meeting { id } }');
  const items = [{ topicId: topic.id, asOf: heldOn, heading: 'ここまでの取り組み', report }];
  await act('coordinator', 'setAgenda', { meetingId: id, items }, '{ meeting { id } }');
};
const meetingAs = async (who: Name, id: string) =>
  (
    await ask(
      who,
      `query($id: Id!) { meeting(id: $id) { packOpenedAt closedAt minutes { words }
        attendance { label presence } statements { text saidAs written } } }`,
      { id },
    )
  ).meeting;

const trail = async (who: Name, id: string) =>
  (
    await ask(
      who,
      `query($id: Id!) { statement(id: $id) { text takesUp { text }
        takenUpBy { text meeting { round } } answers { state doneWords }
        regionalIssues { state events { state words } } } }`,
      { id },
    )
  ).statement;

/** From a chosen office to a day for the visit; gives the way on to closed and released words. */
async function visitOn(day: string, { office, head }: (typeof people.offices)[0], roundId: string) {
  const chosen = {
    roundId,
    officeId: office.id,
    reasons: ['chosen'],
    words: 'お話をうかがいたい事業所です。',
  };
  const { target } = await act('coordinator', 'chooseTarget', chosen, '{ target { id } }');
  const visitId = newId();
  const personIds = [people.lead.id, people.coordinator.id];
  await act('coordinator', 'planVisit', { id: visitId, targetId: target.id, personIds });
  const first = date(day, '10:00', '12:00');
  const dates = [first, date(day, '13:00', '15:00'), date(day, '15:00', '17:00')];
  await act('lead', 'proposeDates', { visitId, dates, confirmed: true }, '{ saved }');
  const answers = dates.map(({ id: proposalId }) => ({ proposalId, answer: 'yes' }));
  await act(head, 'answerDates', { visitId, answers }, '{ saved }');
  const agreed = { proposalId: first.id, confirmed: true };
  await act('coordinator', 'confirmDate', agreed, '{ saved }');
  return async () => {
    const done = '{ visit { id } }';
    await act('lead', 'holdVisit', { visitId }, done);
    const strength = { id: newId(), perspective: 'individuality', words: '本人の言葉を聞いている' };
    const note = {
      activities: ['supervision'],
      participants: [],
      strengths: [strength],
      topics: [],
      message: 'ありがとうございました。',
    };
    await act('lead', 'saveNote', { visitId, revision: 0, content: note }, done);
    await act('lead', 'showNote', { visitId }, done);
    const step = { id: newId(), words: '会議に本人を招く', ownerId: head.id, dueOn: '2026-07-31' };
    await act('lead', 'setNextSteps', { visitId, steps: [step] }, done);
    for (const side of [head, 'lead' as const]) {
      await act(side, 'confirmNote', { visitId, revision: 1 }, done);
    }
    await act('lead', 'closeVisit', { visitId }, done);
    const words = '本人の言葉を計画に置いている';
    const release = { id: newId(), visitId, pointId: strength.id, words };
    const { materialId } = await act(head, 'releaseMaterial', release, '{ materialId }');
    return materialId as string;
  };
}

describe('a fiscal year of the committee', () => {
  it('begins with visits that are closed, and words that their offices release', async () => {
    on('2026-05-11');
    const rounds = [
      { id: newId(), number: 1, name: '前期', fromOn: '2026-04-01', untilOn: '2026-09-30' },
      { id: newId(), number: 2, name: '後期', fromOn: '2026-10-01', untilOn: '2027-03-31' },
    ];
    const programme = {
      id: programmeId,
      fiscalYear: 2026,
      name: '令和8年度 事業所訪問',
      purpose: '主任と一緒にふりかえる機会をつくります。',
      guideline: '私たちが目指す相談支援専門員の姿',
      activities: ['supervision'],
      instrumentVersionId: people.versionId,
      rounds,
      members: [
        { personId: people.lead.id, part: 'lead' },
        { personId: people.coordinator.id, part: 'centre' },
      ],
    };
    await act('coordinator', 'createProgramme', programme, '{ programme { id } }');
    await act('coordinator', 'openProgramme', { programmeId }, '{ state }');
    const visits = [];
    for (const [n, office] of people.offices.entries()) {
      visits.push(await visitOn(`2026-06-0${n + 1}`, office, rounds[0]!.id));
    }
    on('2026-06-08');
    for (const release of visits) materials.push(await release());
    expect(new Set(materials).size).toBe(6);
  });

  it('gathers them under a theme and quotes one after a second look', async () => {
    on('2026-08-03');
    const theme = { id: themeId, fiscalYear: 2026, title: themeTitle, position: 1 };
    await act('coordinator', 'keepTheme', theme, '{ theme { id } }');
    const group = { themeId, materialIds: materials };
    const gathered = await act('coordinator', 'groupMaterial', group, '{ theme { offices } }');
    expect(gathered.theme.offices).toBe(6);
    const quote = { themeId, materialId: materials[0], words: quoted };
    await act('coordinator', 'quoteMaterial', quote, '{ theme { id } }');
  });

  it('plans round 2, freezes its figures and opens the pack; a member reads nothing before', async () => {
    on('2026-09-01');
    await act('coordinator', 'saveTopic', topic);
    await plan(second, 2, '2026-09-25', ['井戸端会議を 3 回ひらいた。']);
    const seat = { id: newId(), label: '当事者', personId: people.member.id, fromOn: '2026-04-01' };
    await act('coordinator', 'saveSeat', seat);
    await freeze(frozen.second, second, '2026-08-31');
    const seen = await snapshotOf('member', frozen.second);
    expect(rowsOf(seen, 'themes.offices')).toEqual({ [themeId]: [6] });
    expect(seen.themes).toEqual([{ title: themeTitle, quotes: [quoted] }]);
    expect(JSON.stringify(seen)).not.toContain('ひみつ');

    await expect(meetingAs('member', second)).rejects.toThrow('NOT_FOUND');
    await act('coordinator', 'openPack', { meetingId: second });
    expect(await meetingAs('member', second)).toMatchObject({ statements: [], minutes: null });
    const attendance = [{ seatId: seat.id, presence: 'written' }];
    await act('coordinator', 'recordAttendance', { meetingId: second, attendance });
  });

  it('hears a member who cannot come, and two who write at once, without loss', async () => {
    on('2026-09-20');
    const opinion = { id: newId(), meetingId: second, topicId: topic.id, kind: 'issue' };
    const words = { text: '会場が遠い。', suggestion: 'Web でも。' };
    await act('member', 'writeOpinion', { ...opinion, ...words }, '{ id }');
    on('2026-09-25');
    const taken = { opinionId: opinion.id, statementId: written };
    await act('coordinator', 'takeOverOpinion', taken, '');
    await say('coordinator', second, 'issue', '参加する時間を確保できない。', { id: busy });
    const [one, two] = [await as('coordinator'), await as('recorder')];
    const lines = Array.from({ length: 10 }, (_, n) => `よかったこと ${n}`);
    await Promise.all(
      lines.map((text, n) =>
        does(
          n % 2 ? one : two,
          'recordStatement',
          { id: newId(), meetingId: second, topicId: topic.id, kind: 'good', text },
          saved,
        ),
      ),
    );
    const good = await columnOf(await as('member'), second, 'good');
    expect(good.map(({ text }) => text).toSorted()).toEqual(lines);
    expect(good.map(({ position }) => position)).toEqual(lines.map((_, n) => n + 1));
    const { statements, attendance } = await meetingAs('member', second);
    expect(statements).toContainEqual({ text: '会場が遠い。', saidAs: '当事者', written: true });
    expect(attendance).toEqual([{ label: '当事者', presence: 'written' }]);
  });

  it('publishes the minutes and the first summary, and closes the round', async () => {
    on('2026-09-28');
    const minutes = { meetingId: second, revision: 0, words: '開会のあいさつ。' };
    await act('recorder', 'saveMinutes', minutes, '{ meeting { id } }');
    const step = { meetingId: second, revision: 1 };
    await act('coordinator', 'approveMinutes', step);
    expect((await meetingAs('member', second)).minutes).toBeNull();
    await act('coordinator', 'publishMinutes', step);
    expect((await meetingAs('member', second)).minutes).toEqual({ words: minutes.words });

    await act('coordinator', 'draftSummary', { id: told.second, meetingId: second });
    await expect(summaryOf('member', told.second)).rejects.toThrow('NOT_FOUND');
    expect(await publish(told.second)).toEqual({ summary: { state: 'published' }, warnings: [] });
    const { topics } = await summaryOf('member', told.second);
    expect(topics[0].rounds.map(({ round }: any) => round)).toEqual([2]);
    expect(topics[0].rounds[0].issues).toMatchObject([{ text: '会場が遠い。', answer: null }, {}]);
    await act('coordinator', 'closeMeeting', { meetingId: second });
    const more = { id: newId(), meetingId: second, topicId: topic.id, kind: 'good', text: 'あと' };
    expect(await refused(await as('recorder'), 'recordStatement', more, saved)).toBe(
      'REFUSED findings.meetingClosed',
    );
  });

  it('answers what was said; an office takes its words back', async () => {
    on('2026-11-16');
    await plan(fourth, 4, '2027-01-27', ['Web でも参加できるようにした。']);
    const answer = (statementId: string, state: string, doneWords: string) =>
      act(
        'coordinator',
        'answerStatement',
        { id: newId(), statementId, meetingId: fourth, state, doneWords, ownerWords: 'コアチーム' },
        '{ statement { id } }',
      );
    await answer(busy, 'underWay', 'Web でもひらいた。');
    await answer(written, 'done', 'Web の席を用意した。');
    // With the pack in which they are reported, not before.
    expect((await trail('member', busy)).answers).toEqual([]);
    const [materialId] = materials;
    const withdraw = { materialId, reason: '書きなおすため' };
    await act(people.offices[0]!.head, 'withdrawMaterial', withdraw, '{ materialId }');
  });

  it('freezes round 4: the words are gone from it, not from what was published, and the difference tells nothing', async () => {
    const before = await snapshotOf('member', frozen.second);
    on('2027-01-12');
    await freeze(frozen.fourth, fourth, '2027-01-11');
    const after = await snapshotOf('member', frozen.fourth);
    expect(after.themes).toEqual([]);
    // Five offices may be told; one less than before may not.
    expect(rowsOf(after, 'themes.offices')).toEqual({ [themeId]: ['＊'] });
    expect(rowsOf(after, 'perspectives.strengths').individuality).toContain('＊');
    expect(await snapshotOf('member', frozen.second)).toEqual(before);
    expect(before.themes).toEqual([{ title: themeTitle, quotes: [quoted] }]);
  });

  it('takes up in round 4 what was said in round 2: the trail tells it from end to end', async () => {
    await act('coordinator', 'openPack', { meetingId: fourth });
    on('2027-01-27');
    await say('coordinator', fourth, 'good', '事業所どうしの顔が見えてきた。');
    const takesUp = { id: late, takesUpId: busy };
    await say('recorder', fourth, 'issue', '参加できる事業所が限られている。', takesUp);
    const raise = { id: issueId, title: '学びの場', body: 'council', statementIds: [late] };
    await act('coordinator', 'raiseRegionalIssue', raise, '{ id }');
    expect((await trail('member', late)).regionalIssues).toEqual([]);
    const move = (to: string, happenedOn: string, words: string) =>
      act(
        'coordinator',
        'moveRegionalIssue',
        { id: newId(), issueId, to, happenedOn, words },
        '{ id }',
      );
    await move('raised', '2027-01-27', '協議会に提起した。');
    on('2027-02-15');
    await move('answered', '2027-02-10', '来年度に説明会をひらく。');
    expect(await trail('member', busy)).toEqual({
      text: '参加する時間を確保できない。',
      takesUp: null,
      takenUpBy: [{ text: '参加できる事業所が限られている。', meeting: { round: 4 } }],
      answers: [{ state: 'underWay', doneWords: 'Web でもひらいた。' }],
      regionalIssues: [],
    });
    expect(await trail('member', late)).toMatchObject({
      takesUp: { text: '参加する時間を確保できない。' },
      regionalIssues: [
        {
          state: 'answered',
          events: [
            { state: 'noticed' },
            { state: 'raised' },
            { words: '来年度に説明会をひらく。' },
          ],
        },
      ],
    });
  });

  it('publishes the second summary with the answers; what was wrong is a new version', async () => {
    await act('coordinator', 'draftSummary', { id: told.fourth, meetingId: fourth });
    await publish(told.fourth);
    const first = await summaryOf('member', told.fourth);
    const [two, four] = first.topics[0].rounds;
    expect([two.round, four.round, four.report]).toEqual([
      2,
      4,
      ['Web でも参加できるようにした。'],
    ]);
    expect(two.good).toHaveLength(10);
    expect(two.issues).toMatchObject([
      { text: '会場が遠い。', answer: { state: 'done', words: 'Web の席を用意した。' } },
      { takenUpIn: ['第4回の意見・課題1'], answer: { state: 'underWay', owner: 'コアチーム' } },
    ]);
    expect(four.issues).toMatchObject([{ takesUp: '第2回の意見・課題2' }]);

    const correct = { id: told.corrected, meetingId: fourth, words: '誤字を直しました。' };
    await act('coordinator', 'correctSummary', correct);
    await expect(summaryOf('member', told.corrected)).rejects.toThrow('NOT_FOUND');
    await publish(told.corrected);
    expect(await summaryOf('member', told.corrected)).toMatchObject({
      version: 2,
      correctionWords: '誤字を直しました。',
    });
    expect(await summaryOf('member', told.fourth)).toEqual(first);
  });

  it('has been read by a member only where it was published', async () => {
    const { snapshots, summaries, regionalIssues } = await ask(
      'member',
      `{ snapshots { items { id } } summaries { items { id } } regionalIssues { items { id } } }`,
      {},
    );
    const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id).toSorted();
    expect(ids(snapshots)).toEqual(Object.values(frozen).toSorted());
    expect(ids(summaries)).toEqual(Object.values(told).toSorted());
    expect(ids(regionalIssues)).toEqual([issueId]);
    for (const closed of [
      `{ themes(fiscalYear: 2026) { id } }`,
      `{ materials { items { id } } }`,
      `{ seats { id } }`,
    ]) {
      expect(await (await as('member')).refusal(closed)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
