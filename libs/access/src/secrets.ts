import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@furikaeri/core';

/** SHA-256 of a token: enough where the token itself has 256 random bits. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** 256 random bits as 43 characters that fit a cookie and a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Sealing and keyed hashing, each purpose with a key of its own derived from APP_SECRET (HKDF). */
@Injectable()
export class Secrets {
  private readonly root: Buffer;

  constructor(@Inject(ENVIRONMENT) env: Environment) {
    this.root = Buffer.from(env.APP_SECRET, 'base64');
  }

  /** AES-256-GCM. `bound` ties the box to its row: moved to another row it does not open. */
  seal(plain: Buffer, bound: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key('seal'), iv).setAAD(Buffer.from(bound));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** Throws when the box was changed, belongs to another row, or APP_SECRET is not the one of then. */
  open(box: Buffer, bound: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key('seal'), box.subarray(0, 12))
      .setAAD(Buffer.from(bound))
      .setAuthTag(box.subarray(12, 28));
    return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]);
  }

  /** For what is short enough to be guessed (recovery codes) or personal (addresses). */
  keyedHash(text: string): Buffer {
    return createHmac('sha256', this.key('hash')).update(text).digest();
  }

  /** With which a browser seals what the person could not save: the same on another day, another's for anybody else. */
  draftKey(personId: string): Buffer {
    return this.key('drafts', personId);
  }

  private key(purpose: 'seal' | 'hash' | 'drafts', salt = ''): Buffer {
    return Buffer.from(hkdfSync('sha256', this.root, salt, `furikaeri access ${purpose}`, 32));
  }
}
