import { Injectable } from '@nestjs/common';
import { Queue, type Tx } from '@furikaeri/core';
import { affected } from './affected.js';
import { ringReminders } from './reminder-jobs.js';

/** What rooms above hand over: rows of who should hear of what, and when it is no longer so. */
@Injectable()
export class Reminders {
  constructor(private readonly queue: Queue) {}

  /**
   * Writes the reminders that `select` gives, in one statement; those already there stay as they are,
   * whatever became of them. `select` must give the columns, by these names:
   * `municipality_id uuid, rule text, stage text, subject_id uuid, recipient_id uuid, due_on date,
   * group_id uuid, listed boolean` (see `reminder.entity.ts`). Gives the number of new rows. What was
   * asked before is found by subject alone and then compared: hashing all of the key costs more. The
   * key is named to the conflict, or each row would be looked up by its new id as well.
   */
  async request(tx: Tx, select: string, params: unknown[] = []): Promise<number> {
    const written = await affected(
      tx,
      `insert into reminder (municipality_id, rule, stage, subject_id, recipient_id, due_on, group_id, listed)
       select municipality_id, rule, stage, subject_id, recipient_id, due_on, group_id, listed
       from (${select}) wanted
       where not exists (
         select from reminder r
         where r.rule = wanted.rule and r.subject_id = wanted.subject_id and r.turn = 0
           and (r.stage, r.recipient_id) is not distinct from (wanted.stage, wanted.recipient_id))
       on conflict (rule, subject_id, stage, recipient_id, turn) do nothing`,
      params,
    );
    if (written) {
      // One ring, however many rows: the handler finds the people in the table.
      tx.afterCommit(() => this.queue.ring([{ name: ringReminders, data: {}, key: 'requested' }]));
    }
    return written;
  }

  /**
   * Ends every open reminder about these subjects: done, closed, or no longer this person's
   * (`recipientId`, as in a hand-over). Gives the number of rows ended.
   */
  async withdraw(
    tx: Tx,
    rule: string,
    subjectIds: readonly string[],
    recipientId?: string,
  ): Promise<number> {
    return affected(
      tx,
      `update reminder set state = 'withdrawn', settled_at = $3,
         letter_id = case when state = 'told' then letter_id end
       where rule = $1 and subject_id = any ($2::uuid[]) and state in ('queued', 'told')
         and ($4::uuid is null or recipient_id = $4)`,
      [rule, subjectIds, tx.now, recipientId ?? null],
    );
  }

  /**
   * The same for many subjects at once: `select` gives the columns `rule text, subject_id uuid,
   * recipient_id uuid`, the last empty for everybody.
   */
  async withdrawAll(tx: Tx, select: string, params: unknown[]): Promise<number> {
    return affected(
      tx,
      `update reminder r set state = 'withdrawn', settled_at = $${params.length + 1},
         letter_id = case when r.state = 'told' then r.letter_id end
       from (${select}) gone
       where r.rule = gone.rule and r.subject_id = gone.subject_id and r.state in ('queued', 'told')
         and (gone.recipient_id is null or r.recipient_id = gone.recipient_id)`,
      [...params, tx.now],
    );
  }

  /**
   * Opens again what was withdrawn at `since` or later, e.g. when a visit's record is taken back:
   * what an earlier hand-over ended stays ended, unless it comes back to that person (`recipientId`).
   */
  async reopen(
    tx: Tx,
    rule: string,
    subjectIds: readonly string[],
    since: Date,
    recipientId?: string,
  ): Promise<number> {
    return affected(
      tx,
      `update reminder set state = case when told_at is null then 'queued' else 'told' end, settled_at = null
       where rule = $1 and subject_id = any ($2::uuid[]) and state = 'withdrawn' and settled_at >= $3
         and ($4::uuid is null or recipient_id = $4)`,
      [rule, subjectIds, since, recipientId ?? null],
    );
  }

  /**
   * Ends open reminders whose stage has had its time, e.g. the notice of a month that is over now.
   * `subjects` selects their ids; its parameters begin at $5. Gives the number of rows ended.
   */
  async expire(
    tx: Tx,
    rule: string,
    stages: readonly { municipalityId: string; stage: string }[],
    subjects: string,
    params: unknown[],
  ): Promise<number> {
    if (!stages.length) return 0;
    return affected(
      tx,
      `update reminder r set state = 'withdrawn', settled_at = $4,
         letter_id = case when r.state = 'told' then r.letter_id end
       from unnest($2::uuid[], $3::text[]) as old (municipality_id, stage)
       where r.rule = $1 and r.municipality_id = old.municipality_id and r.stage = old.stage
         and r.stage = any ($3::text[]) and r.state in ('queued', 'told') and r.subject_id in (${subjects})`,
      [
        rule,
        stages.map(({ municipalityId }) => municipalityId),
        stages.map(({ stage }) => stage),
        tx.now,
        ...params,
      ],
    );
  }
}
