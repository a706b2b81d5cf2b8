import { Injectable } from '@nestjs/common';
import { refused, system, type SystemActor, type Tx, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { findAccount } from './accounts.js';
import { foldLogin } from './domain/login.js';
import { evenly } from './evenly.js';
import { say } from './messages.js';
import { Passwords } from './passwords.js';
import { SecondFactor } from './second-factor.js';
import { type SessionFacts } from './session-facts.js';
import { Sessions, type SessionTicket } from './sessions.js';
import { Attempts } from './attempts.js';

/** Where a request comes from. `session` is what its cookie opened so far. */
export interface Door {
  address: string;
  device: string;
  session?: SessionFacts;
}

/** `code`: the ticket opens nothing until the second factor was given. */
export interface SignedIn extends SessionTicket {
  nextStep: 'none' | 'code';
}

const asSignIn = (municipalityId?: string): SystemActor => system('access.signIn', municipalityId);

/** Through the door and out again. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
  ) {}

  /**
   * Always a new session with a new token; the one that the browser brought along is ended.
   * Throws REFUSED `access.signInFailed` alike for an unknown login, a wrong password, an open
   * invitation and a suspended account; TOO_MANY_REQUESTS.
   */
  async withPassword(login: string, password: string, door: Door): Promise<SignedIn> {
    const folded = foldLogin(login);
    const counted = { account: folded, address: door.address };
    await this.attempts.count(counted);
    const account = await this.work.read(asSignIn(), (tx) => findAccount(tx, { login: folded }));
    const usable = account?.state === 'active' ? account : undefined;
    if (!(await this.passwords.matches(password, usable?.passwordHash)) || !usable) {
      await evenly(account && this.note(account, 'access.signInFailed'));
      throw refused(say.signInFailed());
    }
    await this.attempts.forgive(counted);
    const awaitsCode = usable.totpConfirmedAt !== null;
    return this.work.run(asSignIn(usable.municipalityId), async (tx) => {
      await this.leave(tx, door);
      if (!awaitsCode) record(tx, usable, 'access.signedIn');
      const how = { method: 'password', device: door.device, awaitsCode } as const;
      const { token, expiresAt } = await this.sessions.open(tx, usable, how);
      return { token, expiresAt, nextStep: awaitsCode ? 'code' : 'none' };
    });
  }

  /** The second step: six figures of the telephone, or a recovery code. Each works once. */
  async withCode(code: string, door: Door): Promise<SignedIn> {
    const { session } = door;
    if (!session?.awaitsCode) throw refused(say.signInAgain());
    const counted = { code: session.accountId };
    await this.attempts.count(counted);
    const ticket = await this.work.run(asSignIn(session.municipalityId), async (tx) => {
      const account = await findAccount(tx, { id: session.accountId });
      const factor = account && (await this.secondFactor.accepts(tx, account, code));
      if (!factor) return undefined;
      record(tx, account, 'access.signedIn', { factor });
      return this.sessions.complete(tx, session.sessionId, session.municipalityId);
    });
    if (!ticket) {
      await this.note({ id: session.accountId, ...session }, 'access.codeFailed');
      throw refused(say.codeFailed(), 'input.code');
    }
    await this.attempts.forgive(counted);
    return { ...ticket, nextStep: 'none' };
  }

  /** Ends the session of this browser, if there is one. */
  async out(door: Door): Promise<void> {
    const { session } = door;
    if (!session) return;
    await this.work.run(asSignIn(session.municipalityId), (tx) => this.leave(tx, door));
  }

  private async leave(tx: Tx, { session }: Door): Promise<void> {
    // Of another municipality: row security would hide it, and a stolen cookie must not end it.
    if (session && session.municipalityId === tx.actor.municipalityId) {
      await this.sessions.end(tx, session.accountId, session.sessionId);
    }
  }

  private async note(account: { id: string; municipalityId: string }, action: string) {
    await this.work.run(asSignIn(account.municipalityId), async (tx) =>
      record(tx, account, action),
    );
  }
}

function record(tx: Tx, account: { id: string }, action: string, detail?: Record<string, unknown>) {
  audit.record(tx, { action, objectKind: 'account', objectId: account.id, detail });
}
