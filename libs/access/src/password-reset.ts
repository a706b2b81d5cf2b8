import { Injectable } from '@nestjs/common';
import { refused, system, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { Account } from './account.entity.js';
import { AccountLinks } from './account-links.js';
import { findAccount, ownWords } from './accounts.js';
import { foldLogin } from './domain/login.js';
import { evenly } from './evenly.js';
import { say } from './messages.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { Attempts } from './attempts.js';

/** For people who no longer know their password. */
@Injectable()
export class PasswordReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly links: AccountLinks,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** The same answer after the same time, whether the account exists or not. Throws TOO_MANY_REQUESTS. */
  async request(login: string, address: string): Promise<void> {
    const folded = foldLogin(login);
    await this.attempts.count({ letter: folded, link: address });
    await evenly(this.send(folded));
  }

  /** Ends all sessions of the account. Throws REFUSED for a dead link, INVALID for the password. */
  async reset(token: string, password: string): Promise<void> {
    const account = await this.work.read(system('access.passwordReset'), async (tx) => {
      const { accountId } = await this.links.get(tx, token, 'passwordReset');
      return findAccount(tx, { id: accountId });
    });
    if (!account) throw refused(say.linkUnusable());
    const passwordHash = await this.passwords.hash(password, ownWords(account), 'input.password');
    await this.work.run(system('access.passwordReset', account.municipalityId), async (tx) => {
      await this.links.use(tx, token, 'passwordReset');
      const change = { passwordHash, passwordChangedAt: tx.now };
      await tx.manager.update(Account, { id: account.id }, change);
      audit.record(tx, about(account.id, 'access.passwordReset'));
      await this.sessions.endAll(tx, account.id);
    });
    await this.attempts.forgive({ account: account.login });
  }

  private async send(login: string): Promise<void> {
    const account = await this.work.read(system('access.passwordReset'), (tx) =>
      findAccount(tx, { login }),
    );
    if (account?.state !== 'active') return;
    await this.work.run(system('access.passwordReset', account.municipalityId), async (tx) => {
      await this.links.issue(tx, account, 'passwordReset');
      audit.record(tx, about(account.id, 'access.passwordResetRequested'));
    });
  }
}

const about = (id: string, action: string) => ({ action, objectKind: 'account', objectId: id });
