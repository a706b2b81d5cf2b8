import { verifyAudit } from '../../apps/cli/src/audit.js';
import { DEMO_PASSWORD, demoLogins } from '../../apps/cli/src/demo/accounts.js';
import { listDemoAccounts, seedDemo } from '../../apps/cli/src/demo/commands.js';
import { importFile } from '../../apps/cli/src/import.js';
import { type Api, startApi } from '../setup/api.js';
import { createDatabase, type TestDatabase } from '../setup/database.js';

// A whole ward is invented; a crowded machine takes its time.
jest.setTimeout(120_000);

const before = { ...process.env };
let database: TestDatabase;
let printed: string;

beforeAll(async () => {
  database = await createDatabase();
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
    FURIKAERI_MODE: 'production',
  });
});
beforeEach(() => {
  printed = '';
  jest.spyOn(console, 'log').mockImplementation((line: string) => void (printed += `${line}\n`));
});
afterEach(() => void (process.exitCode = undefined));
afterAll(async () => {
  process.env = before;
  await database?.drop();
});
const count = async () => (await database.query('select from municipality')).length;

it('production is not filled with a demo unless asked', async () => {
  await expect(seedDemo()).rejects.toThrow('--force-demo');
  await listDemoAccounts();
  expect([await count(), printed]).toEqual([0, '']);
});

it('the demo is filled once', async () => {
  process.env.FURIKAERI_MODE = 'demo';
  await seedDemo();
  expect(printed).toMatch(/見晴区.*事業所 33/);
  await seedDemo();
  expect([await count(), printed]).toEqual([1, expect.stringContaining('すでにある')]);
});

it('everybody named can sign in, in the role that is named', async () => {
  await listDemoAccounts();
  for (const login of Object.values(demoLogins)) expect(printed).toContain(login);
  expect(printed).toContain(DEMO_PASSWORD);
  const roles = await database.query<{ login: string; roles: string[] }>(
    `select login, array_agg(role order by role) as roles from account c
     join appointment a using (person_id) where until_on is null group by login`,
  );
  for (const [role, login] of Object.entries(demoLogins)) {
    expect(roles.find((one) => one.login === login)?.roles).toContain(role);
  }
});

it('a broken chain ends the audit command with 1', async () => {
  await verifyAudit();
  expect([process.exitCode, printed]).toEqual([undefined, 'system: 2 entries, OK\n']);
  await database.query(`update audit_entry set action = 'other.act'`);
  await verifyAudit();
  expect([process.exitCode, printed]).toEqual([1, expect.stringContaining('BROKEN at 1')]);
});

it('a file of meetings is told from a register, tried, taken, and refused with its place', async () => {
  const file = 'apps/cli/src/demo/two-rounds.yaml';
  await importFile(file, '--dry-run');
  expect(printed).toMatch(/^試し（何も変えていません）: 新しい回 2、.*発言 55、/);
  await importFile(file);
  expect(printed).toMatch(/\n取り込みました: 新しい回 2、/);
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await importFile('package.json');
  expect(process.exitCode).toBe(1);
  expect(said.mock.calls.flat().join('\n')).toMatch(/行目 name: 「name」という項目は使えません/);
  said.mockRestore();
});

describe('with the API over it', () => {
  let api: Api;
  afterAll(() => api?.close());
  it('the coordinator of the demo signs in and finds the ward', async () => {
    api = await startApi({ DATABASE_URL: database.url });
    const browser = api.browser();
    await browser.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { nextStep } }`, {
      input: { login: demoLogins.coordinator, password: DEMO_PASSWORD },
    });
    const { offices } = await browser.ask(`{ offices(filter: { kind: specific }) { totalItems } }`);
    expect(offices.totalItems).toBe(31);
  });
});
