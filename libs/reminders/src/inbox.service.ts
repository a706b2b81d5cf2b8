import { Injectable } from '@nestjs/common';
import { type Day, todayInTokyo } from '@furikaeri/calendar';
import { invalid, notFound, type PersonActor, refused, type Tx, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { snoozeProblem } from './domain/snooze.js';
import { readId } from './inbox.queries.js';
import { say } from './messages.js';

export interface SnoozeInput {
  id: string;
  /** The day on which it comes back, at most 30 days ahead. */
  until: Day;
  reason: string;
}

const fieldOf = { notLater: 'until', tooFar: 'until', noReason: 'reason', reasonTooLong: 'reason' };

/** What a person does with their own reminders. */
@Injectable()
export class Inbox {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Puts a reminder off; it comes back that day as a new turn, and so in that day's letter. Earlier
   * stages about the same thing rest with it. Gives the id of the new turn.
   */
  async snooze(actor: PersonActor, input: SnoozeInput): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const problem = snoozeProblem(todayInTokyo(tx.now), input.until, input.reason);
      if (problem) throw invalid(`input.${fieldOf[problem]}`, say[problem]());
      const reminder = await this.lock(tx, actor.personId, readId(input.id, 'input.id'));
      await tx.query(
        `update reminder set state = 'snoozed', settled_at = $4, snooze_reason = $5,
           letter_id = case when state = 'told' then letter_id end
         where rule = $1 and subject_id = $2 and recipient_id = $3 and state in ('queued', 'told')`,
        [reminder.rule, reminder.subjectId, actor.personId, tx.now, input.reason.trim()],
      );
      const [next] = await tx.query<{ id: string }>(
        `insert into reminder (municipality_id, rule, stage, subject_id, recipient_id, turn, due_on, group_id, listed)
         select municipality_id, rule, stage, subject_id, recipient_id, turn + 1, $2, group_id, listed
         from reminder where id = $1
         returning id::text`,
        [reminder.id, input.until],
      );
      audit.record(tx, {
        action: 'reminders.snoozed',
        objectKind: 'reminder',
        objectId: reminder.id,
        detail: { until: input.until },
      });
      return next!.id;
    });
  }

  private async lock(tx: Tx, personId: string, id: string) {
    const [row] = await tx.query<{ id: string; rule: string; subjectId: string; state: string }>(
      `select id::text, rule, subject_id as "subjectId", state from reminder
       where id = $1 and recipient_id = $2 for update`,
      [id, personId],
    );
    if (!row) throw notFound('input.id');
    if (row.state !== 'queued' && row.state !== 'told') throw refused(say.notOpen(), 'input.id');
    return row;
  }
}
