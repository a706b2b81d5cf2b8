import { Secret, TOTP } from 'otpauth';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { NOON } from '../setup/rooms.js';
import { PASSWORD, signIn, someone, whoIs } from './people.js';

const start = 'mutation { startTotp { secret uri qrSvg } }';
const confirm = `mutation ($input: SignInWithCodeInput!) { confirmTotp(input: $input) { codes } }`;
const withCode = `mutation ($input: SignInWithCodeInput!) {
  signInWithCode(input: $input) { nextStep expiresAt } }`;
const codeFailed = { code: 'REFUSED', messageKey: 'access.codeFailed', field: 'input.code' };

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.set(NOON);
  await api.database.query('delete from throttle');
});
afterAll(() => api?.close());

const later = (seconds: number) => api.clock.set(new Date(Date.parse(NOON) + seconds * 1000));
const code = (secret: string, seconds = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(NOON) + seconds * 1000,
  });
const send = (browser: Client, value: string) => browser.send(withCode, { input: { code: value } });

/** Somebody whose second factor is on, since a minute before NOON. */
async function guarded() {
  const who = await someone(api);
  later(-60);
  const browser = await api.signedIn(who.person);
  const { startTotp } = await browser.ask(start);
  const { confirmTotp } = await browser.ask(confirm, {
    input: { code: code(startTotp.secret, -60) },
  });
  later(0);
  return { ...who, browser, secret: startTotp.secret, codes: confirmTotp.codes as string[] };
}

describe('setting up', () => {
  it('offers a secret as text, address and picture, kept sealed', async () => {
    const { person, id, login } = await someone(api);
    const { startTotp } = await (await api.signedIn(person)).ask(start);
    expect(decodeURIComponent(startTotp.uri)).toContain(`otpauth://totp/振り返り:${login}`);
    expect(startTotp.qrSvg).toMatch(/^<svg /);
    const [row] = await api.database.query<{ sealed: Buffer }>(
      'select totp_secret as sealed from account where id = $1',
      [id],
    );
    const plain = Buffer.from(Secret.fromBase32(startTotp.secret).bytes);
    expect(row?.sealed.includes(plain)).toBe(false);
  });

  it('counts after the first right code only', async () => {
    const { person, login } = await someone(api);
    const browser = await api.signedIn(person);
    expect(await browser.refusal(confirm, { input: { code: '123456' } })).toMatchObject({
      messageKey: 'access.totpNotStarted',
    });
    await browser.ask(start);
    expect(await browser.refusal(confirm, { input: { code: '000000' } })).toEqual(
      expect.objectContaining(codeFailed),
    );
    expect((await signIn(api.browser(), login)).data.signIn.nextStep).toBe('none');
  });

  it('gives ten different recovery codes, and cannot be begun twice', async () => {
    const { browser, codes } = await guarded();
    expect(new Set(codes).size).toBe(10);
    expect(await browser.refusal(start)).toMatchObject({ messageKey: 'access.totpOn' });
    const { me } = await browser.ask('{ me { secondFactor recoveryCodesLeft } }');
    expect(me).toEqual({ secondFactor: 'on', recoveryCodesLeft: 10 });
  });
});

describe('between password and code', () => {
  it('a session has no rights, and not for long', async () => {
    const { login, secret } = await guarded();
    const browser = api.browser();
    const { data } = await signIn(browser, login);
    expect(data.signIn).toEqual({ nextStep: 'code', expiresAt: '2026-11-22T03:10:00.000Z' });
    expect(await whoIs(browser)).toBeUndefined();
    for (const query of ['{ mySessions { id } }', start, '{ accounts { totalItems } }']) {
      expect(await browser.refusal(query)).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    const before = { ...browser.cookies };
    expect((await send(browser, code(secret))).data.signInWithCode).toEqual({
      nextStep: 'none',
      expiresAt: '2026-11-22T13:00:00.000Z',
    });
    expect(browser.cookies).not.toEqual(before);
    expect(await whoIs(browser)).toBe(login);

    const late = api.browser();
    later(30);
    await signIn(late, login);
    later(30 + 600);
    const { errors } = await send(late, code(secret, 630));
    expect(errors?.[0]?.extensions).toMatchObject({ messageKey: 'access.signInAgain' });
  });

  it('needs the password first', async () => {
    const { secret } = await guarded();
    const { errors } = await send(api.browser(), code(secret));
    expect(errors?.[0]?.extensions).toMatchObject({ messageKey: 'access.signInAgain' });
  });
});

describe('a code', () => {
  it('is good once, and none before it afterwards', async () => {
    const { login, secret } = await guarded();
    const [first, second] = [api.browser(), api.browser()];
    await signIn(first, login);
    await signIn(second, login);
    expect((await send(first, code(secret))).errors).toBeUndefined();
    for (const used of [code(secret), code(secret, -30)]) {
      expect((await send(second, used)).errors?.[0]?.extensions).toMatchObject(codeFailed);
    }
    expect((await send(second, code(secret, 30))).errors).toBeUndefined();
  });

  it('sent twice at once opens one door', async () => {
    const { login, secret } = await guarded();
    const browsers = [api.browser(), api.browser(), api.browser()];
    for (const browser of browsers) await signIn(browser, login);
    const answers = await Promise.all(browsers.map((browser) => send(browser, code(secret))));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('may be half a minute early or late, not more, in any notation', async () => {
    const { login, secret } = await guarded();
    const browser = api.browser();
    await signIn(browser, login);
    expect((await send(browser, code(secret, 60))).errors).toBeDefined();
    const wide = code(secret, 30).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);
    expect((await send(browser, `${wide.slice(0, 3)} ${wide.slice(3)}`)).errors).toBeUndefined();
  });

  it('cannot be guessed quickly', async () => {
    const { login } = await guarded();
    const browser = api.browser();
    await signIn(browser, login);
    for (let n = 0; n < 6; n++) await send(browser, '000000');
    expect((await send(browser, '000000')).errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
  });
});

describe('a recovery code', () => {
  it('stands in for the telephone once', async () => {
    const { login, codes } = await guarded();
    const [first, second] = [api.browser(), api.browser()];
    await signIn(first, login);
    const [one = ''] = codes;
    expect((await send(first, one.toLowerCase().replaceAll('-', ' '))).errors).toBeUndefined();
    const { me } = await first.ask('{ me { recoveryCodesLeft } }');
    expect(me.recoveryCodesLeft).toBe(9);
    await signIn(second, login);
    expect((await send(second, one)).errors?.[0]?.extensions).toMatchObject(codeFailed);
  });

  it('belongs to one account', async () => {
    const [theirs, mine] = [await guarded(), await guarded()];
    const browser = api.browser();
    await signIn(browser, mine.login);
    expect((await send(browser, theirs.codes[0]!)).errors).toBeDefined();
  });

  it('dies when new ones are made, for which the password is asked', async () => {
    const { browser, login, codes } = await guarded();
    const renew = `mutation ($input: AskPasswordInput!) { renewRecoveryCodes(input: $input) { codes } }`;
    expect(await browser.refusal(renew, { input: { password: 'wrong' } })).toMatchObject({
      messageKey: 'access.passwordWrong',
    });
    const { renewRecoveryCodes } = await browser.ask(renew, { input: { password: PASSWORD } });
    const other = api.browser();
    await signIn(other, login);
    expect((await send(other, codes[0]!)).errors).toBeDefined();
    expect((await send(other, renewRecoveryCodes.codes[0])).errors).toBeUndefined();
  });
});

describe('turning it off', () => {
  const disable = `mutation ($input: AskPasswordInput!) { disableTotp(input: $input) }`;

  it('needs the password', async () => {
    const { browser, login } = await guarded();
    expect(await browser.refusal(disable, { input: { password: 'wrong' } })).toMatchObject({
      messageKey: 'access.passwordWrong',
    });
    await browser.ask(disable, { input: { password: PASSWORD } });
    expect((await signIn(api.browser(), login)).data.signIn.nextStep).toBe('none');
  });

  it('is a coordinator’s part when all is lost, and ends the sessions', async () => {
    const { browser, id, login } = await guarded();
    const coordinator = await api.signedIn((await someone(api, ['coordinator'])).person);
    const remove = `mutation ($input: AccountIdInput!) { removeSecondFactor(input: $input) }`;
    await coordinator.ask(remove, { input: { accountId: id } });
    expect(await whoIs(browser)).toBeUndefined();
    expect((await signIn(api.browser(), login)).data.signIn.nextStep).toBe('none');
  });
});

describe('a municipality that asks it of a role', () => {
  it('gives such people no rights until it is set up, and the way to set it up', async () => {
    const { person } = await someone(api, ['coordinator']);
    const browser = await api.signedIn(person);
    await browser.ask(
      `mutation { changeSecuritySettings(input: { idleMinutes: 30, absoluteHours: 10,
        totpRoles: [coordinator] }) { totpRoles } }`,
    );
    expect(await browser.refusal('{ accounts { totalItems } }')).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { me } = await browser.ask('{ me { roles secondFactor } }');
    expect(me).toEqual({ roles: [], secondFactor: 'needed' });
    const { startTotp } = await browser.ask(start);
    await browser.ask(confirm, { input: { code: code(startTotp.secret) } });
    await browser.ask('{ accounts { totalItems } }');
    await api.database.query('delete from security_setting');
  });
});
