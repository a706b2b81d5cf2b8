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
  const json = JSON.stringify(marks);
  await tx.query(
    `update letter l set state = mark.state, next_attempt_at = mark."nextAttemptAt", claim_id = null,
       accepted_at = case when mark.state = 'accepted' then $3::timestamptz end
     from ${given} where l.id = mark."letterId" and l.state in ('queued', 'sending')
       and (mark.state = 'accepted' or l.claim_id = $2)`,
    [json, claimId, tx.now],
  );
  await tx.query(
    `update reminder r set state = 'told', told_at = $3 from ${given}
     where mark.state <> 'queued' and r.letter_id = mark."letterId" and r.state = 'queued'
       and r.municipality_id = $2 and r.recipient_id = mark."recipientId"`,
    [json, municipalityId, tx.now],
  );
  await tx.query(
    `insert into delivery_attempt (municipality_id, letter_id, at, outcome, smtp_code, duration_ms)
     select $2, mark."letterId", $3, mark.outcome, mark."smtpCode", mark."durationMs" from ${given}`,
    [json, municipalityId, tx.now],
  );
  for (const { recipientId, failedAddress } of marks) {
    if (failedAddress) await flagAddress(tx, municipalityId, recipientId, failedAddress, 'refused');
  }
}

const given = `jsonb_to_recordset($1::jsonb) mark ("letterId" uuid, "recipientId" uuid, state text,
  outcome text, "smtpCode" smallint, "durationMs" int, "nextAttemptAt" timestamptz)`;

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
