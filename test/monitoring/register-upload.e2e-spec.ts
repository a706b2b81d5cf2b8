import type { Role } from '@furikaeri/core';
import { RegisterTending } from '@furikaeri/monitoring';
import { MonitoringJobsModule } from '@furikaeri/monitoring/jobs';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import {
  makeCase,
  makeDesk,
  makeHolder,
  makeOffice,
  makePhase,
  makeRecord,
  makeSpecialist,
} from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { actorOf } from '../setup/rooms.js';
import { asFile, type Row } from './register-file.js';

let api: Api;
let coordinator: Client;
let specialist: Client;
let line: (over?: Row) => Row;
let officeId: string;

beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' }, MonitoringJobsModule);
  const made = await api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx);
    const desk = await makeDesk(tx, {
      name: '福祉部',
      disabilityKinds: ['physical', 'intellectual'],
    });
    const anna = await makeSpecialist(tx, office.id);
    return { office, desk, anna, guide: await makeHolder(tx, ['coordinator']) };
  });
  officeId = made.office.id;
  coordinator = await api.signedIn(made.guide);
  specialist = await api.signedIn(made.anna);
  let serial = 0;
  line = (over = {}) => ({
    事業所番号: made.office.number!,
    ケースコード: `U-${++serial}`,
    担当者: made.anna.familyName + made.anna.givenName,
    障害種別: '知的',
    支給開始年月: 'R8.5',
    支給終了年月: 'R9.4',
    モニタリング期間: '3',
    ...over,
  });
});
afterAll(() => api?.close());

const BOUNDARY = 'furikaeri';
function form(content: Buffer, fields: Record<string, string> = {}): Buffer {
  const field = ([name, value]: [string, string]) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  return Buffer.concat([
    Buffer.from(
      `${Object.entries(fields).map(field).join('')}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="register.csv"\r\ncontent-type: text/csv\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}
const headersOf = (client?: Client) => ({
  origin: 'https://ward.test',
  cookie: Object.entries(client?.cookies ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join('; '),
});
const post = (client: Client | undefined, content: Buffer, fields?: Record<string, string>) =>
  api.inject({
    method: 'POST',
    url: '/register-imports',
    headers: { ...headersOf(client), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: form(content, fields),
  });
const get = (client: Client | undefined, url: string) =>
  api.inject({ method: 'GET', url, headers: headersOf(client) });

const look = `query look($id: Id!) { registerImport(id: $id) {
  state rowsRead rowsTotal dryRun figures { code count }
  findings(take: 10) { totalItems items { row column severity message } } } }`;
const cases = async () =>
  (await api.database.query<{ n: number }>('select count(*)::int as n from support_case'))[0]!.n;

describe('a register file sent over HTTP', () => {
  it('is looked at by a worker, then written when the coordinator says so', async () => {
    const before = await cases();
    const answer = await post(coordinator, await asFile.xlsx([line(), line()]));
    expect(answer.statusCode).toBe(202);
    const { id } = answer.json();
    expect(await coordinator.ask(look, { id })).toMatchObject({
      registerImport: { state: 'waiting' },
    });
    await api.queue.drain();
    const looked = await coordinator.ask(look, { id });
    expect(looked.registerImport).toMatchObject({ state: 'checked', rowsRead: 2, rowsTotal: 2 });
    expect(looked.registerImport.figures).toContainEqual({ code: 'casesNew', count: 2 });
    expect(await cases()).toBe(before);

    const apply =
      'mutation apply($input: RegisterImportInput!) { applyRegisterImport(input: $input) { state } }';
    await coordinator.ask(apply, { input: { id } });
    await api.queue.drain();
    expect(await coordinator.ask(look, { id })).toMatchObject({
      registerImport: { state: 'applied' },
    });
    expect(await cases()).toBe(before + 2);
    expect(await coordinator.refusal(apply, { input: { id } })).toMatchObject({ code: 'REFUSED' });
  });

  it('with errors is refused, row by row, in GraphQL and as a workbook', async () => {
    const { id } = (await post(coordinator, asFile.csv([line({ 障害種別: '?' })]))).json();
    await api.queue.drain();
    const { registerImport } = await coordinator.ask(look, { id });
    expect(registerImport).toMatchObject({
      state: 'refused',
      findings: { totalItems: 1, items: [{ row: 2, column: '障害種別', severity: 'error' }] },
    });
    const report = await get(coordinator, `/register-imports/${id}/report.xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(report.rawPayload as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['まとめ', '確認するところ']);
    expect(book.worksheets[1]!.getRow(2).values).toEqual([
      undefined,
      2,
      '障害種別',
      '直してください',
      '?',
      registerImport.findings.items[0].message,
    ]);
  });

  it('is hidden by PostgreSQL itself from whoever may not see all offices', async () => {
    await post(coordinator, asFile.csv([line({ 障害種別: '?' })]));
    await api.queue.drain();
    const count = (roles: Role[]) =>
      api.work.read(actorOf(api.municipality.id, { roles, officeIds: [officeId] }), async (tx) => {
        const files = await tx.query('select from register_import');
        return {
          files: files.length,
          found: (await tx.query('select from register_finding')).length,
        };
      });
    expect(await count(['manager', 'specialist'])).toEqual({ files: 0, found: 0 });
    const { files, found } = await count(['coordinator']);
    expect(Math.min(files, found)).toBeGreaterThan(0);
  });

  it('is stopped when asked, and nothing of it is written', async () => {
    const { id } = (await post(coordinator, asFile.csv([line()]))).json();
    const { cancelRegisterImport } = await coordinator.ask(
      'mutation stop($input: RegisterImportInput!) { cancelRegisterImport(input: $input) { state } }',
      { input: { id } },
    );
    expect(cancelRegisterImport.state).toBe('cancelled');
    await api.queue.drain();
    expect(await coordinator.ask(look, { id })).toMatchObject({
      registerImport: { state: 'cancelled' },
    });
  });

  it('whose ring was lost is taken up again', async () => {
    const { id } = (await post(coordinator, asFile.csv([line()]))).json();
    api.queue.rung.splice(0);
    api.clock.set(new Date(api.clock.now().getTime() + 60_000));
    expect(await api.get(RegisterTending).tend()).toMatchObject({ rung: 1 });
    await api.queue.drain();
    expect(await coordinator.ask(look, { id })).toMatchObject({
      registerImport: { state: 'checked' },
    });
  });

  it('is refused cheaply: nobody, somebody else, too large, no file, no form', async () => {
    const file = asFile.csv([line()]);
    expect((await post(undefined, file)).json()).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await post(specialist, file)).json()).toMatchObject({ code: 'FORBIDDEN' });
    expect((await post(coordinator, Buffer.alloc(33 * 1024 * 1024))).json()).toMatchObject({
      code: 'INVALID',
      field: 'file',
      messageKey: 'core.file.tooLarge',
    });
    const noForm = await api.inject({
      method: 'POST',
      url: '/register-imports',
      headers: headersOf(coordinator),
      payload: {},
    });
    expect(noForm.json()).toMatchObject({ messageKey: 'core.file.fileMissing' });
    for (const url of ['/register/export.csv?reason=x', '/register/template.xlsx']) {
      expect((await get(specialist, url)).statusCode).toBe(403);
      expect((await get(undefined, url)).statusCode).toBe(401);
    }
  });
});

describe('the register goes out', () => {
  it('and comes back with nothing changed, from every kind of file', async () => {
    await api.work.run(api.inside, async (tx) => {
      const made = await makeCase(tx, { officeId, note: '=1+1', deskId: undefined });
      await makePhase(tx, made);
      await makeRecord(tx, made, { visitedOn: '2026-07-20' });
    });
    await post(coordinator, asFile.csv([line({ 備考: '"引用", 改行\n'.trim() + 'と、記号' })]), {
      dryRun: 'false',
    });
    await api.queue.drain();
    const all = await cases();
    for (const url of ['export.csv', 'export.csv?encoding=cp932', 'export.xlsx']) {
      const file = await get(
        coordinator,
        `/register/${url}${url.includes('?') ? '&' : '?'}reason=${encodeURIComponent('点検')}`,
      );
      expect(file.statusCode).toBe(200);
      const { id } = (await post(coordinator, file.rawPayload)).json();
      await api.queue.drain();
      const { registerImport } = await coordinator.ask(look, { id });
      expect(
        registerImport.findings.items.filter((f: { severity: string }) => f.severity === 'error'),
      ).toEqual([]);
      expect(registerImport.figures).toEqual(
        expect.arrayContaining([
          { code: 'casesSame', count: all },
          { code: 'casesChanged', count: 0 },
          { code: 'visitsNew', count: 0 },
        ]),
      );
    }
    const csv = (await get(coordinator, '/register/export.csv?reason=x')).body;
    expect(csv.startsWith('\uFEFF事業所番号,')).toBe(true);
    expect(csv).toContain(",'=1+1\r\n");
  });

  it('only with a reason, which the audit log keeps', async () => {
    expect((await get(coordinator, '/register/export.csv')).json()).toMatchObject({
      field: 'reason',
    });
    await get(coordinator, '/register/export.xlsx?reason=monthly');
    const noted = await api.database.query<{ detail: object }>(
      `select detail from audit_entry where action = 'monitoring.registerExported' order by seq desc limit 1`,
    );
    expect(noted).toMatchObject([{ detail: { format: 'xlsx', reason: 'monthly' } }]);
  });

  it('in the old encoding only after saying which characters would be lost', async () => {
    await post(coordinator, asFile.csv([line({ 備考: '𠮷野〜 鷗' })]), { dryRun: 'false' });
    await api.queue.drain();
    const url = '/register/export.csv?reason=x&encoding=cp932';
    const refusal = (await get(coordinator, url)).json();
    expect(refusal.message).toContain('𠮷鷗');
    const lossy = await get(coordinator, `${url}&lossy=true`);
    expect(iconv.decode(lossy.rawPayload, 'cp932')).toContain('〓野～ 〓');
  });
});
