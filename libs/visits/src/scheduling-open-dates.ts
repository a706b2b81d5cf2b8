import { Injectable } from '@nestjs/common';
import type { Tx } from '@furikaeri/core';
import { Reminders } from '@furikaeri/reminders';
import { DATE_RULES } from './reminder-rules.js';

/** What is open while dates are being found, and what an agreement holds. */
@Injectable()
export class OpenDates {
  constructor(private readonly reminders: Reminders) {}

  /** Nothing is on offer any more save `keep`: links die, letters about the dates are taken back. */
  async withdraw(tx: Tx, visitId: string, keep: string | null = null): Promise<void> {
    await this.reminders.withdrawAll(
      tx,
      `select r.rule, p.id as subject_id, null::uuid as recipient_id
       from date_proposal p cross join unnest($1::text[]) r (rule)
       where p.visit_id = $2 and p.withdrawn_at is null`,
      [DATE_RULES, visitId],
    );
    await tx.query(
      `update date_proposal set withdrawn_at = $2
       where visit_id = $1 and withdrawn_at is null and id is distinct from $3`,
      [visitId, tx.now, keep],
    );
  }

  /** The agreement ends: nothing is on offer, nobody's time is taken, no link answers. */
  async release(tx: Tx, visitId: string): Promise<void> {
    await this.withdraw(tx, visitId);
    await this.revokeLinks(tx, visitId);
    await tx.query('delete from visit_booking where visit_id = $1', [visitId]);
  }

  async revokeLinks(tx: Tx, visitId: string): Promise<void> {
    await tx.query(
      'update answer_link set revoked_at = $2 where visit_id = $1 and revoked_at is null',
      [visitId, tx.now],
    );
  }
}
