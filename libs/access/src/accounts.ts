import type { ReadTx } from '@furikaeri/core';

/** An account with what sign-in needs to know of its person. */
export interface KnownAccount {
  id: string;
  municipalityId: string;
  personId: string;
  login: string;
  state: 'invited' | 'active' | 'suspended';
  passwordHash: string | null;
  totpSecret: Buffer | null;
  totpConfirmedAt: Date | null;
  totpLastStep: string | null;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  municipalityName: string;
}

/** One account by a column that is unique. */
export async function findAccount(
  tx: ReadTx,
  by: { id: string } | { login: string } | { personId: string },
): Promise<KnownAccount | undefined> {
  const [[column, value]] = Object.entries({ ...by }) as [[string, string]];
  const columns = { id: 'a.id', login: 'a.login', personId: 'a.person_id' } as const;
  const [account] = await tx.query<KnownAccount>(
    `select a.id, a.municipality_id as "municipalityId", a.person_id as "personId", a.login, a.state,
       a.password_hash as "passwordHash", a.totp_secret as "totpSecret",
       a.totp_confirmed_at as "totpConfirmedAt", a.totp_last_step as "totpLastStep",
       p.family_name as "familyName", p.given_name as "givenName",
       p.family_kana as "familyKana", p.given_kana as "givenKana", m.name as "municipalityName"
     from account a join person p on p.id = a.person_id join municipality m on m.id = a.municipality_id
     where ${columns[column as keyof typeof columns]} = $1`,
    [value],
  );
  return account;
}

/** Words that must not make up the person's password. */
export const ownWords = (account: KnownAccount): string[] => [
  'furikaeri',
  '振り返り',
  account.familyName,
  account.givenName,
  account.familyKana,
  account.givenKana,
  account.municipalityName,
  account.login,
  ...account.login.split(/[@._-]/),
];
