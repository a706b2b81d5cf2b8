import { newId, openSheets } from '@furikaeri/core';
import mammoth from 'mammoth';
import { type FrozenFigure, Snapshot, SnapshotFigure, SnapshotQuote } from '@furikaeri/findings';
import { makeHomeReview, makeMaterial, makeSnapshot, makeTheme, makeVisit } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { readPdf } from '../setup/read-pdf.js';
import { does, makeCommittee, refused } from './committee.js';

let api: Api;
let all: Awaited<ReturnType<typeof makeCommittee>>;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  all = await makeCommittee(api);
  await sitTwice();
});
afterAll(() => api?.close());

const topics = [
  { id: newId(), code: 'T1', title: '「権利擁護係」の設置について', position: 1 },
  { id: newId(), code: 'T2', title: '相談支援事業所ネットワークについて', position: 2 },
];
const [second, fourth] = [newId(), newId()];
const busy = newId();

/** A year with two evaluating rounds: in the second, an opinion of the first is taken up. */
async function sitTwice() {
  const { coordinator } = all.as;
  for (const topic of topics) await does(coordinator, 'saveTopic', topic);
  const rounds = [
    { id: second, round: 2, heldOn: '2026-09-25', asOf: 'R8.9月時点', report: [] },
    { id: fourth, round: 4, heldOn: '2026-11-20', asOf: 'R8.11月時点', report: ['学校を見学した'] },
  ];
  for (const { id, round, heldOn, asOf, report } of rounds) {
    const meeting = { id, fiscalYear: 2026, round, title: '評価会議', heldOn };
    await does(coordinator, 'planMeeting', meeting, '{ meeting { id } }');
    const items = topics.map((topic) => ({
      topicId: topic.id,
      asOf,
      heading: 'ここまでの取り組み',
      report,
    }));
    await does(coordinator, 'setAgenda', { meetingId: id, items }, '{ meeting { id } }');
  }
  const say = (meetingId: string, topic: number, kind: string, text: string, over: object = {}) =>
    does(
      coordinator,
      'recordStatement',
      { id: newId(), meetingId, topicId: topics[topic]!.id, kind, text, ...over },
      '{ statement { id } warnings { found } }',
    );
  await say(second, 1, 'issue', '参加する時間を確保できない場合がある。', {
    id: busy,
    suggestion: '負担の少ない形での機会が求められている。',
  });
  await say(second, 0, 'issue', '窓口を迷う可能性がある。');
  await say(second, 0, 'good', '役割が明確になった。');
  await say(second, 1, 'issue', '初心者の場に見える。');
  await say(fourth, 1, 'issue', 'ウェブ参加などの工夫が求められる。', { takesUpId: busy });
  await say(fourth, 1, 'good', '学校見学の機会を設けた。');
  const answer = {
    id: newId(),
    statementId: busy,
    meetingId: fourth,
    state: 'underWay',
    doneWords: 'ウェブでの参加を始めた',
    ownerWords: 'コアチーム',
  };
  await does(coordinator, 'answerStatement', answer, '{ statement { id } }');
}

/** Published figures of the fourth round: one cell hidden, one theme with a quote. */
const publishFigures = () =>
  api.work.run(api.inside, async (tx) => {
    const { id: snapshotId, municipalityId } = await makeSnapshot(tx, {
      meetingId: fourth,
      state: 'done',
      cutOffOn: '2026-11-10',
    });
    const theme = await makeTheme(tx, { title: '一人で抱えない' });
    const offices = { code: 'offices', label: '声を寄せた事業所' };
    const shown: FrozenFigure = {
      code: 'themes.offices',
      fiscalYear: 2026,
      title: 'いちばん多くの声が集まったテーマです',
      columns: [offices],
      rows: [
        { code: theme.id, label: theme.title, cells: [{ shown: 7 }] },
        { code: 'other', label: '家族の思い', cells: [{ hidden: true }] },
      ],
      n: 31,
      cutOffOn: '2026-11-10',
      note: '3か所に満たない数は「＊」で伏せています。',
    };
    const lastYear = { ...shown, fiscalYear: 2025, title: '前の年の表' };
    const visit = await makeVisit(tx, { officeId: all.office.id, state: 'proposing' });
    const material = await makeMaterial(tx, visit, { releasedBy: all.people.manager.id });
    for (const [position, figure] of [shown, lastYear].entries()) {
      const row: SnapshotFigure = { snapshotId, municipalityId, position, shown: figure };
      await tx.manager.insert(SnapshotFigure, row as object);
    }
    const quote = { themeId: theme.id, themeTitle: theme.title, materialId: material.id };
    const words = '電話できる相手ができた。';
    await tx.manager.insert(SnapshotQuote, {
      snapshotId,
      municipalityId,
      position: 1,
      words,
      ...quote,
    });
    await tx.manager.update(Snapshot, { id: snapshotId }, { publishedAt: tx.now });
  });

const whole = `{ id version state revision title correctionWords publishedAt
  meeting { id } readings { words kana }
  topics { no title rounds { round asOf report
    good { no text } issues { no text suggestion
      takesUp takenUpIn answer { state words owner } } } }
  carried { text } homes { good issues } themes { title offices { shown hidden } quotes }
  figures { code columns n rows { label cells { shown hidden } } } }`;
const draft = (over: object = {}) =>
  does(all.as.coordinator, 'draftSummary', { id: newId(), meetingId: fourth, ...over }, whole);
const findIt = (client: Client, id: string) =>
  client.ask(`query($id: Id!) { summary(id: $id) ${whole} }`, { id });
const get = (client: Client | null, url: string) => {
  const cookies = Object.entries(client?.cookies ?? {});
  const cookie = cookies.map(([key, value]) => `${key}=${value}`).join('; ');
  return api.inject({ method: 'GET', url, headers: { cookie } });
};
const statuses = async (url: string) => {
  const found: Record<string, number> = { nobody: (await get(null, url)).statusCode };
  for (const [name, client] of Object.entries(all.as)) {
    found[name] = (await get(client, url)).statusCode;
  }
  return found;
};
const actsOn = (id: string) =>
  api.database.query<{ action: string; detail: object }>(
    `select action, detail from audit_entry where object_id = $1 order by seq`,
    [id],
  );

let id: string;

describe('a summary', () => {
  it('is drafted in the order of the slides, and shows what was taken up', async () => {
    const reading = { words: ' 権利擁護係', kana: 'ケンリヨウゴガカリ' };
    await does(all.as.coordinator, 'saveReading', reading, '{ words kana }');
    const input = { id: newId() };
    const made = await draft(input);
    ({ id } = made);
    expect(made).toMatchObject({
      id: input.id,
      version: 1,
      state: 'draft',
      revision: 1,
      title: '評価会議　概要版',
      readings: [{ words: '権利擁護係', kana: 'けんりようごがかり' }],
    });
    const said = (list: { text: string }[]) => list.map(({ text }) => text);
    expect(
      made.topics.map((topic: { no: number; title: string; rounds: never[] }) => [
        topic.no,
        topic.title,
        topic.rounds.map(({ round, good, issues }) => [round, said(good), said(issues)]),
      ]),
    ).toEqual([
      [
        1,
        '「権利擁護係」の設置について',
        [
          [2, ['役割が明確になった。'], ['窓口を迷う可能性がある。']],
          [4, [], []],
        ],
      ],
      [
        2,
        '相談支援事業所ネットワークについて',
        [
          [2, [], ['参加する時間を確保できない場合がある。', '初心者の場に見える。']],
          [4, ['学校見学の機会を設けた。'], ['ウェブ参加などの工夫が求められる。']],
        ],
      ],
    ]);
    const [before, after] = made.topics[1].rounds;
    expect(before.issues[0]).toMatchObject({
      takenUpIn: ['第4回の意見・課題1'],
      answer: { state: 'underWay', words: 'ウェブでの参加を始めた', owner: 'コアチーム' },
    });
    expect(after.issues[0].takesUp).toBe('第2回の意見・課題1');
  });

  it('is composed anew while it is a draft, one row however often it is sent', async () => {
    const { coordinator } = all.as;
    await does(
      coordinator,
      'recordStatement',
      {
        id: newId(),
        meetingId: fourth,
        topicId: topics[0]!.id,
        kind: 'good',
        text: '見えやすくなった。',
      },
      '{ statement { id } }',
    );
    await api.work.run(api.inside, (tx) =>
      makeHomeReview(tx, {
        officeId: all.office.id,
        meetingId: fourth,
        state: 'opinionGiven',
        goodWords: '毎月話し合っている。',
        submittedBy: all.people.manager.id,
      }),
    );
    const again = await draft();
    expect(again).toMatchObject({ id, revision: 2, readings: [{ words: '権利擁護係' }] });
    expect(again.topics[0].rounds[1].good).toEqual([{ no: 1, text: '見えやすくなった。' }]);
    expect(again.homes).toEqual([{ good: ['毎月話し合っている。'], issues: [] }]);
  });

  it('has the readings of the ward as they were then', async () => {
    const { coordinator } = all.as;
    const list = '{ words kana }';
    for (const reading of [
      { words: 'かな', kana: 'かな' },
      { words: '係', kana: 'kakari' },
    ]) {
      expect(await refused(coordinator, 'saveReading', reading, list)).toBe(
        'INVALID findings.readingShape input.kana',
      );
    }
    const known = { words: '権利擁護係', kana: 'けんりようごがかり' };
    const other = { words: '係', kana: 'かかり' };
    expect(await does(coordinator, 'saveReading', other, list)).toEqual([other, known]);
    expect(await does(coordinator, 'saveReading', { ...other, kana: '' }, list)).toEqual([
      { words: '係', kana: '' },
      known,
    ]);
    expect((await findIt(coordinator, id)).summary.readings).toEqual([known]);
    expect((await draft()).readings).toHaveLength(2);
    expect(await does(coordinator, 'dropReading', { words: '係' }, list)).toEqual([known]);
    expect((await draft()).readings).toEqual([known]);
  });

  it('is read as a draft by coordinators alone, on screen and on paper', async () => {
    const refusal = await all.as.member.refusal(`query($id: Id!) { summary(id: $id) { id } }`, {
      id,
    });
    expect(refusal.code).toBe('NOT_FOUND');
    expect((await all.as.member.ask(`{ summaries { totalItems } }`)).summaries.totalItems).toBe(0);
    for (const ending of ['pdf', 'docx', 'xlsx']) {
      expect(await statuses(`/papers/summary/${id}.${ending}`)).toEqual({
        nobody: 401,
        coordinator: 200,
        member: 404,
        manager: 403,
        former: 403,
        elsewhere: 404,
      });
    }
    const { text } = await readPdf(
      (await get(all.as.coordinator, `/papers/summary/${id}.pdf`)).rawPayload,
    );
    expect(text).toContain('公開する前の下書きです。');
  });

  it('asks before an office is named, and publishes what was looked at', async () => {
    const { coordinator, member } = all.as;
    const { name } = all.office;
    const publish = (over: object) =>
      does(
        coordinator,
        'publishSummary',
        { summaryId: id, ...over },
        '{ summary { state publishedAt } warnings { found text } }',
      );
    await does(
      coordinator,
      'recordStatement',
      {
        id: newId(),
        meetingId: fourth,
        topicId: topics[0]!.id,
        kind: 'issue',
        text: `${name}のような例を広げたい。`,
        confirmed: true,
      },
      '{ statement { id } }',
    );
    await publishFigures();
    const { revision } = await draft();
    expect(
      await refused(
        coordinator,
        'publishSummary',
        { summaryId: id, revision: revision - 1 },
        '{ summary { id } }',
      ),
    ).toBe('CONFLICT findings.summaryChanged input.revision');
    expect(await publish({ revision })).toEqual({
      summary: { state: 'draft', publishedAt: null },
      warnings: [{ found: name, text: `${name}のような例を広げたい。` }],
    });
    expect(await publish({ revision, confirmed: true })).toEqual({
      summary: { state: 'published', publishedAt: '2026-11-22T03:00:00.000Z' },
      warnings: [],
    });
    // What is hidden comes without its number, on the page as in the files.
    expect((await findIt(member, id)).summary).toMatchObject({
      id,
      state: 'published',
      figures: [
        {
          code: 'themes.offices',
          columns: ['声を寄せた事業所'],
          n: 31,
          rows: [
            { label: '一人で抱えない', cells: [{ shown: 7, hidden: false }] },
            { label: '家族の思い', cells: [{ shown: null, hidden: true }] },
          ],
        },
      ],
      themes: [
        {
          title: '一人で抱えない',
          offices: { shown: 7, hidden: false },
          quotes: ['電話できる相手ができた。'],
        },
      ],
    });
    expect((await member.ask(`{ summaries { items { id } } }`)).summaries.items).toEqual([{ id }]);
  });

  it('comes as PDF in four versions, for Word and for Excel; each download is noted', async () => {
    const { member } = all.as;
    const file = async (ending: string) => {
      const answer = await get(member, `/papers/summary/${id}.${ending}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-store');
      return answer.rawPayload;
    };
    const normal = await readPdf(await file('pdf'));
    expect(normal).toMatchObject({ tagged: true, universal: true });
    const order = ['役割が明確', '窓口を迷う', '参加する時間', 'ウェブ参加などの工夫', 'その後'];
    const places = order.map((words) => normal.text.lastIndexOf(words));
    expect(places.slice(0, 1)).not.toContain(-1);
    expect(normal.text).toContain('第2回の意見・課題1を受けて');
    expect(normal.text).toContain('取り組み中：ウェブでの参加を始めた（担当：コアチーム）');
    expect(normal.text).not.toContain('下書き');
    for (const words of ['一人で抱えない7', '家族の思い＊', 'n＝31', '「＊」で伏せています。']) {
      expect(normal.text).toContain(words);
    }
    expect(normal.text).toContain('7か所の事業所から「電話できる相手ができた。」');
    expect(normal.text).not.toContain('前の年の表');
    expect((await readPdf(await file('pdf?large=1'))).pages).toBeGreaterThan(normal.pages);
    for (const query of ['furigana=1', 'furigana=1&large=1']) {
      expect((await readPdf(await file(`pdf?${query}`))).text).toContain('けんりようごがかり');
    }
    const { value } = await mammoth.extractRawText({ buffer: await file('docx') });
    expect(value).toContain('ウェブ参加などの工夫が求められる。');
    const sheets = await openSheets(await file('xlsx'));
    expect(sheets.map(({ name }) => name)).toContain('発言');
    const exported = (await actsOn(id)).filter(
      ({ action }) => action === 'findings.summaryExported',
    );
    expect(exported.slice(-6).map(({ detail }) => detail)).toEqual([
      { format: 'pdf', large: false, furigana: false, version: 1 },
      { format: 'pdf', large: true, furigana: false, version: 1 },
      { format: 'pdf', large: false, furigana: true, version: 1 },
      { format: 'pdf', large: true, furigana: true, version: 1 },
      { format: 'docx', version: 1 },
      { format: 'xlsx', version: 1 },
    ]);
  });

  it('never changes once published: what was wrong becomes a new version', async () => {
    const { coordinator, member } = all.as;
    const before = (await findIt(member, id)).summary;
    expect(await refused(coordinator, 'draftSummary', { id: newId(), meetingId: fourth })).toBe(
      'REFUSED findings.summaryPublished',
    );
    const write = api.database.query(`update summary set content = '{}' where id = $1`, [id]);
    await expect(write).rejects.toThrow('never changes');
    const correct = (words: string, meetingId = fourth) => ({ id: newId(), meetingId, words });
    expect(await refused(coordinator, 'correctSummary', correct(' '))).toBe(
      'INVALID findings.correctionMissing input.words',
    );
    expect(await refused(coordinator, 'correctSummary', correct('なし', second))).toBe(
      'REFUSED findings.nothingToCorrect',
    );
    const next = await does(coordinator, 'correctSummary', correct('事業所の名前を外した'), whole);
    expect(next).toMatchObject({
      version: 2,
      state: 'draft',
      correctionWords: '事業所の名前を外した',
    });
    expect((await findIt(member, id)).summary).toEqual(before);
    const input = { summaryId: next.id, revision: next.revision, confirmed: true };
    await does(coordinator, 'publishSummary', input, '{ summary { id } }');
    const { summaries } = await member.ask(
      `query($meetingId: Id!) { summaries(meetingId: $meetingId) { items { version } totalItems } }`,
      { meetingId: fourth },
    );
    expect(summaries).toEqual({ items: [{ version: 2 }, { version: 1 }], totalItems: 2 });
    const { text } = await readPdf(
      (await get(member, `/papers/summary/${next.id}.pdf`)).rawPayload,
    );
    expect(text).toContain('前の版から直したところ：事業所の名前を外した');
    const acts = [...(await actsOn(id)), ...(await actsOn(next.id))].map(({ action }) => action);
    for (const act of ['summaryDrafted', 'summaryPublished', 'summaryCorrected']) {
      expect(acts).toContain(`findings.${act}`);
    }
  });
});

describe('a pack', () => {
  it('is printed for members once it is open, with what was said before and room to write', async () => {
    const url = `/papers/pack/${fourth}.pdf`;
    const closed = { nobody: 401, coordinator: 200, member: 404, manager: 403, former: 403 };
    expect(await statuses(url)).toEqual({ ...closed, elsewhere: 404 });
    for (const meetingId of [second, fourth])
      await does(all.as.coordinator, 'openPack', { meetingId });
    await does(
      all.as.coordinator,
      'addMeetingDocument',
      { id: newId(), meetingId: fourth, title: '別紙 振り返りシート' },
      '{ id }',
    );
    const normal = await readPdf((await get(all.as.member, url)).rawPayload);
    expect(normal).toMatchObject({ tagged: true, universal: true });
    for (const words of [
      '回令和8年度第4回',
      '日時令和8年11月20日（2026-11-20）金曜日',
      '別紙振り返りシート（紙でお配りします）',
      '学校を見学した',
      '前回（令和8年度第2回）の意見・課題と、その後',
      '参加する時間を確保できない場合がある。⇒負担の少ない形での機会が求められている。',
      '取り組み中：ウェブでの参加を始めた（担当：コアチーム）',
      'まだお答えしていません',
      '当日のメモ',
      '一人で抱えない7',
    ]) {
      expect(normal.text).toContain(words);
    }
    const large = await readPdf((await get(all.as.member, `${url}?large=1`)).rawPayload);
    expect(large.pages).toBeGreaterThan(normal.pages);
    const read = await readPdf((await get(all.as.member, `${url}?furigana=1`)).rawPayload);
    expect(read.text).toContain('けんりようごがかり');
    const exported = (await actsOn(fourth)).filter(
      ({ action }) => action === 'findings.packExported',
    );
    expect(exported.at(-1)?.detail).toEqual({ format: 'pdf', large: false, furigana: true });
  });
});
