import { Injectable } from '@nestjs/common';
import { system, UnitOfWork } from '@furikaeri/core';

/** Days that ended sessions and links are kept for questions; the audit log keeps what was done. */
const KEPT = '90 days';

/** Clears what has ended long ago. */
@Injectable()
export class Tidy {
  constructor(private readonly work: UnitOfWork) {}

  /** Gives how many rows went. */
  async run(): Promise<{ sessions: number; links: number; throttles: number }> {
    return this.work.run(system('access.tidy'), async (tx) => {
      const gone = async (table: string, which: string) =>
        (
          await tx.query(
            `with gone as (delete from ${table} where ${which} returning 1) select from gone`,
            [tx.now],
          )
        ).length;
      return {
        sessions: await gone(
          'session',
          `least(ended_at, expires_at) < $1::timestamptz - interval '${KEPT}'`,
        ),
        links: await gone(
          'account_token',
          `least(used_at, expires_at) < $1::timestamptz - interval '${KEPT}'`,
        ),
        throttles: await gone('throttle', `last_at < $1::timestamptz - interval '1 day'`),
      };
    });
  }
}
