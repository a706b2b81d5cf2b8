import type { Day } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import type { DeliveryOutcome, LetterState } from './domain/letter.js';

/** A line of the delivery log: that a letter went, never what it said. */
export interface LetterRow {
  id: string;
  recipientId: string;
  onDay: Day;
  state: LetterState;
  attempts: number;
  acceptedAt: Date | null;
  /** While it waits: not before this instant. */
  nextAttemptAt: Date | null;
}

export interface LetterFilter {
  state?: LetterState | null;
  fromOn?: Day | null;
  untilOn?: Day | null;
  recipientId?: string | null;
  take: number;
  skip: number;
}

/** The municipality's letters, the newest first. */
export async function findLetters(
  tx: ReadTx,
  { state, fromOn, untilOn, recipientId, take, skip }: LetterFilter,
): Promise<{ items: LetterRow[]; totalItems: number }> {
  const where = `where ($1::text is null or state = $1) and ($2::date is null or on_day >= $2)
    and ($3::date is null or on_day <= $3) and ($4::uuid is null or recipient_id = $4)`;
  const filter = [state ?? null, fromOn ?? null, untilOn ?? null, recipientId ?? null];
  const [total] = await tx.query<{ totalItems: number }>(
    `select count(*)::int as "totalItems" from letter ${where}`,
    filter,
  );
  const items = await tx.query<LetterRow>(
    `select id, recipient_id as "recipientId", on_day as "onDay", state, attempts,
       accepted_at as "acceptedAt",
       case when state in ('queued', 'sending') then next_attempt_at end as "nextAttemptAt"
     from letter ${where} order by on_day desc, id desc limit $5 offset $6`,
    [...filter, take, skip],
  );
  return { items, totalItems: total?.totalItems ?? 0 };
}

export interface DeliveryAttemptRow {
  letterId: string;
  at: Date;
  outcome: DeliveryOutcome;
  smtpCode: number | null;
  durationMs: number;
}

export const findDeliveryAttempts = (
  tx: ReadTx,
  letterIds: readonly string[],
): Promise<DeliveryAttemptRow[]> =>
  tx.query(
    `select letter_id as "letterId", at, outcome, smtp_code as "smtpCode", duration_ms as "durationMs"
     from delivery_attempt where letter_id = any ($1::uuid[]) order by id`,
    [letterIds],
  );

/** An address that was refused or bounced and has not been changed since. */
export interface AddressTroubleRow {
  personId: string;
  how: 'refused' | 'bounced';
  since: Date;
  /** What the server answered; none where it was not even asked, or where the letter came back. */
  smtpCode: number | null;
}

export const findAddressTroubles = (tx: ReadTx): Promise<AddressTroubleRow[]> =>
  tx.query(
    `select m.person_id as "personId", m.failed_how as how, m.failed_at as since,
       (select a.smtp_code from letter l join delivery_attempt a on a.letter_id = l.id
        where l.recipient_id = m.person_id and a.outcome = 'permanent' and a.at = m.failed_at
        limit 1) as "smtpCode"
     from mail_preference m join person p on p.id = m.person_id and p.email = m.failed_address
     where m.failed_address is not null order by m.failed_at desc, m.person_id`,
  );
