import { Injectable } from '@nestjs/common';
import { newId, type ReadTx, type Tx } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { hashToken, newToken } from './secrets.js';
import { securityOf } from './security.js';
import { Session, type SignInMethod } from './session.entity.js';

/** What goes into the cookie, and how long the browser may keep it. */
export interface SessionTicket {
  token: string;
  expiresAt: Date;
}

export interface OwnSession {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

/** Minutes between password and code. */
const CODE_MINUTES = 10;

/** Opening, renewing and ending sessions, inside the caller's transaction. */
@Injectable()
export class Sessions {
  async open(
    tx: Tx,
    account: { id: string; municipalityId: string },
    how: { method: SignInMethod; device?: string; awaitsCode?: boolean },
  ): Promise<SessionTicket & { id: string }> {
    const { idleMinutes, absoluteHours } = await securityOf(tx, account.municipalityId);
    const token = newToken();
    const minutes = how.awaitsCode ? CODE_MINUTES : absoluteHours * 60;
    const session = {
      id: newId(),
      municipalityId: account.municipalityId,
      accountId: account.id,
      tokenHash: hashToken(token),
      method: how.method,
      device: (how.device ?? '').slice(0, 160),
      createdAt: tx.now,
      lastSeenAt: tx.now,
      idleMinutes,
      expiresAt: new Date(tx.now.getTime() + minutes * 60_000),
      awaitsCode: how.awaitsCode ?? false,
    };
    await tx.manager.insert(Session, session);
    return { id: session.id, token, expiresAt: session.expiresAt };
  }

  /** A new token for the session, because what it may do has grown or its password has changed. */
  async rotate(tx: Tx, id: string): Promise<SessionTicket> {
    const { expiresAt } = await tx.manager.findOneByOrFail(Session, { id });
    const token = newToken();
    await tx.manager.update(Session, { id }, { tokenHash: hashToken(token) });
    return { token, expiresAt };
  }

  /** The code was right: full rights, a new token, the full time from now. */
  async complete(tx: Tx, id: string, municipalityId: string): Promise<SessionTicket> {
    const { absoluteHours } = await securityOf(tx, municipalityId);
    await tx.manager.update(
      Session,
      { id },
      {
        awaitsCode: false,
        secondFactorAt: tx.now,
        lastSeenAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + absoluteHours * 3_600_000),
      },
    );
    return this.rotate(tx, id);
  }

  /** Ends one of the account's sessions. Gives false where there is none that still runs. */
  async end(tx: Tx, accountId: string, id: string): Promise<boolean> {
    return (await this.endWhere(tx, accountId, 'id = $3', id)) > 0;
  }

  /** Ends all, or all but the given one. Gives their number. */
  async endAll(tx: Tx, accountId: string, except: string | null = null): Promise<number> {
    return this.endWhere(tx, accountId, 'id is distinct from $3::uuid', except);
  }

  /** The account's running sessions, the newest first. */
  async running(tx: ReadTx, accountId: string, currentId: string): Promise<OwnSession[]> {
    return tx.query<OwnSession>(
      `select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt", id = $3 as current
       from session
       where account_id = $1 and ended_at is null and expires_at > $2 and not awaits_code
         and last_seen_at + make_interval(mins => idle_minutes) > $2
       order by created_at desc limit 100`,
      [accountId, tx.now, currentId],
    );
  }

  private async endWhere(tx: Tx, accountId: string, which: string, id: string | null) {
    const ended = await tx.query<{ id: string }>(
      `with ended as (update session set ended_at = $2
         where account_id = $1 and ended_at is null and ${which} returning id)
       select id from ended`,
      [accountId, tx.now, id],
    );
    if (ended.length) {
      audit.record(tx, {
        action: 'access.sessionEnded',
        objectKind: 'account',
        objectId: accountId,
        detail: { sessions: ended.length },
      });
    }
    return ended.length;
  }
}
