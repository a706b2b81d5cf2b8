import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type FileRemark, system } from '@furikaeri/core';
import { type ImportedMeetings, MeetingFilesService } from '@furikaeri/findings';
import { makeMunicipality } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { makeCommittee } from './committee.js';

let api: Api;
let all: Awaited<ReturnType<typeof makeCommittee>>;
let rounds: string;
beforeAll(async () => {
  rounds = await readFile('apps/cli/src/demo/two-rounds.yaml', 'utf8');
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  all = await makeCommittee(api);
});
afterAll(() => api?.close());

/** Into a ward of its own, unless one is given. */
const wardFor = async () => {
  const ward = await api.work.run(system('test'), (tx) => makeMunicipality(tx));
  return system('test', ward.id);
};
type Ward = Awaited<ReturnType<typeof wardFor>>;
const take = (ward: Ward, text: string, options = { confirmed: true }) =>
  api.get(MeetingFilesService).importFile(ward, Buffer.from(text), options);
const remarksOf = async (ward: Ward, text: string) => {
  const error = await take(ward, text).then(
    () => undefined,
    (refusal: { facts?: { remarks: FileRemark[] } }) => refusal,
  );
  return error?.facts?.remarks.map(({ row, column, message }) => `${row} ${column}: ${message}`);
};
const SCHEMA = 'https://ward.test/meeting-files/schema.json';
const give = (ward: Ward, year: number) =>
  api.get(MeetingFilesService).exportYear(ward, year, SCHEMA);
const rowsOf = ({ municipalityId }: Ward) =>
  api.database.query<{ n: number }>(
    `select count(*)::int as n from statement where municipality_id = $1`,
    [municipalityId],
  );

describe('the two rounds of the seed', () => {
  it('come in whole and go out letter for letter', async () => {
    const ward = await wardFor();
    const { counts } = await take(ward, rounds);
    expect(counts).toEqual({
      meetings: 2,
      topics: 5,
      statements: 55,
      changed: 0,
      same: 0,
      left: 0,
      answers: 0,
    });
    expect(await give(ward, 2024)).toBe(rounds);
  });

  it('change nothing when they come again', async () => {
    const ward = await wardFor();
    await take(ward, rounds);
    const before = await give(ward, 2024);
    const { counts } = await take(ward, rounds);
    expect(counts).toMatchObject({ meetings: 0, topics: 0, statements: 0, changed: 0, same: 55 });
    expect(await give(ward, 2024)).toBe(before);
    const [revised] = await api.database.query<{ n: number }>(
      `select count(*)::int as n from statement where municipality_id = $1 and revision > 1`,
      [ward.municipalityId],
    );
    expect(revised).toEqual({ n: 0 });
  });

  it('show which opinions of the first the second took up', async () => {
    const ward = await wardFor();
    await take(ward, rounds);
    const links = await api.database.query<{ later: string; earlier: string }>(
      `select s.code as later, e.code as earlier from statement s join statement e on e.id = s.takes_up_id
       where s.municipality_id = $1 order by s.code`,
      [ward.municipalityId],
    );
    expect(links).toContainEqual({ later: 'T5-R4-I1', earlier: 'T5-R2-I4' });
    expect(links).toHaveLength(8);
  });

  it('are only looked at in a trial', async () => {
    const ward = await wardFor();
    const options = { dryRun: true, confirmed: true };
    const tried = await api.get(MeetingFilesService).importFile(ward, Buffer.from(rounds), options);
    expect(tried).toMatchObject({ written: false, counts: { statements: 55 } });
    expect(await rowsOf(ward)).toEqual([{ n: 0 }]);
  });

  it('are changed where the file was, and keep what it does not name', async () => {
    const ward = await wardFor();
    await take(ward, rounds);
    const file = parse(rounds);
    const issues = file.meetings[0].topics[0].issues;
    issues[0].text = '連携のしかたを知りたい。';
    file.meetings[0].topics[0].issues = [issues[2], issues[0]];
    const { counts } = await take(ward, JSON.stringify(file));
    expect(counts).toMatchObject({ statements: 0, changed: 1, same: 52, left: 2 });
    const after = parse(await give(ward, 2024)).meetings[0].topics[0].issues;
    expect(after.map(({ id }: { id: string }) => id)).toEqual([
      'T1-R2-I3',
      'T1-R2-I1',
      'T1-R2-I2',
      'T1-R2-I4',
    ]);
    expect(after[1].text).toBe('連携のしかたを知りたい。');
  });
});

/** Another ward: one meeting alone, other topics, no ids, answers, a report, said in other roles. */
const elsewhere = {
  fiscalYear: 2026,
  round: 1,
  title: '地域生活支援会議',
  heldOn: '2026-06-12',
  hours: '10:00～12:00',
  place: '市役所 301 会議室',
  topics: [
    {
      code: 'housing',
      title: '住まいの場の確保',
      report: ['空き家の一覧をつくりました。', '大家さん向けの勉強会を 2 回ひらきました。'],
      good: [{ text: '大家さんの理解が広がった。', saidAs: '不動産' }],
      issues: [
        {
          text: '緊急のときの受け入れ先が足りない。\n夜間はとくに難しい。',
          suggestion: '協力してくれる事業所を募る。',
          saidAs: '家族',
          written: true,
          answers: [
            {
              reportedAt: '2026-1',
              owner: '障害福祉課',
              done: '募集を始めました。',
              state: 'underWay',
            },
          ],
        },
        { text: '緊急のときの受け入れ先が足りない。\n夜間はとくに難しい。' },
      ],
    },
    { code: 'empty', title: '報告だけの議題' },
  ],
};

describe("another ward's meeting", () => {
  it('works as well, as JSON, and goes out as it came', async () => {
    const ward = await wardFor();
    const { counts } = await take(ward, JSON.stringify(elsewhere));
    expect(counts).toMatchObject({ meetings: 1, topics: 2, statements: 3, answers: 1 });
    const [given] = parse(await give(ward, 2026)).meetings;
    const { issues, good, ...housing } = given.topics[0];
    const strip = (rows: { id: string }[]) => rows.map((row) => ({ ...row, id: undefined }));
    expect({
      ...given,
      topics: [{ ...housing, good: strip(good), issues: strip(issues) }, given.topics[1]],
    }).toEqual(elsewhere);
    expect(issues.map(({ id }: { id: string }) => id)).toEqual(['housing-R1-I1', 'housing-R1-I2']);
    const again = await take(ward, JSON.stringify(elsewhere));
    expect(again.counts).toMatchObject({ statements: 0, changed: 0, same: 3, answers: 0 });
  });

  it('takes up what a file of its own brought before; both years may use one code', async () => {
    const ward = await wardFor();
    await take(ward, JSON.stringify(elsewhere));
    await take(ward, JSON.stringify({ ...elsewhere, round: 2 }).replaceAll('2026-1', '2026-2'));
    const third = (takesUp: string) => ({
      ...elsewhere,
      round: 3,
      topics: [
        { code: 'housing', title: '住まいの場の確保', good: [{ text: '増えた。', takesUp }] },
      ],
    });
    await take(ward, JSON.stringify(third('housing-R2-I1')));
    expect(parse(await give(ward, 2026)).meetings[2].topics[0].good[0].takesUp).toBe(
      'housing-R2-I1',
    );
    await take(ward, JSON.stringify(third('2026-1/housing-R1-I2')));
    expect(parse(await give(ward, 2026)).meetings[2].topics[0].good[0].takesUp).toBe(
      'housing-R1-I2',
    );
  });
});

describe('a file with a fault', () => {
  const faults: [string, (file: typeof elsewhere) => unknown, string][] = [
    ['a word that is none', (file) => ({ ...file, venue: 'x' }), 'venue: 「venue」という項目は'],
    ['no title', (file) => ({ ...file, title: null }), 'title: 「title」がありません。'],
    ['a day that is none', (file) => ({ ...file, heldOn: '2026-02-30' }), 'heldOn: 値を確かめて'],
    [
      'one topic twice',
      (file) => ({ ...file, topics: [file.topics[1], file.topics[1]] }),
      'topics.1.code: 同じ議題が 2 つ',
    ],
    [
      'one id twice',
      (file) => ({
        ...file,
        topics: [
          {
            code: 'a',
            title: 'あ',
            good: [
              { id: 'x', text: '甲' },
              { id: 'x', text: '乙' },
            ],
          },
        ],
      }),
      'topics.0.good.1.id: 符号「x」が',
    ],
    [
      'nobody to take up',
      (file) => ({
        ...file,
        topics: [{ code: 'a', title: 'あ', issues: [{ text: '甲', takesUp: 'T9-R9-I9' }] }],
      }),
      'topics.0.issues.0.takesUp: 「T9-R9-I9」という発言は、前の回に見つかりませんでした。',
    ],
    [
      'an answer at no meeting',
      (file) => ({
        ...file,
        topics: [
          {
            code: 'a',
            title: 'あ',
            issues: [
              { text: '甲', answers: [{ reportedAt: '2027-1', done: '済', state: 'done' }] },
            ],
          },
        ],
      }),
      'topics.0.issues.0.answers.0.reportedAt: 報告する回（令和9年度 第1回）が、まだありません。',
    ],
  ];
  it.each(faults)('%s: names the place and changes nothing', async (_, spoil, expected) => {
    const ward = await wardFor();
    const remarks = await remarksOf(ward, JSON.stringify(spoil(elsewhere), null, 2));
    expect(remarks?.[0]).toContain(expected);
    expect(await rowsOf(ward)).toEqual([{ n: 0 }]);
    const [meeting] = await api.database.query(`select from meeting where municipality_id = $1`, [
      ward.municipalityId,
    ]);
    expect(meeting).toBeUndefined();
  });

  it('has the line in YAML', async () => {
    const remarks = await remarksOf(await wardFor(), rounds.replace('round: 2', 'round: 二'));
    expect(remarks).toEqual(['6 meetings.0.round: 数で入力してください。']);
    expect(await remarksOf(await wardFor(), 'meetings: [')).toHaveLength(1);
    expect(await remarksOf(await wardFor(), '\u0000\u00ff')).toBeDefined();
  });

  it('does not rename a topic nor touch a closed meeting', async () => {
    const ward = await wardFor();
    await take(ward, rounds);
    const renamed = rounds.replaceAll(
      'title: 相談支援事業所ネットワークについて',
      'title: 別の議題',
    );
    expect((await remarksOf(ward, renamed))?.[0]).toContain('符号「T2」は、すでに別の議題');
    await api.database.query(`update meeting set closed_at = now() where municipality_id = $1`, [
      ward.municipalityId,
    ]);
    expect((await take(ward, rounds)).counts).toMatchObject({ same: 55 });
    const changed = rounds.replace('text: 役割が明確化され', 'text: 役目が明確化され');
    expect(await remarksOf(ward, changed)).toEqual([
      '6 meetings.0.round: 令和6年度 第2回は終了しているため、変えられません。',
    ]);
  });
});

describe('over HTTP', () => {
  const cookieOf = ({ cookies }: Client) =>
    Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  const get = (client: Client, url: string) =>
    api.inject({ url: `/meeting-files/${url}`, headers: { cookie: cookieOf(client) } });
  const post = (client: Client, text: string, fields: Record<string, string> = {}) => {
    const parts = Object.entries(fields).map(
      ([name, value]) =>
        `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const file = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.yaml"\r\n\r\n${text}\r\n`;
    return api.inject({
      method: 'POST',
      url: '/meeting-files',
      headers: {
        origin: 'https://ward.test',
        cookie: cookieOf(client),
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload: `${parts.join('')}${file}--x--\r\n`,
    });
  };

  it('coordinators send and fetch it, others do not', async () => {
    const { coordinator, member, elsewhere: stranger } = all.as;
    const text = JSON.stringify(elsewhere).replace('大家さんの理解', '田中太郎さんの理解');
    expect((await post(member, text)).statusCode).toBe(403);
    const asked = (await post(coordinator, text)).json<ImportedMeetings>();
    expect([asked.written, asked.warnings.length]).toEqual([false, 1]);
    const done = (await post(coordinator, text, { confirmed: 'true' })).json<ImportedMeetings>();
    expect([done.written, done.counts.statements]).toEqual([true, 3]);
    const { items } = (await coordinator.ask('{ meetings { items { id } } }')).meetings;
    const id = items[0].id as string;
    const json = (await get(coordinator, `meetings/${id}.json`)).json();
    expect(json).toEqual(parse((await get(coordinator, `meetings/${id}.yaml`)).body));
    expect((await get(coordinator, 'years/2026.yaml')).body).toContain('地域生活支援会議');
    expect((await get(coordinator, 'years/2019.yaml')).statusCode).toBe(404);
    expect((await get(member, `meetings/${id}.json`)).statusCode).toBe(403);
    expect((await get(stranger, `meetings/${id}.json`)).statusCode).toBe(404);
  });

  it('anybody reads the schema that editors use', async () => {
    const schema = (await api.inject({ url: '/meeting-files/schema.json' })).json();
    expect(schema.anyOf[0].properties.meetings.items.properties.topics).toBeDefined();
  });
});
