import { Injectable } from '@nestjs/common';
import {
  notFound,
  type PersonActor,
  type ReadTx,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { foldText } from '@furikaeri/directory';
import { Account, type AccountState } from './account.entity.js';
import { findAccount, type KnownAccount } from './accounts.js';
import { say } from './messages.js';
import { SecondFactor } from './second-factor.js';
import type { Security } from './security.js';
import { SecuritySetting } from './security-setting.entity.js';
import { Sessions } from './sessions.js';

export interface AccountLine {
  id: string;
  personId: string;
  familyName: string;
  givenName: string;
  login: string;
  state: AccountState;
  hasTotp: boolean;
  lastSeenAt: Date | null;
}

export interface AccountFilter {
  /** Part of name, kana or address. */
  text?: string | null;
  state?: AccountState | null;
}

/** What coordinators do for the accounts of their municipality. */
@Injectable()
export class AccountKeeping {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
  ) {}

  /** The municipality's accounts in Japanese order of names, and how many there are. */
  async list(
    tx: ReadTx,
    { text, state, take, skip }: AccountFilter & { take: number; skip: number },
  ) {
    const which = `account a join person p on p.id = a.person_id
      where ($1 = '' or strpos(fold_text(concat(p.family_name, p.given_name, ' ', p.family_kana,
          p.given_kana, ' ', a.login)), $1) > 0)
        and ($2::text is null or a.state = $2)`;
    const filter = [foldText(text ?? ''), state ?? null];
    const items = await tx.query<AccountLine>(
      `select a.id, a.person_id as "personId", p.family_name as "familyName",
         p.given_name as "givenName", a.login, a.state, a.totp_confirmed_at is not null as "hasTotp",
         (select max(last_seen_at) from session s where s.account_id = a.id) as "lastSeenAt"
       from ${which}
       order by p.family_kana collate japanese, p.given_kana collate japanese, a.id
       limit $3 offset $4`,
      [...filter, take, skip],
    );
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
      `select count(*)::int as count from ${which}`,
      filter,
    );
    return { items, totalItems: count };
  }

  /** Shuts the account and ends its sessions at once. Throws NOT_FOUND, REFUSED for the own one. */
  async suspend(actor: PersonActor, accountId: string): Promise<void> {
    await this.change(actor, accountId, 'access.accountSuspended', async (tx, account) => {
      await tx.manager.update(Account, { id: account.id }, { state: 'suspended' });
      await this.sessions.endAll(tx, account.id);
    });
  }

  /** Opens it again, as it was before: whoever never set a password needs a new invitation. */
  async reactivate(actor: PersonActor, accountId: string): Promise<void> {
    await this.change(actor, accountId, 'access.accountReactivated', async (tx, account) => {
      if (account.state !== 'suspended') return;
      const state = account.passwordHash ? 'active' : 'invited';
      await tx.manager.update(Account, { id: account.id }, { state });
    });
  }

  /** For somebody who lost telephone and recovery codes; the person was asked who they are. */
  async removeSecondFactor(actor: PersonActor, accountId: string): Promise<void> {
    await this.change(actor, accountId, 'access.secondFactorRemoved', async (tx, account) => {
      await this.secondFactor.remove(tx, account);
      await this.sessions.endAll(tx, account.id);
    });
  }

  /** Counts for sessions opened from now on; roles that need a second factor count at once. */
  async changeSecurity(actor: PersonActor, security: Security): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const row = { municipalityId: actor.municipalityId, ...security };
      await tx.manager.upsert(SecuritySetting, row, ['municipalityId']);
      audit.record(tx, { action: 'access.securityChanged', detail: { ...security } });
    });
  }

  private async change(
    actor: PersonActor,
    accountId: string,
    action: string,
    work: (tx: Tx, account: KnownAccount) => Promise<void>,
  ): Promise<void> {
    if (accountId === actor.accountId) throw refused(say.notYourself(), 'input.accountId');
    await this.work.run(actor, async (tx) => {
      const account = await findAccount(tx, { id: accountId });
      if (!account) throw notFound('input.accountId');
      await work(tx, account);
      audit.record(tx, { action, objectKind: 'account', objectId: accountId });
    });
  }
}
