import { system } from '@furikaeri/core';
import { RegisterImporter, RegisterImportsService, RegisterTending } from '@furikaeri/monitoring';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asFile, headers, type Row } from './register-file.js';
import { rememberMonths } from './past.js';
import { startWard, type Ward } from './ward.js';

let ward: Ward;
let serial = 0;

beforeAll(async () => {
  ward = await startWard();
});
afterAll(() => ward?.close());

const fullName = (person: { familyName: string; givenName: string }) =>
  `${person.familyName} ${person.givenName}`;
const line = (over: Row = {}): Row => ({
  事業所番号: ward.here.number!,
  事業所名: ward.here.name,
  ケースコード: `R-${++serial}`,
  担当者: fullName(ward.anna),
  障害種別: '知的障害',
  支給開始年月: 'R8.5',
  支給終了年月: 'R9.4',
  モニタリング期間: '3月ごと(R8.7～R9.4)',
  実施日: 'R8.7.10',
  ...over,
});

async function run(content: Buffer, { dryRun = false } = {}) {
  const actor = system('test', ward.municipality.id);
  const id = await ward
    .get(RegisterImportsService)
    .keepFor(actor, ward.municipality.id, { fileName: 'f.csv', content }, dryRun);
  const state = await ward.get(RegisterImporter).run(id, ward.municipality.id);
  const [row] = await ward.database.query<{ counts: Record<string, number>; content: unknown }>(
    'select counts, content from register_import where id = $1',
    [id],
  );
  const findings = await ward.database.query<{
    row: number;
    column: string;
    severity: string;
    key: string;
    message: string;
  }>(
    `select "row", "column", severity, split_part(message_key, '.', 3) as key, message from register_finding where import_id = $1 order by seq`,
    [id],
  );
  return { id, state, counts: row!.counts, content: row!.content, findings };
}
const keys = (findings: { row: number; key: string }[]) => findings.map((f) => `${f.row} ${f.key}`);

/** Everything the register's tables hold, ids apart. */
const whole = () =>
  ward.database.query(
    `select c.code, c.specialist_id, c.desk_id, c.disability_kind, c.support_from, c.support_until, c.note,
       (select jsonb_agg(jsonb_build_array(month, done_on, closed_reason, specialist_id, ended_at) order by month) from due_month where case_id = c.id) as months,
       (select jsonb_agg(jsonb_build_array(visited_on, source, due_month_id) order by visited_on) from monitoring_record where case_id = c.id) as visits,
       (select jsonb_agg(jsonb_build_array(from_month, until_month, interval_months, superseded_at) order by from_month, superseded_at) from monitoring_phase where case_id = c.id) as phases
     from support_case c order by c.code`,
  );
const caseOf = async (code: unknown) =>
  (
    await ward.database.query<{ id: string; specialist_id: string; note: string; desk_id: string }>(
      'select * from support_case where code = $1',
      [code],
    )
  )[0]!;

describe('a register comes in', () => {
  it('alike from every kind of file', async () => {
    const results = [];
    for (const kind of ['csv', 'csvWithMark', 'cp932', 'xlsx'] as const) {
      const rows = [line(), line({ モニタリング期間: 3, 実施日: 'R8.7.10；R8.8.1;2026/10/2' })];
      const { state, counts, findings } = await run(await asFile[kind](rows));
      const months = await ward.monthsOf((await caseOf(rows[1]!.ケースコード)).id);
      results.push({ state, counts, findings: findings.map((f) => f.key), months });
    }
    expect(results[0]).toMatchObject({
      state: 'applied',
      counts: { casesNew: 2, monthsNew: 8, monthsDone: 3, visitsNew: 4, errors: 0, warnings: 1 },
      findings: ['visitOutside'],
      months: [
        { month: '2026-07', done: '2026-07-10' },
        { month: '2026-10', done: '2026-10-02' },
        { month: '2027-01', done: null },
        { month: '2027-04', done: null },
      ],
    });
    for (const other of results.slice(1)) expect(other).toEqual(results[0]);
  });

  it('with real dates of a spreadsheet, columns in any order', async () => {
    const row = line({
      支給開始年月: new Date('2026-05-01'),
      支給終了年月: new Date('2027-04-30'),
      実施日: new Date('2026-07-10'),
    });
    const { state, counts } = await run(await asFile.xlsx([row], headers.toReversed()));
    expect({ state, counts }).toMatchObject({
      state: 'applied',
      counts: { casesNew: 1, monthsDone: 1 },
    });
  });

  it('twice, and the second time nothing changes', async () => {
    const rows = [line(), line({ 実施日: '', 備考: 'めも' })];
    await run(asFile.csv(rows));
    const before = await whole();
    const { counts } = await run(await asFile.xlsx(rows));
    expect(counts).toMatchObject({
      casesNew: 0,
      casesChanged: 0,
      casesSame: 2,
      visitsNew: 0,
      monthsDone: 0,
    });
    expect(await whole()).toEqual(before);
  });

  it('and a look alone writes nothing, yet tells what would be', async () => {
    const before = await whole();
    const { state, counts, content } = await run(asFile.csv([line()]), { dryRun: true });
    expect(state).toBe('checked');
    expect(counts).toMatchObject({ casesNew: 1, monthsNew: 4, monthsDone: 1, visitsNew: 1 });
    expect(content).not.toBeNull();
    expect(await whole()).toEqual(before);
  });

  it('is noted once in the audit log, however many rows', async () => {
    const { id } = await run(asFile.csv([line(), line(), line()]));
    const noted = await ward.audits('monitoring.registerImported');
    expect(noted.filter((entry) => entry.object === id)).toMatchObject([
      { detail: { casesNew: 3 } },
    ]);
  });
});

describe('a file with an error', () => {
  it('changes nothing, and each error is named with row, column and reason', async () => {
    const before = await whole();
    const good = line();
    const { state, findings } = await run(
      asFile.csv([
        good,
        line({ 事業所番号: '9999999999', 事業所名: `${ward.here.name}ん` }),
        line({ 担当者: `${fullName(ward.anna)}々` }),
        line({ 担当者: fullName(ward.carl) }),
        line({ モニタリング期間: '3月ごと(R8.6～R9.4)' }),
        line({ ケースコード: good.ケースコード }),
        line({ 実施日: 'R8.12.1' }),
        line({ ケースコード: '田中太郎様' }),
      ]),
    );
    expect(state).toBe('refused');
    expect(keys(findings)).toEqual([
      '3 officeNumberShapeNear',
      '4 specialistUnknownNear',
      '5 specialistElsewhere',
      '6 periodDisagrees',
      '7 codeTwice',
      '8 visitInFuture',
      '9 codeLooksPersonal',
    ]);
    expect(findings[0]).toMatchObject({ column: '事業所番号' });
    expect(findings[0]!.message).toContain(ward.here.name);
    expect(findings[1]!.message).toContain(ward.anna.familyName);
    expect(findings[3]!.message).toContain('3月ごと(R8.7～R9.4)');
    expect(await whole()).toEqual(before);
  });

  it.each([
    ['empty', Buffer.alloc(0), 'emptyFile'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'notATable'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldWorkbook'],
    ['half a workbook', Buffer.from('PK\x03\x04 and then nothing'), 'brokenWorkbook'],
    ['no header', Buffer.from('a,b,c\n1,2,3'), 'noHeader'],
    ['no rows', Buffer.from(headers.join(',')), 'noRows'],
    ['a lone quote', Buffer.from(`${headers.join(',')}\n"131,a\n`), 'brokenQuotes'],
  ])('%s is answered with one sentence', async (_, content, key) => {
    if (!content.length) {
      await expect(run(content)).rejects.toMatchObject({ code: 'INVALID' });
      return;
    }
    const { state, findings } = await run(content);
    expect({ state, keys: findings.map((f) => f.key) }).toEqual({ state: 'refused', keys: [key] });
  });

  it('names missing columns, and reads past unknown ones', async () => {
    const { findings } = await run(
      Buffer.from('事業所番号,ケースコード,障害種別,支給開始年月,支給終了年月,電話\n1,2,3,4,5,6'),
    );
    expect(keys(findings)).toEqual(['1 unknownColumn', '0 columnMissing']);
  });
});

describe('a changed row', () => {
  it('hands the open months to the new specialist, and the old one is asked no more', async () => {
    const row = line({ 実施日: '' });
    await run(asFile.csv([row]));
    const { id } = await caseOf(row.ケースコード);
    const [due] = await ward.database.query<{ id: string }>(
      `select id from due_month where case_id = $1 and month = '2026-10-01'`,
      [id],
    );
    await ward.database.query(
      `insert into reminder (municipality_id, rule, stage, subject_id, recipient_id, due_on, group_id, listed)
       values ($1, 'monitoring.dueMonth', 'passed', $2, $3, '2026-11-01', $4, false)`,
      [ward.municipality.id, due!.id, ward.anna.id, ward.here.id],
    );
    const { counts } = await run(
      asFile.csv([{ ...row, 担当者: fullName(ward.ben), 備考: '引き継ぎ' }]),
    );
    expect(counts).toMatchObject({ casesChanged: 1, casesSame: 0 });
    expect(await caseOf(row.ケースコード)).toMatchObject({
      specialist_id: ward.ben.id,
      note: '引き継ぎ',
    });
    expect(new Set((await ward.monthsOf(id)).map(({ who }) => who))).toEqual(
      new Set([ward.ben.id]),
    );
    expect(await ward.letters(due!.id)).toMatchObject([{ who: ward.anna.id, state: 'withdrawn' }]);
  });

  it('counts the months to come anew; what has passed stays and is pointed out', async () => {
    const row = line({ 実施日: 'R8.7.10' });
    await run(asFile.csv([row]));
    const { id } = await caseOf(row.ケースコード);
    const { counts, findings } = await run(asFile.csv([{ ...row, モニタリング期間: '1年ごと' }]));
    expect(counts).toMatchObject({ casesChanged: 1, monthsClosed: 1, monthsNew: 0 });
    expect(await ward.monthsOf(id)).toMatchObject([
      { month: '2026-07', done: '2026-07-10', closed: null },
      { month: '2026-10', done: null, closed: null },
      { month: '2027-01', closed: 'municipalityChangedPeriod' },
      { month: '2027-04', closed: null },
    ]);
    expect(keys(findings)).toEqual(['2 visitOutside', '2 monthsLeft']);
    // And back again: the month that was closed is open, none is doubled.
    const back = await run(asFile.csv([row]));
    expect(back.counts).toMatchObject({ monthsReopened: 1, monthsClosed: 0 });
    const phases = await ward.database.query(
      'select superseded_at from monitoring_phase where case_id = $1',
      [id],
    );
    expect(phases).toHaveLength(3);
  });

  it('leaves known what the months were before each file', async () => {
    const row = line({ 実施日: '' });
    await run(asFile.csv([row]));
    const { id } = await caseOf(row.ケースコード);
    const past = rememberMonths(ward, id);
    await past.note();
    const toHealth = { ...row, 提出先: ward.health.name };
    for (const next of [
      { ...row, モニタリング期間: '1年ごと' },
      toHealth,
      { ...toHealth, 実施日: 'R8.10.2', 担当者: fullName(ward.ben) },
      { ...row, 提出先: ward.welfare.name },
    ]) {
      ward.clock.set(new Date(ward.clock.now().getTime() + 60_000));
      await run(asFile.csv([next]));
      await past.note();
    }
    const told = (await past.check()).map(({ rows }) =>
      rows
        .map(({ desk, done, closed }) => {
          const standing = done ? 'done' : closed ? 'closed' : 'open';
          return desk === ward.health.id ? `${standing} there` : standing;
        })
        .join(', '),
    );
    expect(told).toEqual([
      'open, open, open, open',
      'open, open, closed, open',
      'open there, open there, open there, open there',
      'open there, done there, open there, open there',
      'open, done there, open, open',
    ]);
  });

  it('to every month asks for none of those gone by', async () => {
    const row = line({ 実施日: '', モニタリング期間: '6' });
    await run(asFile.csv([row]));
    const { id } = await caseOf(row.ケースコード);
    await run(asFile.csv([{ ...row, モニタリング期間: '毎月' }]));
    expect((await ward.monthsOf(id)).map(({ month }) => month)).toEqual([
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
    ]);
  });

  it('with a later support period renews; with an earlier one the file is out of date', async () => {
    const row = line({
      支給開始年月: 'R7.5',
      支給終了年月: 'R8.4',
      モニタリング期間: '6',
      実施日: '',
    });
    await run(asFile.csv([row]));
    const { id } = await caseOf(row.ケースコード);
    const renewed = { ...row, 支給開始年月: 'R8.5', 支給終了年月: 'R9.4' };
    expect((await run(asFile.csv([renewed]))).counts).toMatchObject({
      monthsNew: 2,
      monthsClosed: 0,
    });
    expect((await ward.monthsOf(id)).map(({ month }) => month)).toEqual([
      '2025-10',
      '2026-04',
      '2026-10',
      '2027-04',
    ]);
    const late = await run(asFile.csv([row]));
    expect([late.state, ...keys(late.findings)]).toEqual(['refused', '2 supportOver']);
  });

  it('brings new visits, which end their reminders; a visit gone from the file stays', async () => {
    const row = line({ 実施日: 'R8.7.10' });
    await run(asFile.csv([row]));
    const { id } = await caseOf(row.ケースコード);
    const { counts, findings } = await run(asFile.csv([{ ...row, 実施日: 'R8.10.6；R8.10.20' }]));
    expect(counts).toMatchObject({ casesChanged: 1, visitsNew: 2, monthsDone: 1 });
    expect(keys(findings)).toEqual(['2 visitNotInFile']);
    expect(await ward.monthsOf(id)).toMatchObject([
      { done: '2026-07-10' },
      { done: '2026-10-06' },
      { done: null },
      { done: null },
    ]);
  });

  it('of an ended case is left alone', async () => {
    const row = line();
    await run(asFile.csv([row]));
    await ward.database.query(
      `update support_case set ended_on = '2026-09-30', ended_reason = 'movedAway' where code = $1`,
      [row.ケースコード],
    );
    const { counts, findings } = await run(asFile.csv([{ ...row, 備考: '別' }]));
    expect(counts).toMatchObject({ casesEnded: 1, casesChanged: 0, casesSame: 0 });
    expect(keys(findings)).toEqual(['2 caseEnded']);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'register-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const start = async (name: string, content: Buffer, ...options: string[]) => {
    const file = join(folder, name);
    await writeFile(file, content);
    const child = spawn(
      process.execPath,
      [
        join(__dirname, '../setup/run-ts.cjs'),
        join(__dirname, 'import-process.ts'),
        file,
        ...options,
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          FURIKAERI_MODE: 'test',
          DATABASE_URL: ward.database.url,
          APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
        },
      },
    );
    let said = '';
    child.stdout.on('data', (part) => (said += String(part)));
    return { child, said: () => said, ended: once(child, 'close') as Promise<[number | null]> };
  };
  const importOf = async (name: string) =>
    (
      await ward.database.query<{ id: string; state: string; read: number }>(
        'select id, state, rows_read as read from register_import where file_name = $1',
        [name],
      )
    )[0];

  it('says what it did, and fails with a report where the file is wrong', async () => {
    const good = await start('good.csv', asFile.csv([line()]));
    expect(await good.ended).toEqual([0, null]);
    expect(good.said()).toContain('新しいケース: 1 件');
    const bad = await start('bad.csv', asFile.csv([line({ 障害種別: '?' })]), '--dry-run');
    expect(await bad.ended).toEqual([1, null]);
    expect(bad.said()).toContain('bad.csv.report.xlsx');
  });

  it('killed in the middle leaves nothing half-written, and a worker takes the file up again', async () => {
    const before = await whole();
    const rows = Array.from({ length: 8_000 }, () => line({ 実施日: '' }));
    const { child, ended } = await start('killed.csv', asFile.csv(rows));
    while (!(await importOf('killed.csv'))?.read) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    expect((await importOf('killed.csv'))?.state).toMatch(/checking|applying/);
    expect(await whole()).toEqual(before);

    ward.clock.set(new Date(Date.now() + 60_000));
    // Its connection may linger for a moment.
    while (!(await ward.get(RegisterTending).tend()).rung) await sleep(50);
    await ward.queue.drain();
    expect((await importOf('killed.csv'))?.state).toBe('applied');
    expect((await whole()).length).toBe(before.length + rows.length);
  });
});
