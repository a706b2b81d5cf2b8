import { type Api, startApi } from '../setup/api.js';
import { NOON } from '../setup/rooms.js';
import { PASSWORD, signIn, someone, whoIs } from './people.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.set(NOON);
  await api.database.query('delete from throttle');
});
afterAll(() => api?.close());

const minutes = (count: number) => new Date(Date.parse(NOON) + count * 60_000);

describe('signing in', () => {
  it('opens what the roles of the day allow', async () => {
    const { login, office } = await someone(api, ['manager', 'specialist']);
    const browser = api.browser();
    expect(await whoIs(browser)).toBeUndefined();
    const { data } = await signIn(browser, ` ${login.toUpperCase()} `);
    expect(data.signIn).toEqual({ nextStep: 'none', expiresAt: '2026-11-22T13:00:00.000Z' });
    const { me } = await browser.ask(
      `{ me { login roles permissions secondFactor idleMinutes offices { name manages } } }`,
    );
    expect(me).toEqual({
      login,
      roles: ['manager', 'specialist'],
      permissions: expect.arrayContaining(['access.invite', 'access.ownAccount']),
      secondFactor: 'off',
      idleMinutes: 30,
      offices: [{ name: office.name, manages: true }],
    });
  });

  it('sets a cookie that scripts, other hosts and plain http never see', async () => {
    const { login } = await someone(api);
    const browser = api.browser();
    await signIn(browser, login);
    const cookie = String(browser.last?.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-furikaeri=[\w-]{43};/);
    for (const flag of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) {
      expect(cookie).toContain(flag);
    }
    expect(cookie).not.toContain('Domain');
    expect(browser.last?.headers['cache-control']).toBe('no-store');
  });

  it('keeps no token that could be read from the database', async () => {
    const { login, id } = await someone(api);
    const browser = api.browser();
    await signIn(browser, login);
    const token = browser.cookies['__Host-furikaeri'];
    const rows = await api.database.query<{ hash: string }>(
      `select encode(token_hash, 'base64') as hash from session where account_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('never takes a token that the browser brought along', async () => {
    const [victim, attacker] = [await someone(api), await someone(api)];
    const browser = api.browser();
    await signIn(browser, attacker.login);
    const planted = { ...browser.cookies };
    await signIn(browser, victim.login);
    expect(browser.cookies).not.toEqual(planted);
    const other = api.browser();
    Object.assign(other.cookies, planted);
    expect(await whoIs(other)).toBeUndefined();
    Object.assign(other.cookies, { '__Host-furikaeri': 'a'.repeat(43) });
    await signIn(other, victim.login);
    expect(other.cookies['__Host-furikaeri']).not.toBe('a'.repeat(43));
  });

  it('takes as long to refuse a login that nobody has as a wrong password', async () => {
    const { login } = await someone(api);
    for (const who of [login, 'nobody@ward.test']) {
      const begun = performance.now();
      expect((await signIn(api.browser(), who, 'not the password')).errors).toBeDefined();
      expect(performance.now() - begun).toBeGreaterThanOrEqual(240);
    }
  });

  it('signs out for good', async () => {
    const { login } = await someone(api);
    const browser = api.browser();
    await signIn(browser, login);
    const token = { ...browser.cookies };
    await browser.ask('mutation { signOut }');
    expect(browser.cookies).toEqual({});
    Object.assign(browser.cookies, token);
    expect(await whoIs(browser)).toBeUndefined();
  });
});

describe('guessing', () => {
  const wrong = async (login: string, password = 'wrong password') => {
    const { errors } = await signIn(api.browser(), login, password);
    const { code, messageKey } = errors?.[0]?.extensions ?? {};
    return { code, messageKey };
  };
  const failed = { code: 'REFUSED', messageKey: 'access.signInFailed' };
  const slow = { code: 'TOO_MANY_REQUESTS', messageKey: 'core.tooMany' };

  it('is answered alike for nobody, a wrong password, an open invitation, a shut account', async () => {
    const [known, invited, shut] = [await someone(api), await someone(api), await someone(api)];
    await api.database.query(`update account set state = 'invited' where id = $1`, [invited.id]);
    await api.database.query(`update account set state = 'suspended' where id = $1`, [shut.id]);
    expect(await wrong('nobody@test.example')).toEqual(failed);
    expect(await wrong(known.login)).toEqual(failed);
    expect(await wrong(invited.login, PASSWORD)).toEqual(failed);
    expect(await wrong(shut.login, PASSWORD)).toEqual(failed);
  });

  it('takes about as long for nobody as for somebody', async () => {
    const { login } = await someone(api);
    const time = async (who: string) => {
      const began = performance.now();
      await wrong(who);
      return performance.now() - began;
    };
    await time('warm@test.example');
    const somebody = await time(login);
    const nobody = await time('nobody@test.example');
    // A skipped argon2 would be more than ten times faster.
    expect(nobody).toBeGreaterThan(somebody / 4);
  });

  it.each(['somebody', 'nobody'])('is slowed down more and more, for %s', async (who) => {
    const login = who === 'somebody' ? (await someone(api)).login : 'nobody@test.example';
    for (let n = 0; n < 6; n++) expect(await wrong(login)).toEqual(failed);
    expect(await wrong(login)).toEqual(slow);
    api.clock.set(new Date(Date.parse(NOON) + 1000));
    expect(await wrong(login)).toEqual(failed);
    api.clock.set(new Date(Date.parse(NOON) + 3000));
    expect(await wrong(login)).toEqual(slow);
    api.clock.set(new Date(Date.parse(NOON) + 4000));
    expect(await wrong(login)).toEqual(failed);
  });

  it('counts attempts that come at once', async () => {
    const { login } = await someone(api);
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong(login)));
    expect(answers.filter(({ code }) => code === 'REFUSED')).toHaveLength(6);
  });

  it('does not let the right password through early, and starts anew after it', async () => {
    const { login } = await someone(api);
    for (let n = 0; n < 6; n++) await wrong(login);
    expect(await wrong(login, PASSWORD)).toEqual(slow);
    api.clock.set(minutes(1));
    expect((await signIn(api.browser(), login)).errors).toBeUndefined();
    for (let n = 0; n < 6; n++) expect(await wrong(login)).toEqual(failed);
  });

  it('from one address on many accounts is slowed down too', async () => {
    for (let n = 0; n < 31; n++) await wrong(`guess${n}@test.example`);
    expect(await wrong('another@test.example')).toEqual(slow);
    const elsewhere = api.browser();
    elsewhere.remoteAddress = '198.51.100.7';
    const { errors } = await signIn(elsewhere, 'another@test.example', 'wrong');
    expect(errors?.[0]?.extensions.messageKey).toBe('access.signInFailed');
  });

  it('leaves traces in the audit log, without the login', async () => {
    const { id, login } = await someone(api);
    await wrong(login);
    const rows = await api.database.query<object>(
      `select action from audit_entry where object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ action: 'access.signInFailed' }]);
    const told = await api.database.query(`select * from audit_entry where detail::text like $1`, [
      `%${login}%`,
    ]);
    expect(told).toEqual([]);
  });
});

describe('a session', () => {
  it('ends after 30 quiet minutes, and lives on with use', async () => {
    const { login } = await someone(api);
    const browser = api.browser();
    await signIn(browser, login);
    for (const minute of [29, 58, 87]) {
      api.clock.set(minutes(minute));
      expect(await whoIs(browser)).toBe(login);
    }
    api.clock.set(minutes(87 + 30));
    expect(await whoIs(browser)).toBeUndefined();
  });

  it('ends after 10 hours, however busy', async () => {
    const { login } = await someone(api);
    const browser = api.browser();
    await signIn(browser, login);
    for (let minute = 20; minute < 600; minute += 20) {
      api.clock.set(minutes(minute));
      expect(await whoIs(browser)).toBe(login);
    }
    api.clock.set(minutes(600));
    expect(await whoIs(browser)).toBeUndefined();
  });

  it('writes that it was seen at most once a minute', async () => {
    const { login, id } = await someone(api);
    const browser = api.browser();
    await signIn(browser, login);
    const version = async () =>
      (
        await api.database.query<{ v: string }>(
          'select xmin::text as v from session where account_id = $1',
          [id],
        )
      )[0]?.v;
    const first = await version();
    api.clock.set(new Date(Date.parse(NOON) + 59_000));
    await whoIs(browser);
    expect(await version()).toBe(first);
    api.clock.set(minutes(1));
    await whoIs(browser);
    expect(await version()).not.toBe(first);
  });

  it('follows the municipality’s settings', async () => {
    const coordinator = await api.signedIn((await someone(api, ['coordinator'])).person);
    const change = `mutation ($input: ChangeSecuritySettingsInput!) {
      changeSecuritySettings(input: $input) { idleMinutes absoluteHours totpRoles } }`;
    const input = { idleMinutes: 10, absoluteHours: 1, totpRoles: [] };
    await coordinator.ask(change, { input });
    expect(
      await coordinator.refusal(change, { input: { ...input, idleMinutes: 4 } }),
    ).toMatchObject({ code: 'INVALID', field: 'input.idleMinutes' });
    const { login } = await someone(api);
    const browser = api.browser();
    await signIn(browser, login);
    const keyNow = async () =>
      (await browser.ask<{ me: { draftKey: string | null } }>('{ me { draftKey } }')).me.draftKey;
    expect(Buffer.from((await keyNow()) ?? '', 'base64')).toHaveLength(32);
    await coordinator.ask(change, { input: { ...input, keepsDrafts: false } });
    expect(await keyNow()).toBeNull();
    api.clock.set(minutes(10));
    expect(await whoIs(browser)).toBeUndefined();
    await api.database.query('delete from security_setting');
  });

  it('loses a role’s rights on the day after its last', async () => {
    const { person } = await someone(api, ['coordinator']);
    const browser = await api.signedIn(person);
    const end = (day: string) =>
      api.database.query('update appointment set until_on = $2 where person_id = $1', [
        person.id,
        day,
      ]);
    await end('2026-11-22');
    await browser.ask('{ accounts { totalItems } }');
    await end('2026-11-21');
    expect(await browser.refusal('{ accounts { totalItems } }')).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { me } = await browser.ask('{ me { roles } }');
    expect(me.roles).toEqual([]);
  });

  it('is who PostgreSQL says it is, whatever this process remembers of it', async () => {
    const { person, id } = await someone(api, ['specialist']);
    const browser = await api.signedIn(person);
    const roles = async () =>
      (await browser.ask<{ me: { roles: string[] } | null }>('{ me { roles } }')).me?.roles;
    expect(await roles()).toEqual(['specialist']);
    // As another process would.
    const become = (role: string) =>
      api.database.query('update appointment set role = $2 where person_id = $1', [
        person.id,
        role,
      ]);
    await become('coordinator');
    // More at once than there are connections.
    await Promise.all(Array.from({ length: 9 }, () => browser.ask('{ accounts { totalItems } }')));
    await become('specialist');
    await roles();
    await become('coordinator');
    const change = `mutation ($input: ChangeSecuritySettingsInput!) {
      changeSecuritySettings(input: $input) { idleMinutes } }`;
    const input = { idleMinutes: 11, absoluteHours: 1, totpRoles: [] };
    const acts = async () =>
      (await api.database.query('select from audit_entry where person_id = $1', [person.id]))
        .length;
    const before = await acts();
    await browser.ask(change, { input });
    expect(await acts()).toBe(before + 1);
    await become('specialist');
    await api.database.query('delete from security_setting');
    expect(await browser.refusal(change, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await api.database.query('select from security_setting')).toEqual([]);
    expect(await roles()).toEqual(['specialist']);
    await api.database.query('update session set ended_at = now() where account_id = $1', [id]);
    expect(await browser.refusal(change, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await roles()).toBeUndefined();
  });

  it('changes day at midnight in Tokyo', async () => {
    const { person } = await someone(api, ['coordinator']);
    await api.database.query(
      `update appointment set until_on = '2026-11-22' where person_id = $1`,
      [person.id],
    );
    api.clock.set('2026-11-22T14:59:00Z');
    const browser = await api.signedIn(person);
    await browser.ask('{ accounts { totalItems } }');
    api.clock.set('2026-11-22T15:00:00Z');
    expect(await browser.refusal('{ accounts { totalItems } }')).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is listed and ended from another browser', async () => {
    const { person, login } = await someone(api);
    const [here, there] = [await api.signedIn(person), api.browser()];
    await signIn(there, login);
    const { mySessions } = await here.ask('{ mySessions { id current device } }');
    expect(mySessions).toHaveLength(2);
    const other = mySessions.find((session: { current: boolean }) => !session.current);
    expect(other.device).toBe('Test');
    const end = `mutation ($input: EndSessionInput!) { endSession(input: $input) }`;
    await here.ask(end, { input: { sessionId: other.id } });
    expect(await whoIs(there)).toBeUndefined();
    expect(await here.refusal(end, { input: { sessionId: other.id } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const stranger = await api.signedIn((await someone(api)).person);
    const {
      mySessions: [mine],
    } = await here.ask('{ mySessions { id } }');
    expect(await stranger.refusal(end, { input: { sessionId: mine.id } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('gets a new token with a new password, and the others end', async () => {
    const { person, login } = await someone(api);
    const [here, there] = [await api.signedIn(person), await api.signedIn(person)];
    const old = { ...here.cookies };
    const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }`;
    const next = 'ame ga agareba niji';
    expect(
      await here.refusal(change, { input: { currentPassword: 'x', newPassword: next } }),
    ).toMatchObject({ code: 'REFUSED', field: 'input.currentPassword' });
    expect(
      await here.refusal(change, { input: { currentPassword: PASSWORD, newPassword: 'short' } }),
    ).toMatchObject({ code: 'INVALID', field: 'input.newPassword', messageKey: 'access.tooShort' });
    await here.ask(change, { input: { currentPassword: PASSWORD, newPassword: next } });
    expect(await whoIs(here)).toBe(login);
    expect(await whoIs(there)).toBeUndefined();
    const thief = api.browser();
    Object.assign(thief.cookies, old);
    expect(await whoIs(thief)).toBeUndefined();
    expect((await signIn(api.browser(), login)).errors).toBeDefined();
    expect((await signIn(api.browser(), login, next)).errors).toBeUndefined();
  });

  it('ends when a coordinator shuts the account, who cannot shut the own', async () => {
    const boss = await someone(api, ['coordinator']);
    const { id, person, login } = await someone(api);
    const [coordinator, browser] = [await api.signedIn(boss.person), await api.signedIn(person)];
    const shut = `mutation ($input: AccountIdInput!) { suspendAccount(input: $input) }`;
    const list = `query ($text: String, $state: AccountState) {
      accounts(text: $text, state: $state) { totalItems items { id state } } }`;
    const found = (state?: string) => coordinator.ask(list, { text: login.toUpperCase(), state });
    const { accounts: before } = await found('active');
    expect(before).toEqual({ totalItems: 1, items: [{ id, state: 'active' }] });
    await coordinator.ask(shut, { input: { accountId: id } });
    expect(await whoIs(browser)).toBeUndefined();
    expect((await found('active')).accounts).toEqual({ totalItems: 0, items: [] });
    expect((await found()).accounts.items).toEqual([{ id, state: 'suspended' }]);
    const byName = { text: `${person.familyName} ${person.givenName}`, state: 'suspended' };
    expect((await coordinator.ask(list, byName)).accounts.items).toContainEqual({
      id,
      state: 'suspended',
    });
    expect(await coordinator.refusal(shut, { input: { accountId: boss.id } })).toMatchObject({
      messageKey: 'access.notYourself',
    });
  });
});

describe('too many requests', () => {
  it('of one browser are refused cheaply, with or without an invented cookie', async () => {
    const browser = api.browser();
    browser.remoteAddress = '203.0.113.9';
    for (let n = 0; n < 300; n++) await browser.send('{');
    await browser.send('{ me { login } }');
    expect(browser.last?.json()).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      messageKey: 'core.tooMany',
    });
    browser.cookies['__Host-furikaeri'] = 'invented';
    await browser.send('{ me { login } }');
    expect(browser.last?.statusCode).toBe(429);
    const health = { method: 'GET', url: '/healthz', remoteAddress: '203.0.113.9' } as const;
    expect((await api.inject(health)).statusCode).toBe(200);
  });
});
