import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import { type PersonActor, refused, type Tx, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { Account } from './account.entity.js';
import { findAccount, type KnownAccount } from './accounts.js';
import { say } from './messages.js';
import { OwnPassword } from './own-password.js';
import { RecoveryCodes } from './recovery-codes.js';
import { Secrets } from './secrets.js';
import { Sessions, type SessionTicket } from './sessions.js';
import { Attempts } from './attempts.js';

const PERIOD_SECONDS = 30;
/** Steps before and after now that are accepted: clocks differ. */
const WINDOW = 1;

/** What the telephone's app needs. */
export interface TotpOffer {
  /** Base32, for typing. */
  secret: string;
  uri: string;
  /** `uri` as a QR code: SVG text. */
  qrSvg: string;
}

/** 二段階認証: time-based codes, and recovery codes for the day the telephone is lost. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly ownPassword: OwnPassword,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
  ) {}

  /** Offers a new secret. Nothing changes for sign-in until `confirm`. Throws REFUSED when it is on. */
  async start(actor: PersonActor): Promise<TotpOffer> {
    return this.work.run(actor, async (tx) => {
      const account = await this.own(tx, actor);
      if (account.totpConfirmedAt) throw refused(say.totpOn());
      const secret = new Secret({ size: 20 });
      const totpSecret = this.secrets.seal(Buffer.from(secret.bytes), account.id);
      await tx.manager.update(Account, { id: account.id }, { totpSecret });
      const uri = totpOf(secret, account.login).toString();
      return { secret: secret.base32, uri, qrSvg: renderSVG(uri) };
    });
  }

  /** The first right code turns it on; gives the recovery codes, which are shown this once. */
  async confirm(
    actor: PersonActor,
    code: string,
  ): Promise<{ recoveryCodes: string[]; ticket: SessionTicket }> {
    await this.attempts.count({ code: actor.accountId });
    return this.work.run(actor, async (tx) => {
      const account = await this.own(tx, actor);
      if (account.totpConfirmedAt) throw refused(say.totpOn());
      if (!account.totpSecret) throw refused(say.totpNotStarted());
      if (!(await this.takeTotp(tx, account, code))) throw refused(say.codeFailed(), 'input.code');
      await tx.manager.update(Account, { id: account.id }, { totpConfirmedAt: tx.now });
      audit.record(tx, about(account, 'access.totpTurnedOn'));
      await this.sessions.endAll(tx, account.id, actor.sessionId);
      const ticket = await this.sessions.complete(tx, actor.sessionId, account.municipalityId);
      return { recoveryCodes: await this.recoveryCodes.renew(tx, account), ticket };
    });
  }

  /** Throws REFUSED for a wrong password. */
  async disable(actor: PersonActor, password: string): Promise<void> {
    await this.ownPassword.ask(actor, password);
    await this.work.run(actor, async (tx) => {
      const account = await this.own(tx, actor);
      if (!account.totpConfirmedAt) throw refused(say.totpOff());
      await this.remove(tx, account);
    });
  }

  /** Fresh recovery codes; the old ones die. */
  async renewRecoveryCodes(actor: PersonActor, password: string): Promise<string[]> {
    await this.ownPassword.ask(actor, password);
    return this.work.run(actor, async (tx) => {
      const account = await this.own(tx, actor);
      if (!account.totpConfirmedAt) throw refused(say.totpOff());
      audit.record(tx, about(account, 'access.recoveryCodesRenewed'));
      return this.recoveryCodes.renew(tx, account);
    });
  }

  /** Takes secret and codes away: by the person, or by a coordinator when everything is lost. */
  async remove(tx: Tx, account: { id: string }): Promise<void> {
    const nothing = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null };
    await tx.manager.update(Account, { id: account.id }, nothing);
    await this.recoveryCodes.remove(tx, account);
    audit.record(tx, about(account, 'access.totpTurnedOff'));
  }

  /** Uses up a code at sign-in. Gives what it was, or nothing. */
  async accepts(
    tx: Tx,
    account: KnownAccount,
    code: string,
  ): Promise<'totp' | 'recoveryCode' | undefined> {
    if (!account.totpConfirmedAt) return undefined;
    if (await this.takeTotp(tx, account, code)) return 'totp';
    return (await this.recoveryCodes.use(tx, account, code)) ? 'recoveryCode' : undefined;
  }

  /** A step is good once, and never one before the last used: two browsers cannot share a code. */
  private async takeTotp(tx: Tx, account: KnownAccount, code: string): Promise<boolean> {
    if (!account.totpSecret) return false;
    const bytes = this.secrets.open(account.totpSecret, account.id);
    const totp = totpOf(new Secret({ buffer: new Uint8Array(bytes).buffer }), account.login);
    const timestamp = tx.now.getTime();
    const token = code.normalize('NFKC').replace(/\s/g, '');
    const delta = totp.validate({ token, timestamp, window: WINDOW });
    if (delta === null) return false;
    const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
    const taken = await tx.query(
      `with taken as (update account set totp_last_step = $2
         where id = $1 and coalesce(totp_last_step, 0) < $2 returning id) select id from taken`,
      [account.id, step],
    );
    return taken.length > 0;
  }

  private async own(tx: Tx, actor: PersonActor): Promise<KnownAccount> {
    const account = await findAccount(tx, { id: actor.accountId });
    if (!account) throw new Error('a session without its account');
    return account;
  }
}

const totpOf = (secret: Secret, login: string) =>
  new TOTP({ issuer: '振り返り', label: login, secret, digits: 6, period: PERIOD_SECONDS });

const about = (account: { id: string }, action: string) => ({
  action,
  objectKind: 'account',
  objectId: account.id,
});
