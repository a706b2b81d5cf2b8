import { setTimeout as pause } from 'node:timers/promises';
import { makeAppointment, makeMunicipality, makeOffice, makePerson } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Answer, Client } from '../setup/client.js';
import { type MailServer, startMailServer } from '../setup/mail-server.js';
import { NOON } from '../setup/rooms.js';
import { FirstCoordinator } from '@furikaeri/access';
import { system } from '@furikaeri/core';
import { PASSWORD, signIn, someone, whoIs } from './people.js';

const invite = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) }`;
const accept = `mutation ($input: UseLinkInput!) { acceptInvitation(input: $input) { nextStep } }`;
const request = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) }`;
const reset = `mutation ($input: UseLinkInput!) { resetPassword(input: $input) }`;
const unusable = { code: 'REFUSED', messageKey: 'access.linkUnusable' };

let api: Api;
let mail: MailServer;
let coordinator: Client;
beforeAll(async () => {
  mail = await startMailServer();
  api = await startApi({ SMTP_URL: mail.url });
});
beforeEach(async () => {
  api.clock.set(NOON);
  await api.database.query('delete from throttle');
  coordinator = await api.signedIn((await someone(api, ['coordinator'])).person);
});
afterAll(async () => {
  await api?.close();
  await mail?.close();
});

const later = (hours: number) => api.clock.set(new Date(Date.parse(NOON) + hours * 3_600_000));
const newcomer = () => api.work.run(api.inside, (tx) => makePerson(tx));

/** The token of the last letter to the address, after the queue has done its work. */
async function tokenFor(address: string): Promise<string> {
  await api.queue.drain();
  const letter = mail.to(address).at(-1);
  return /https:\/\/ward\.test\/[a-z-]+#([\w-]{43})\n/.exec(letter?.mail.text ?? '')?.[1] ?? '';
}

async function invited() {
  const person = await newcomer();
  const { invitePerson } = await coordinator.ask(invite, { input: { personId: person.id } });
  return { person, accountId: invitePerson as string, login: person.email! };
}

describe('an invitation', () => {
  it('arrives by mail, sets a password, signs in, and works once', async () => {
    const { person, login } = await invited();
    const token = await tokenFor(login);
    const [letter] = mail.to(login);
    expect(letter?.mail.subject).toBe('「振り返り」ご利用のご案内');
    expect(letter?.mail.text).toContain(`${person.familyName} ${person.givenName} 様`);
    expect(letter?.mail.text).toContain('11月29日 12時0分 まで');
    const browser = api.browser();
    expect(await browser.refusal(accept, { input: { token, password: 'short' } })).toMatchObject({
      code: 'INVALID',
      field: 'input.password',
      messageKey: 'access.tooShort',
    });
    await browser.ask(accept, { input: { token, password: PASSWORD } });
    expect(await whoIs(browser)).toBe(login);
    expect(
      await api.browser().refusal(accept, { input: { token, password: PASSWORD } }),
    ).toMatchObject(unusable);
    expect((await signIn(api.browser(), login)).errors).toBeUndefined();
  });

  it('refuses leaked passwords and those about the person', async () => {
    const { login } = await invited();
    const token = await tokenFor(login);
    const refusal = async (password: string) =>
      (await api.browser().refusal(accept, { input: { token, password } })).messageKey;
    expect(await refusal('123456789012')).toBe('access.common');
    expect(await refusal(`${login.split('@')[0]}-${login.split('@')[0]}1`)).toBe('access.aboutYou');
  });

  it('ends after seven days', async () => {
    const { login } = await invited();
    const token = await tokenFor(login);
    later(7 * 24);
    expect(
      await api.browser().refusal(accept, { input: { token, password: PASSWORD } }),
    ).toMatchObject(unusable);
  });

  it('sent again kills the one before', async () => {
    const { person, login } = await invited();
    const first = await tokenFor(login);
    await coordinator.ask(invite, { input: { personId: person.id } });
    const second = await tokenFor(login);
    expect(second).not.toBe(first);
    const browser = api.browser();
    expect(
      await browser.refusal(accept, { input: { token: first, password: PASSWORD } }),
    ).toMatchObject(unusable);
    await browser.ask(accept, { input: { token: second, password: PASSWORD } });
    expect(await coordinator.refusal(invite, { input: { personId: person.id } })).toMatchObject({
      messageKey: 'access.alreadyActive',
    });
  });

  it('does not open an account that is suspended in the same moment', async () => {
    const { login, accountId } = await invited();
    const token = await tokenFor(login);
    let answer: Promise<Answer<unknown>> | undefined;
    await api.work.run(api.inside, async (tx) => {
      await tx.query(`update account set state = 'suspended' where id = $1`, [accountId]);
      answer = api.browser().send(accept, { input: { token, password: PASSWORD } });
      await Promise.race([answer, pause(1000)]);
    });
    expect((await answer)?.errors?.[0]?.extensions).toMatchObject(unusable);
    expect((await signIn(api.browser(), login)).errors).toBeDefined();
  });

  it('used twice at once lets one in', async () => {
    const { login } = await invited();
    const token = await tokenFor(login);
    const answers = await Promise.all(
      [1, 2, 3].map(() => api.browser().send(accept, { input: { token, password: PASSWORD } })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('stands sealed in the database until it has left, and goes nowhere else', async () => {
    const { accountId, login } = await invited();
    expect(JSON.stringify(api.queue.rung)).toContain('access.sendLetters');
    const row = async () =>
      (
        await api.database.query<{ letter: string; sealed: Buffer | null }>(
          'select letter, sealed_token as sealed from account_token where account_id = $1',
          [accountId],
        )
      )[0];
    const sealed = (await row())?.sealed;
    const rung = JSON.stringify(api.queue.rung);
    const token = await tokenFor(login);
    expect(token).toHaveLength(43);
    expect(sealed?.includes(token)).toBe(false);
    expect(rung).not.toContain(token);
    expect(await row()).toEqual({ letter: 'sent', sealed: null });
  });

  it('leaves later when the mail server is away or the queue was lost', async () => {
    mail.control.refuse = () => 451;
    const { login } = await invited();
    expect(await tokenFor(login)).toBe('');
    mail.control.refuse = () => undefined;
    api.queue.rung.length = 0;
    await api.queue.tick('access.sendLetters');
    expect(await tokenFor(login)).toHaveLength(43);
    await api.queue.tick('access.sendLetters');
    expect(mail.to(login)).toHaveLength(1);
  });

  it('is given up when the address is refused for good', async () => {
    mail.control.refuse = () => 550;
    const { accountId, login } = await invited();
    await tokenFor(login);
    mail.control.refuse = () => undefined;
    await api.queue.tick('access.sendLetters');
    expect(mail.to(login)).toEqual([]);
    const rows = await api.database.query(
      'select letter, sealed_token from account_token where account_id = $1',
      [accountId],
    );
    expect(rows).toEqual([{ letter: 'failed', sealed_token: null }]);
  });

  it('needs a person of this municipality and an address of its own', async () => {
    const elsewhere = await api.work.run(system('test'), async (tx) => {
      const { id } = await makeMunicipality(tx);
      return makePerson(tx, { municipalityId: id });
    });
    expect(await coordinator.refusal(invite, { input: { personId: elsewhere.id } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { login } = await invited();
    const { id } = await newcomer();
    const refusal = (given: string) =>
      coordinator.refusal(invite, { input: { personId: id, login: given } });
    expect(await refusal(login.toUpperCase())).toMatchObject({
      code: 'CONFLICT',
      messageKey: 'access.loginTaken',
    });
    expect(await refusal('no address')).toMatchObject({ messageKey: 'access.loginWrong' });
  });

  it('by a manager reaches specialists of the own office and nobody who is more', async () => {
    const boss = await someone(api, ['manager']);
    const manager = await api.signedIn(boss.person);
    const [own, more, other] = await api.work.run(api.inside, async (tx) => {
      const people = [await makePerson(tx), await makePerson(tx), await makePerson(tx)];
      const elsewhere = await makeOffice(tx);
      const role = 'specialist';
      await makeAppointment(tx, { personId: people[0]!.id, role, officeId: boss.office.id });
      await makeAppointment(tx, { personId: people[1]!.id, role, officeId: boss.office.id });
      await makeAppointment(tx, { personId: people[1]!.id, role: 'lead' });
      await makeAppointment(tx, { personId: people[2]!.id, role, officeId: elsewhere.id });
      return people;
    });
    await manager.ask(invite, { input: { personId: own!.id } });
    for (const person of [more!, other!]) {
      expect(await manager.refusal(invite, { input: { personId: person.id } })).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

describe('a forgotten password', () => {
  it('is asked for with one answer, and a letter only where there is an account', async () => {
    const { login } = await someone(api);
    const browser = api.browser();
    for (const who of [login, 'nobody@test.example']) {
      expect(await browser.ask(request, { input: { login: who } })).toEqual({
        requestPasswordReset: true,
      });
    }
    expect(await tokenFor(login)).toHaveLength(43);
    expect(mail.to('nobody@test.example')).toEqual([]);
  });

  it('is set anew through the link, once, and every session ends', async () => {
    const { login, person } = await someone(api);
    const browser = await api.signedIn(person);
    await api.browser().ask(request, { input: { login } });
    const input = { token: await tokenFor(login), password: 'ame ga agareba niji' };
    await api.browser().ask(reset, { input });
    expect(await whoIs(browser)).toBeUndefined();
    expect((await signIn(api.browser(), login)).errors).toBeDefined();
    expect((await signIn(api.browser(), login, input.password)).errors).toBeUndefined();
    expect(await api.browser().refusal(reset, { input })).toMatchObject(unusable);
  });

  it('ends after an hour', async () => {
    const { login } = await someone(api);
    await api.browser().ask(request, { input: { login } });
    const token = await tokenFor(login);
    later(1);
    expect(
      await api.browser().refusal(reset, { input: { token, password: PASSWORD } }),
    ).toMatchObject(unusable);
  });

  it('does not go round a shut account, nor take an invitation’s link', async () => {
    const { login, id } = await someone(api);
    await api.browser().ask(request, { input: { login } });
    const token = await tokenFor(login);
    await api.database.query(`update account set state = 'suspended' where id = $1`, [id]);
    expect(
      await api.browser().refusal(reset, { input: { token, password: PASSWORD } }),
    ).toMatchObject(unusable);
    const other = await invited();
    const input = { token: await tokenFor(other.login), password: PASSWORD };
    expect(await api.browser().refusal(reset, { input })).toMatchObject(unusable);
  });

  it('floods nobody’s letter box', async () => {
    const { login } = await someone(api);
    for (let n = 0; n < 4; n++) await api.browser().ask(request, { input: { login } });
    expect(await api.browser().refusal(request, { input: { login } })).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
  });
});

describe('the first coordinator', () => {
  const input = { family: '田中', given: '花子', login: 'First@Ward.example' };

  it('comes in through a link from the server’s console, which can be made again', async () => {
    const first = api.get(FirstCoordinator);
    const municipalityId = (await first.findMunicipality(api.municipality.code)) ?? '';
    expect(municipalityId).toBe(api.municipality.id);
    const lost = await first.invite({ municipalityId, ...input });
    const token = await first.invite({ municipalityId, ...input });
    const browser = api.browser();
    expect(
      await browser.refusal(accept, { input: { token: lost, password: PASSWORD } }),
    ).toMatchObject(unusable);
    await browser.ask(accept, { input: { token, password: PASSWORD } });
    const { me } = await browser.ask('{ me { login roles } }');
    expect(me).toEqual({ login: 'first@ward.example', roles: ['coordinator'] });
    await expect(first.invite({ municipalityId, ...input })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });
});
