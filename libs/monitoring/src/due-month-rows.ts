import { Injectable } from '@nestjs/common';
import type { Day, Month } from '@furikaeri/calendar';
import type { Tx } from '@furikaeri/core';
import { Reminders } from '@furikaeri/reminders';
import { keepPast } from './past.sql.js';
import type { ClosingReason } from './domain/closing.js';
import { PASSED_RULE } from './reminder-rule.js';
import type { SupportCase } from './support-case.entity.js';

/** `on`: day of the fact, e.g. of the municipality's notice. */
export interface Closing {
  reason: ClosingReason;
  note?: string;
  on: Day;
}

const open = 'done_on is null and closed_reason is null';

/**
 * The only statements that write due months one case at a time; reminders follow in the same
 * transaction. There is none that deletes a month or moves one.
 */
@Injectable()
export class DueMonthRows {
  constructor(private readonly reminders: Reminders) {}

  /** Adds what is not there yet; visits already recorded do their months. Gives the new ids. */
  async add(tx: Tx, of: SupportCase, months: readonly Month[]): Promise<string[]> {
    const added = await tx.query<{ id: string }>(
      `insert into due_month (municipality_id, office_id, case_id, specialist_id, desk_id, month, created_at)
       select $1, $2, $3, $4, $5, (m || '-01')::date, $7 from unnest($6::text[]) m
       on conflict (case_id, month) do nothing returning id`,
      [of.municipalityId, of.officeId, of.id, of.specialistId, of.deskId, months, tx.now],
    );
    await this.settle(tx, of.id);
    return added.map(({ id }) => id);
  }

  /** Open months end with a reason; the others of `ids` stay as they are. */
  async close(tx: Tx, ids: readonly string[], why: Closing): Promise<string[]> {
    const closed = await tx.query<{ id: string }>(
      `with closed as (
         update due_month set closed_reason = $2, closed_note = $3, closed_on = $4, ended_at = $5
         where id = any ($1::uuid[]) and ${open} returning id)
       select id from closed`,
      [ids, why.reason, why.note ?? '', why.on, tx.now],
    );
    return this.ended(tx, closed);
  }

  /** Months that had ended count again, and so do their reminders; a visit in them does them at once. `note`: why. */
  async reopen(tx: Tx, caseId: string, ids: readonly string[], note = ''): Promise<void> {
    const before = await tx.query<{ id: string; endedAt: Date }>(
      `with before as (select * from due_month where id = any ($1::uuid[]) and ended_at is not null),
            past as (${keepPast('before', '$3')}),
            opened as (update due_month d set done_on = null, closed_reason = null, closed_note = $2, closed_on = null, ended_at = null
                       from before b where d.id = b.id returning d.id)
       select b.id, b.ended_at as "endedAt" from before b join opened o on o.id = b.id`,
      [ids, note, tx.now],
    );
    for (const { id, endedAt } of before) {
      await this.reminders.reopen(tx, PASSED_RULE, [id], endedAt);
    }
    await this.settle(tx, caseId);
  }

  /** Each open month of the case in which a visit is recorded is done by the first of its visits. */
  async settle(tx: Tx, caseId: string): Promise<string[]> {
    const done = await tx.query<{ id: string }>(
      `with visit as (
         select distinct on (date_trunc('month', visited_on)) id, visited_on,
                date_trunc('month', visited_on)::date as month
         from monitoring_record
         where case_id = $1 and voided_at is null and method = 'faceToFace'
         order by date_trunc('month', visited_on), visited_on),
       done as (
         update due_month d set done_on = v.visited_on, ended_at = $2 from visit v
         where d.case_id = $1 and d.month = v.month and d.done_on is null and d.closed_reason is null
         returning d.id, v.id as record_id),
       noted as (
         update monitoring_record r set due_month_id = done.id from done where r.id = done.record_id)
       select id from done`,
      [caseId, tx.now],
    );
    return this.ended(tx, done);
  }

  /** Open months go where their case goes; those that have ended stay with who ended them. */
  async follow(tx: Tx, before: SupportCase, after: SupportCase): Promise<void> {
    const { specialistId, deskId } = after;
    if (before.specialistId === specialistId && before.deskId === deskId) return;
    const moved = await tx.query<{ id: string }>(
      `with past as (${keepPast(`due_month where case_id = $1 and ${open} and desk_id <> $3`, '$4')}),
       moved as (
         update due_month set specialist_id = $2, desk_id = $3 where case_id = $1 and ${open} returning id)
       select id from moved`,
      [after.id, specialistId, deskId, tx.now],
    );
    const ids = moved.map(({ id }) => id);
    if (before.specialistId !== specialistId) {
      await this.hand(tx, ids, before.specialistId, specialistId);
    }
  }

  /** Open months that went to somebody: the one before hears no more, and who had them once hears again. */
  async hand(
    tx: Tx,
    ids: readonly string[],
    before: string | null,
    after: string | null,
  ): Promise<void> {
    if (before) await this.reminders.withdraw(tx, PASSED_RULE, ids, before);
    if (after) await this.reminders.reopen(tx, PASSED_RULE, ids, new Date(0), after);
  }

  private async ended(tx: Tx, rows: { id: string }[]): Promise<string[]> {
    const ids = rows.map(({ id }) => id);
    if (ids.length) await this.reminders.withdraw(tx, PASSED_RULE, ids);
    return ids;
  }
}
