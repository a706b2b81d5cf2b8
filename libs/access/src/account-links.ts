import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { declareJob, newId, Queue, type ReadTx, refused, type Tx } from '@furikaeri/core';
import { AccountToken, type TokenPurpose } from './account-token.entity.js';
import { say } from './messages.js';
import { hashToken, newToken, Secrets } from './secrets.js';

/** Sends the letters of `data.ids`; rung after commit and, for what was lost, every few minutes. */
export const sendAccountLetters = declareJob('access.sendLetters');

const hours: Record<TokenPurpose, number> = { invitation: 7 * 24, passwordReset: 1 };

export interface UsableLink {
  id: string;
  accountId: string;
  purpose: TokenPurpose;
}

/** Links that let somebody set a password, once. The database holds their hash. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly queue: Queue,
  ) {}

  /** A new link; earlier ones of its kind die. With `byLetter` it leaves by mail after the commit. */
  async issue(
    tx: Tx,
    account: { id: string; municipalityId: string },
    purpose: TokenPurpose,
    { byLetter } = { byLetter: true },
  ): Promise<string> {
    const earlier = { accountId: account.id, purpose, usedAt: IsNull() };
    const dead = { usedAt: tx.now, letter: 'none', sealedToken: null } as const;
    await tx.manager.update(AccountToken, earlier, dead);
    const [id, token] = [newId(), newToken()];
    await tx.manager.insert(AccountToken, {
      id,
      municipalityId: account.municipalityId,
      accountId: account.id,
      purpose,
      tokenHash: hashToken(token),
      sealedToken: byLetter ? this.secrets.seal(Buffer.from(token), id) : null,
      letter: byLetter ? 'queued' : 'none',
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + hours[purpose] * 3_600_000),
    });
    if (byLetter) {
      tx.afterCommit(() => this.queue.ring([{ name: sendAccountLetters, data: { ids: [id] } }]));
    }
    return token;
  }

  /** The link, while it can be used. Throws REFUSED. */
  async get(tx: ReadTx, token: string, purpose?: TokenPurpose): Promise<UsableLink> {
    const [link] = await tx.query<UsableLink>(
      `select t.id, t.account_id as "accountId", t.purpose from account_token t
         join account a on a.id = t.account_id
       where t.token_hash = $1 and t.used_at is null and t.expires_at > $2
         and a.state = case t.purpose when 'invitation' then 'invited' else 'active' end`,
      [hashToken(token), tx.now],
    );
    if (!link || (purpose && link.purpose !== purpose)) throw refused(say.linkUnusable());
    return link;
  }

  /** Uses the link up. Throws REFUSED, also for the second of two at the same moment. */
  async use(tx: Tx, token: string, purpose: TokenPurpose): Promise<UsableLink> {
    const link = await this.get(tx, token, purpose);
    const used = { usedAt: tx.now, sealedToken: null };
    const { affected } = await tx.manager.update(
      AccountToken,
      { id: link.id, usedAt: IsNull() },
      used,
    );
    if (affected !== 1) throw refused(say.linkUnusable());
    return link;
  }
}
