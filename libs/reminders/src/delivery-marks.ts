import { type Tx } from '@furikaeri/core';
import type { DeliveryOutcome, LetterState } from './domain/letter.js';

/** What became of one attempt, ready to be written. */
export interface DeliveryMark {
  letterId: string;
  recipientId: string;
  state: Extract<LetterState, 'accepted' | 'queued' | 'failedForGood'>;
  outcome: DeliveryOutcome;
  smtpCode: number | null;
  durationMs: number;
  nextAttemptAt: Date;
  /** Set when the refusal was about the address. */
  failedAddress: string | null;
}

/**
 * Writes marks, set-based. An acceptance is a fact and is written whoever holds the letter by now;
 * a failure counts only while the claim is ours. What was accepted or given up is told.
 */
export async function writeMarks(
  tx: Tx,
  municipalityId: string,
  claimId: string,
  marks: DeliveryMark[],
): Promise<void> {
  // Ids once more as arrays: right after a sweep PostgreSQL has no statistics, and would read all rows.
  await tx.query(
    `with mark as materialized (
       select * from jsonb_to_recordset($1::jsonb) mark ("letterId" uuid, "recipientId" uuid, state text,
         outcome text, "smtpCode" smallint, "durationMs" int, "nextAttemptAt" timestamptz)
     ), marked as (
       update letter l set state = mark.state, next_attempt_at = mark."nextAttemptAt", claim_id = null,
         accepted_at = case when mark.state = 'accepted' then $2::timestamptz end
       from mark where l.id = any ($3::uuid[]) and l.id = mark."letterId"
         and l.state in ('queued', 'sending') and (mark.state = 'accepted' or l.claim_id = $4)
     ), told as (
       update reminder r set state = 'told', told_at = $2
       from mark where r.municipality_id = $5 and r.recipient_id = any ($6::uuid[]) and r.state = 'queued'
         and r.recipient_id = mark."recipientId" and r.letter_id = mark."letterId" and mark.state <> 'queued'
     )
     insert into delivery_attempt (municipality_id, letter_id, at, outcome, smtp_code, duration_ms)
     select $5, "letterId", $2, outcome, "smtpCode", "durationMs" from mark`,
    [
      JSON.stringify(marks),
      tx.now,
      marks.map(({ letterId }) => letterId),
      claimId,
      municipalityId,
      marks.map(({ recipientId }) => recipientId),
    ],
  );
  for (const { recipientId, failedAddress } of marks) {
    if (failedAddress) await flagAddress(tx, municipalityId, recipientId, failedAddress, 'refused');
  }
}

/** Tells the coordinator that an address does not work; until it changes, the inbox alone is used. */
export async function flagAddress(
  tx: Tx,
  municipalityId: string,
  personId: string,
  address: string,
  how: 'refused' | 'bounced',
): Promise<void> {
  await tx.query(
    `insert into mail_preference (person_id, municipality_id, failed_address, failed_how, failed_at)
     values ($1, $2, $3, $4, $5)
     on conflict (person_id) do update set failed_address = excluded.failed_address,
       failed_how = excluded.failed_how, failed_at = excluded.failed_at`,
    [personId, municipalityId, address, how, tx.now],
  );
}
