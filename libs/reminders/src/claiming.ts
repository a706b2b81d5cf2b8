import { todayInTokyo } from '@furikaeri/calendar';
import { newId, type Tx } from '@furikaeri/core';
import type { ContentRow } from './contents.js';
import { readContents } from './contents.js';
import type { LetterBatch } from './reminder-jobs.js';
import { reachable } from './reachable.js';

/** A letter that this process alone may send until the claim ends. */
export interface ClaimedLetter {
  id: string;
  recipientId: string;
  address: string;
  attempts: number;
  createdAt: Date;
  contents: ContentRow[];
}

export interface Claim {
  id: string;
  letters: ClaimedLetter[];
}

interface LetterRow {
  id: string;
  recipientId: string;
  attempts: number;
  createdAt: Date;
  address: string | null;
}

/**
 * Takes up to `most` letters of the batch: queued ones whose time has come, and ones whose sender did
 * not come back before its claim ended. Letters with nothing left to tell, or to somebody who no
 * longer gets mail, are dropped here.
 */
export async function claimLetters(
  tx: Tx,
  batch: LetterBatch,
  most: number,
  seconds: number,
): Promise<Claim> {
  const rows = await tx.query<LetterRow>(
    `select l.id, l.recipient_id as "recipientId", l.attempts, l.created_at as "createdAt",
       case when coalesce(s.digest, true) and ${reachable('$3')} then p.email end as address
     from letter l join person p on p.id = l.recipient_id
       left join mail_preference m on m.person_id = p.id
       left join reminder_setting s on s.municipality_id = l.municipality_id
     where l.id = any ($1::uuid[]) and l.state in ('queued', 'sending') and l.next_attempt_at <= $2
     order by l.id limit $4
     for update of l skip locked`,
    [batch.letterIds, tx.now, todayInTokyo(tx.now), most],
  );
  const contents = await readContents(tx, batch.municipalityId, rows);
  const letters = rows.flatMap(({ address, ...row }) => {
    const own = contents.get(row.id);
    return address && own ? [{ ...row, address, contents: own, attempts: row.attempts + 1 }] : [];
  });
  const taken = new Set(letters.map(({ id }) => id));
  await drop(
    tx,
    batch.municipalityId,
    rows.filter(({ id }) => !taken.has(id)),
  );
  const id = newId();
  await hold(tx, id, letters, seconds);
  return { id, letters };
}

/** Gives the reminders back; a letter that was never tried leaves no trace. */
async function drop(tx: Tx, municipalityId: string, rows: LetterRow[]): Promise<void> {
  if (!rows.length) return;
  const ids = rows.map(({ id }) => id);
  await tx.query(
    `update reminder set letter_id = null
     where municipality_id = $1 and recipient_id = any ($2::uuid[]) and letter_id = any ($3::uuid[])
       and state = 'queued'`,
    [municipalityId, rows.map(({ recipientId }) => recipientId), ids],
  );
  await tx.query(`delete from letter where id = any ($1::uuid[]) and attempts = 0`, [ids]);
  await tx.query(
    `update letter set state = 'withdrawn', claim_id = null where id = any ($1::uuid[])`,
    [ids],
  );
}

async function hold(tx: Tx, claimId: string, letters: ClaimedLetter[], seconds: number) {
  await tx.query(
    `update letter l set state = 'sending', attempts = attempts + 1, claim_id = $1, claimed_at = $2,
       next_attempt_at = $3, on_day = $4, counts = given.counts
     from unnest ($5::uuid[], $6::jsonb[]) given (id, counts)
     where l.id = given.id`,
    [
      claimId,
      tx.now,
      new Date(tx.now.getTime() + seconds * 1000),
      todayInTokyo(tx.now),
      letters.map(({ id }) => id),
      letters.map(({ contents }) =>
        JSON.stringify(
          Object.fromEntries(contents.map((row) => [`${row.rule}/${row.stage}`, row.fresh])),
        ),
      ),
    ],
  );
}

/** Hands unsent letters of a claim back, as if they had not been taken. */
export async function releaseLetters(tx: Tx, claimId: string, ids: string[]): Promise<void> {
  await tx.query(
    `update letter set state = 'queued', attempts = attempts - 1, claim_id = null, claimed_at = null,
       next_attempt_at = $3
     where id = any ($1::uuid[]) and claim_id = $2 and state = 'sending'`,
    [ids, claimId, tx.now],
  );
}
