import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import { Queue, system, type Tx, UnitOfWork } from '@furikaeri/core';
import { maySend } from './domain/sending-hours.js';
import { affected } from './affected.js';
import { type PeopleBatch, sendLetters } from './reminder-jobs.js';
import { reachable } from './reachable.js';
import { readReminderSettings } from './settings.js';

/** Makes one letter per person and day from whatever waits. Running it twice changes nothing. */
@Injectable()
export class Composing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: Queue,
  ) {}

  /**
   * Outside the sending hours nothing is done: `reminders.ring` comes back. Who cannot or will not
   * get mail is told by the inbox alone.
   */
  async compose(batch: PeopleBatch): Promise<{ letters: number; byInbox: number }> {
    const { municipalityId } = batch;
    return this.work.run(system('reminders.compose', municipalityId), async (tx) => {
      const settings = await readReminderSettings(tx, municipalityId);
      if (!maySend(tx.now, settings.hours, settings.closedDays)) return { letters: 0, byInbox: 0 };
      const byInbox = await tellByInbox(tx, batch, settings.digest);
      await open(tx, batch);
      const letterIds = await fill(tx, batch);
      if (letterIds.length) {
        tx.afterCommit(() =>
          this.queue.ring([
            { name: sendLetters, data: { municipalityId, letterIds }, key: letterIds[0] },
          ]),
        );
      }
      return { letters: letterIds.length, byInbox };
    });
  }
}

const due = `r.state = 'queued' and r.letter_id is null and r.due_on <= $3`;

const args = (tx: Tx, { municipalityId, recipientIds }: PeopleBatch) => [
  municipalityId,
  recipientIds,
  todayInTokyo(tx.now),
];

async function tellByInbox(tx: Tx, batch: PeopleBatch, digest: boolean): Promise<number> {
  return affected(
    tx,
    `update reminder r set state = 'told', told_at = $4
     where r.municipality_id = $1 and r.recipient_id = any ($2::uuid[]) and ${due}
       and not exists (
         select from person p left join mail_preference m on m.person_id = p.id
         where p.id = r.recipient_id and $5 and ${reachable('$3')})`,
    [...args(tx, batch), tx.now, digest],
  );
}

/** A new letter for whoever has none of today and none under way; the table's two keys see to that. */
async function open(tx: Tx, batch: PeopleBatch): Promise<void> {
  await tx.query(
    `insert into letter (municipality_id, recipient_id, on_day, next_attempt_at, created_at)
     select $1, p.id, $3, $4, $4 from person p
     where p.id = any ($2::uuid[]) and exists (
       select from reminder r where r.municipality_id = $1 and r.recipient_id = any ($2::uuid[])
         and r.recipient_id = p.id and ${due})
     order by p.id
     on conflict do nothing`,
    [...args(tx, batch), tx.now],
  );
}

/**
 * Puts reminders into letters that nobody has tried to send yet; a letter that may have been taken
 * over keeps its content. The lock keeps the sender out until the letter is whole.
 */
async function fill(tx: Tx, batch: PeopleBatch): Promise<string[]> {
  const letters = await tx.query<{ id: string }>(
    `select id from letter
     where municipality_id = $1 and recipient_id = any ($2::uuid[]) and state = 'queued' and attempts = 0
     order by recipient_id for update`,
    [batch.municipalityId, batch.recipientIds],
  );
  const ids = letters.map(({ id }) => id);
  await tx.query(
    `update reminder r set letter_id = l.id from letter l
     where l.id = any ($4::uuid[]) and r.municipality_id = $1 and r.recipient_id = l.recipient_id
       and r.recipient_id = any ($2::uuid[]) and ${due}`,
    [...args(tx, batch), ids],
  );
  return ids;
}
