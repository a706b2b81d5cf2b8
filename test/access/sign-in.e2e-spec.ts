import { hash } from '@node-rs/argon2';
import { makeAccount, makeHolder, makeOffice } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import { NOON } from '../setup/rooms.js';

const PASSWORD = 'kumo to yama no aida de';
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { nextStep expiresAt } }`;
const me = `{ me { login roles permissions secondFactor idleMinutes offices { name manages } } }`;

let api: Api;
let passwordHash: string;
beforeAll(async () => {
  api = await startApi();
  passwordHash = await hash(PASSWORD);
});
beforeEach(() => api.clock.set(NOON));
afterAll(() => api?.close());

const someone = (login: string) =>
  api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx);
    const person = await makeHolder(tx, ['manager', 'specialist'], office.id);
    const account = await makeAccount(tx, { personId: person.id, login, passwordHash });
    return { person, account, office };
  });

describe('signing in', () => {
  it('gives a cookie that opens what the roles of the day allow', async () => {
    const { office } = await someone('tanaka@test.example');
    const browser = api.browser();
    expect(await browser.ask(me)).toEqual({ me: null });
    const answer = await browser.ask(signIn, {
      input: { login: ' Tanaka@Test.example ', password: PASSWORD },
    });
    expect(answer.signIn).toEqual({ nextStep: 'none', expiresAt: '2026-11-22T13:00:00.000Z' });
    expect(await browser.ask(me)).toEqual({
      me: {
        login: 'tanaka@test.example',
        roles: ['manager', 'specialist'],
        permissions: expect.arrayContaining(['access.invite', 'access.ownAccount']),
        secondFactor: 'off',
        idleMinutes: 30,
        offices: [{ name: office.name, manages: true }],
      },
    });
  });
});
