import { Injectable } from '@nestjs/common';
import { system, tooManyRequests, UnitOfWork } from '@furikaeri/core';
import { Secrets } from './secrets.js';

/** After `free` attempts each further one waits 1, 3, 7, 15 … seconds, at most `mostSeconds`. */
interface Slowness {
  free: number;
  mostSeconds: number;
}

/** The cap on an account is low: it must not let a stranger lock somebody out for long. */
const slowness = {
  account: { free: 5, mostSeconds: 300 },
  address: { free: 30, mostSeconds: 900 },
  code: { free: 5, mostSeconds: 300 },
  link: { free: 20, mostSeconds: 900 },
  letter: { free: 3, mostSeconds: 3600 },
  /** Secret addresses of rooms above: answers to dates, calendars. By network address. */
  secretLink: { free: 20, mostSeconds: 900 },
} satisfies Record<string, Slowness>;

/** What is counted: an account's login, a network address, … */
export type Counted = Partial<Record<keyof typeof slowness, string>>;

/** Attempts are forgotten after this long without another. */
const FORGET = '1 hour';

/**
 * Slows guessing down, in PostgreSQL, so that every process counts the same. An attempt is counted
 * before it is tried: a thousand guesses sent at once are a thousand, not one.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: Secrets,
  ) {}

  /** Throws TOO_MANY_REQUESTS with the seconds to wait. */
  async count(what: Counted): Promise<void> {
    await this.work.run(system('access.throttle'), async (tx) => {
      for (const { key, rule } of this.keysOf(what)) {
        const [counted] = await tx.query<{ failures: number }>(
          `insert into throttle as t (key, failures, last_at, open_again_at) values ($1, 1, $2, $2)
           on conflict (key) do update set last_at = $2,
             failures = case when t.last_at < $2 - interval '${FORGET}' then 1 else t.failures + 1 end,
             open_again_at = case when t.last_at < $2 - interval '${FORGET}' then $2 else $2 +
               least($4, power(2, least(20, greatest(0, t.failures + 1 - $3))) - 1) * interval '1 second' end
             where t.open_again_at <= $2
           returning failures`,
          [key, tx.now, rule.free, rule.mostSeconds],
        );
        if (counted) continue;
        const [wait] = await tx.query<{ seconds: number }>(
          `select ceil(extract(epoch from open_again_at - $2))::int as seconds from throttle where key = $1`,
          [key, tx.now],
        );
        throw tooManyRequests(Math.max(1, wait?.seconds ?? 1));
      }
    });
  }

  /** The attempt was right: the account starts anew, the address gets its one back. */
  async forgive(what: Counted): Promise<void> {
    await this.work.run(system('access.throttle'), async (tx) => {
      for (const { key, kind } of this.keysOf(what)) {
        if (kind === 'address') {
          await tx.query(
            'update throttle set failures = greatest(0, failures - 1) where key = $1',
            [key],
          );
        } else await tx.query('delete from throttle where key = $1', [key]);
      }
    });
  }

  /** In one order for everybody, so that two attempts never wait for each other. */
  private keysOf(what: Counted) {
    return Object.entries(what)
      .map(([name, value]) => {
        const kind = name as keyof typeof slowness;
        return { kind, rule: slowness[kind], key: this.secrets.keyedHash(`${kind} ${value}`) };
      })
      .sort((a, b) => Buffer.compare(a.key, b.key));
  }
}
