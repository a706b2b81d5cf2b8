import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { invalid } from '@furikaeri/core';
import { normalizePassword, passwordFault, passwordLength } from './domain/password.js';
import { say } from './messages.js';

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes of which each takes 19 MiB: no more at once, whatever the number of people at the door. */
const AT_ONCE = 2;

/** Setting and checking passwords. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy?: Promise<string>;

  /** Throws INVALID for a password that is too short, leaked, or made of the person's own words. */
  async hash(password: string, words: readonly string[], field: string): Promise<string> {
    const plain = normalizePassword(password);
    const leaked = await leakedPasswords();
    const fault = passwordFault(plain, words, (text) => leaked.has(text));
    if (fault) throw invalid(field, say[fault](passwordLength));
    return this.inTurn(() => hash(plain, cost));
  }

  /** Without a hash it takes as long, so that nobody can tell by the clock who has an account. */
  async matches(password: string, stored: string | null | undefined): Promise<boolean> {
    const against = stored ?? (await (this.dummy ??= hash('nobody has this password', cost)));
    const plain = normalizePassword(password.slice(0, passwordLength.most * 2));
    const same = await this.inTurn(() => verify(against, plain));
    return same && Boolean(stored);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}

let leaked: Promise<ReadonlySet<string>> | undefined;

/** 49,000 passwords of known leaks, loaded when somebody first sets one. */
function leakedPasswords(): Promise<ReadonlySet<string>> {
  return (leaked ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'] as string[]),
  ));
}
