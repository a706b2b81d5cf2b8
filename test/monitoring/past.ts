import { monthsAsOf } from '@furikaeri/monitoring';
import type { Ward } from './ward.js';

interface Then {
  month: string;
  desk: string;
  done: string | null;
  closed: string | null;
}
const columns = `month::text, desk_id as desk, done_on::text as done, closed_reason as closed`;

/** What the due months of a case say at moments of a test, and later what a count of those moments says. */
export function rememberMonths(ward: Ward, caseId: string) {
  const moments: { at: Date; rows: Then[] }[] = [];
  return {
    note: async () => {
      const rows = await ward.database.query<Then>(
        `select ${columns} from due_month where case_id = $1 order by month`,
        [caseId],
      );
      moments.push({ at: ward.clock.now(), rows });
    },
    check: async () => {
      for (const { at, rows } of moments) {
        const then = await ward.work.read(ward.inside, (tx) =>
          tx.query(
            `select ${columns} from (${monthsAsOf('$1')}) d where case_id = $2 order by month`,
            [new Date(at.getTime() + 1), caseId],
          ),
        );
        expect({ at, rows: then }).toEqual({ at, rows });
      }
      return moments;
    },
  };
}
