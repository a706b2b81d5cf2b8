import { verifyChains } from '@furikaeri/audit';
import type { TestDatabase } from '../setup/database.js';
import type { TestMail } from '../setup/mail-server.js';
import { dayOf, groupBy, letterId, readLetter } from './mails.js';
import { expectedReminders } from './ward.js';

/** While this lasted, a mark could fail to be written. */
export interface Outage {
  from: number;
  until: number;
}

/** Between the server's yes and our mark lie its delay, a commit, and a busy machine. */
const MARK_MS = 5_000;

/** `quiet`: nothing more can happen on this day, as everybody has the one letter of it. */
export async function look(database: TestDatabase, today: string) {
  const [row] = await database.query<{ quiet: boolean; settled: boolean }>(
    `select *, quiet and not exists (select from reminder where state = 'queued') as settled
     from (
       select (select count(*) from (${expectedReminders}) e) = (select count(*) from reminder)
         and not exists (select from letter where state in ('queued', 'sending'))
         and not exists (
           select from reminder r where state = 'queued' and not exists (
             select from letter l where l.recipient_id = r.recipient_id and l.on_day = $1)) as quiet
     ) looked`,
    [today],
  );
  return row!;
}

/** Each reminder that should be is there, told, and in a letter; no other is. */
export async function checkReminders(database: TestDatabase): Promise<void> {
  const wrong = await database.query(
    `select coalesce(e.stage, r.stage) as stage, coalesce(e.recipient_id, r.recipient_id) as who,
       e.subject_id is null as surplus, r.state, r.letter_id is null as unwritten
     from (${expectedReminders}) e
     full join reminder r using (subject_id, recipient_id, stage)
     where e.subject_id is null or r.state is distinct from 'told' or r.letter_id is null limit 5`,
  );
  expect(wrong).toEqual([]);
}

/**
 * The letters at the server are those of the table, each to its person, telling what its rows say;
 * nobody has two of one day. Gives the hand-overs that came again, each in an outage.
 */
export async function checkMails(
  database: TestDatabase,
  mails: readonly TestMail[],
  outages: readonly Outage[],
): Promise<number> {
  const letters = await database.query<{ id: string; email: string; told: Record<string, number> }>(
    `select l.id, p.email, jsonb_object_agg(r.stage, r.n) as told
     from letter l join person p on p.id = l.recipient_id
     join (select letter_id, stage, count(*)::int as n from reminder group by 1, 2) r on r.letter_id = l.id
     where l.state = 'accepted' group by l.id, p.email`,
  );
  const [{ count } = { count: 0 }] = await database.query<{ count: number }>(
    `select count(*)::int as count from letter`,
  );
  expect(letters).toHaveLength(count);

  const arrived = groupBy(mails, letterId);
  expect([...arrived.keys()].sort()).toEqual(letters.map(({ id }) => id).sort());
  for (const { id, email, told } of letters) {
    const copies = arrived.get(id)!;
    expect(copies.map(({ to }) => to)).toEqual(copies.map(() => email));
    for (const copy of copies) {
      const lines = readLetter(copy);
      expect(Object.fromEntries(lines.map(({ stage, fresh }) => [stage, fresh]))).toEqual(told);
      expect(lines.filter((line) => line.count < line.fresh)).toEqual([]);
      expect(copy.mail.subject).toContain(`${lines[0]!.count} 件`);
    }
  }
  const perDay = groupBy(mails, (mail) => `${mail.to} ${dayOf(mail)}`);
  const doubled = [...perDay].filter(([, day]) => new Set(day.map(letterId)).size > 1);
  expect(doubled.map(([key]) => key)).toEqual([]);

  // What came twice was marked once: two marks would be two senders of one letter.
  const marks = await database.query<{ id: string }>(
    `select letter_id as id from delivery_attempt where outcome = 'accepted' group by 1 having count(*) > 1`,
  );
  expect(marks.filter(({ id }) => arrived.get(id)!.length > 1)).toEqual([]);
  const repeated = [...arrived.values()].flatMap((copies) => copies.slice(0, -1));
  const unexcused = repeated.filter(
    ({ receivedAt: at }) => !outages.some(({ from, until }) => from <= at + MARK_MS && at <= until),
  );
  expect(unexcused.map(({ to, receivedAt }) => ({ to, receivedAt }))).toEqual([]);
  return repeated.length;
}

/** Runs whose process is gone and that the ledger still calls running: found within a lease. */
export const runsOfTheDead = (database: TestDatabase, living: readonly number[]) =>
  database.query(
    `select name from job_run where state = 'running' and split_part(worker, ':', 2)::int <> all ($1)`,
    [living],
  );

/** Every run has ended one way or the other; gives those that ended with their process, by job. */
export async function checkLedger(database: TestDatabase): Promise<Record<string, number>> {
  const open = await database.query(`select name, worker from job_run where state = 'running'`);
  expect(open).toEqual([]);
  const abandoned = await database.query(
    `select name, error from job_run where state = 'abandoned'`,
  );
  expect(abandoned).toEqual([]);
  const lost = await database.query<{ name: string; runs: number }>(
    `select name, count(*)::int as runs from job_run where state = 'lost' group by 1`,
  );
  return Object.fromEntries(lost.map(({ name, runs }) => [name, runs]));
}

export async function checkAudit(database: TestDatabase): Promise<void> {
  const chains = await verifyChains((sql) => database.query(sql));
  expect(chains.filter(({ brokenAt }) => brokenAt.length)).toEqual([]);
}
