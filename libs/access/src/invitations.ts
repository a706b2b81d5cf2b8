import { Injectable } from '@nestjs/common';
import {
  type Actor,
  conflict,
  forbidden,
  invalid,
  newId,
  notFound,
  refused,
  system,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { mayInvite } from './access.access.js';
import { Account } from './account.entity.js';
import { AccountLinks } from './account-links.js';
import { findAccount, ownWords } from './accounts.js';
import { foldLogin, looksLikeLogin } from './domain/login.js';
import { say } from './messages.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import type { Door, SignedIn } from './sign-in.js';

/** Letting people in: a letter with a link, through which they set a password. */
@Injectable()
export class Invitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: AccountLinks,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Invites the person, or sends a fresh link to one who has not yet come in. `login` is the
   * person's own address unless given. Gives the account's id. Throws NOT_FOUND, FORBIDDEN,
   * INVALID, REFUSED for an account in use, CONFLICT for a taken address.
   */
  async invite(actor: Actor, input: { personId: string; login?: string | null }): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const accountId = await this.prepare(tx, input);
      await this.links.issue(tx, await this.accountOf(tx, accountId), 'invitation');
      return accountId;
    });
  }

  /** For the server's console: gives the link's token instead of sending it. */
  async inviteByHand(tx: Tx, input: { personId: string; login: string }): Promise<string> {
    const account = await this.accountOf(tx, await this.prepare(tx, input));
    return this.links.issue(tx, account, 'invitation', { byLetter: false });
  }

  /** Sets the first password and signs in. Throws REFUSED for a dead link, INVALID for the password. */
  async accept(token: string, password: string, door: Door): Promise<SignedIn> {
    const account = await this.work.read(system('access.invitation'), async (tx) => {
      const { accountId } = await this.links.get(tx, token, 'invitation');
      return findAccount(tx, { id: accountId });
    });
    if (!account) throw refused(say.linkUnusable());
    const passwordHash = await this.passwords.hash(password, ownWords(account), 'input.password');
    const actor = system('access.invitation', account.municipalityId);
    return this.work.run(actor, async (tx) => {
      await this.links.use(tx, token, 'invitation');
      const change = { state: 'active', passwordHash, passwordChangedAt: tx.now } as const;
      // Suspended in this very moment: it stays so.
      const waiting = { id: account.id, state: 'invited' } as const;
      const { affected } = await tx.manager.update(Account, waiting, change);
      if (affected !== 1) throw refused(say.linkUnusable());
      audit.record(tx, about(account.id, 'access.invitationAccepted'));
      const how = { method: 'invitation', device: door.device } as const;
      const { token: session, expiresAt } = await this.sessions.open(tx, account, how);
      return { token: session, expiresAt, nextStep: 'none' };
    });
  }

  private async prepare(tx: Tx, input: { personId: string; login?: string | null }) {
    const [person] = await tx.query<{ municipalityId: string; email: string | null }>(
      'select municipality_id as "municipalityId", email from person where id = $1',
      [input.personId],
    );
    if (!person) throw notFound('input.personId');
    if (!(await mayInvite(tx, input.personId))) throw forbidden();
    const login = foldLogin(input.login || person.email || '');
    if (!login) throw invalid('input.login', say.loginNeeded());
    if (!looksLikeLogin(login)) throw invalid('input.login', say.loginWrong());

    const existing = await findAccount(tx, { personId: input.personId });
    if (existing && existing.state !== 'invited') {
      throw refused(say.alreadyActive(), 'input.personId');
    }
    const id = existing?.id ?? newId();
    const { municipalityId } = person;
    await tx.manager
      .save(Account, { id, municipalityId, personId: input.personId, login })
      .catch((error: { code?: string }) => {
        throw error.code === '23505' ? conflict(say.loginTaken(), 'input.login') : error;
      });
    audit.record(tx, about(id, 'access.invited'));
    return id;
  }

  private async accountOf(tx: Tx, id: string) {
    return tx.manager.findOneByOrFail(Account, { id });
  }
}

const about = (id: string, action: string) => ({ action, objectKind: 'account', objectId: id });
