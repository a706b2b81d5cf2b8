import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, type Tx } from '@furikaeri/core';
import { RecoveryCode } from './recovery-code.entity.js';
import { Secrets } from './secrets.js';

const HOW_MANY = 10;
/** Without letters and figures that look alike. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 予備のコード, kept as keyed hashes. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly secrets: Secrets) {}

  /** New codes as people read them, `ABCDE-FGHJK-MNPQR` (73 random bits each); the old ones die. */
  async renew(tx: Tx, account: { id: string; municipalityId: string }): Promise<string[]> {
    await this.remove(tx, account);
    const codes = Array.from({ length: HOW_MANY }, newCode);
    await tx.manager.insert(
      RecoveryCode,
      codes.map((code) => ({
        id: newId(),
        municipalityId: account.municipalityId,
        accountId: account.id,
        codeHash: this.hash(account.id, code),
      })),
    );
    return codes;
  }

  /** Uses a code up. False when it is none, or was used before. */
  async use(tx: Tx, account: { id: string }, code: string): Promise<boolean> {
    const codeHash = this.hash(account.id, code);
    const which = { accountId: account.id, codeHash, usedAt: IsNull() };
    return (await tx.manager.update(RecoveryCode, which, { usedAt: tx.now })).affected === 1;
  }

  async remove(tx: Tx, account: { id: string }): Promise<void> {
    await tx.manager.delete(RecoveryCode, { accountId: account.id });
  }

  private hash(accountId: string, code: string): Buffer {
    const folded = code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '');
    return this.secrets.keyedHash(`recovery ${accountId} ${folded}`);
  }
}

function newCode(): string {
  const part = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [part(), part(), part()].join('-');
}
