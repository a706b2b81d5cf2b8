import { Injectable } from '@nestjs/common';
import { type PersonActor, refused, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { Account } from './account.entity.js';
import { findAccount, type KnownAccount, ownWords } from './accounts.js';
import { say } from './messages.js';
import { Passwords } from './passwords.js';
import { Sessions, type SessionTicket } from './sessions.js';
import { Attempts } from './attempts.js';

/** The signed-in person's own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
  ) {}

  /** Asks again before something grave. Throws REFUSED when it is wrong, TOO_MANY_REQUESTS. */
  async ask(actor: PersonActor, password: string, field = 'input.password'): Promise<KnownAccount> {
    const account = await this.work.read(actor, (tx) => findAccount(tx, { id: actor.accountId }));
    if (!account) throw new Error('a session without its account');
    const counted = { account: account.login };
    await this.attempts.count(counted);
    if (!(await this.passwords.matches(password, account.passwordHash))) {
      throw refused(say.passwordWrong(), field);
    }
    await this.attempts.forgive(counted);
    return account;
  }

  /** Ends every other session and gives this one a new token. Throws REFUSED, INVALID. */
  async change(actor: PersonActor, current: string, next: string): Promise<SessionTicket> {
    const account = await this.ask(actor, current, 'input.currentPassword');
    const passwordHash = await this.passwords.hash(next, ownWords(account), 'input.newPassword');
    return this.work.run(actor, async (tx) => {
      const change = { passwordHash, passwordChangedAt: tx.now };
      await tx.manager.update(Account, { id: account.id }, change);
      audit.record(tx, {
        action: 'access.passwordChanged',
        objectKind: 'account',
        objectId: account.id,
      });
      await this.sessions.endAll(tx, account.id, actor.sessionId);
      return this.sessions.rotate(tx, actor.sessionId);
    });
  }
}
