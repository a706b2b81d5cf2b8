import { hash } from '@node-rs/argon2';
import type { Role } from '@furikaeri/core';
import { makeAccount, makeHolder, makeOffice } from '../make/index.js';
import type { Api } from '../setup/api.js';
import type { Client } from '../setup/client.js';

export const PASSWORD = 'kumo to yama no aida de';
let passwordHash: Promise<string> | undefined;

/** Somebody with an office, an account and PASSWORD. */
export async function someone(api: Api, roles: Role[] = ['specialist']) {
  const hashed = await (passwordHash ??= hash(PASSWORD));
  return api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx);
    const person = await makeHolder(tx, roles, office.id);
    const account = await makeAccount(tx, { personId: person.id, passwordHash: hashed });
    return { ...account, person, office };
  });
}

export const signIn = (browser: Client, login: string, password = PASSWORD) =>
  browser.send(`mutation ($input: SignInInput!) { signIn(input: $input) { nextStep expiresAt } }`, {
    input: { login, password },
  });

export const whoIs = async (browser: Client) =>
  (await browser.ask<{ me: { login: string } | null }>('{ me { login } }')).me?.login;
