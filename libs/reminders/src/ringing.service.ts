import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import { Queue, type ReadTx, type RungJob, system, UnitOfWork } from '@furikaeri/core';
import { maySend } from './domain/sending-hours.js';
import { batchesOf, composeLetters, sendLetters } from './reminder-jobs.js';
import { readAllReminderSettings } from './settings.js';

interface Waiting {
  municipalityId: string;
  ids: string[];
}

/** The queue may have lost everything: what still waits is found in the tables, and rung again. */
@Injectable()
export class Ringing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: Queue,
  ) {}

  /** Rings for every municipality in whose sending hours this instant lies. */
  async ring(): Promise<{ toCompose: number; toSend: number }> {
    const { people, letters } = await this.work.read(system('reminders.ring'), async (tx) => {
      const settings = await readAllReminderSettings(tx);
      const open = [...settings]
        .filter(([, { hours, closedDays }]) => maySend(tx.now, hours, closedDays))
        .map(([id]) => id);
      if (!open.length) return { people: [], letters: [] };
      return { people: await this.people(tx, open), letters: await this.letters(tx, open) };
    });
    await this.queue.ring([
      ...people.flatMap(({ municipalityId, ids }) =>
        jobs(composeLetters, ids, (recipientIds) => ({ municipalityId, recipientIds })),
      ),
      ...letters.flatMap(({ municipalityId, ids }) =>
        jobs(sendLetters, ids, (letterIds) => ({ municipalityId, letterIds })),
      ),
    ]);
    return { toCompose: count(people), toSend: count(letters) };
  }

  /** Whoever has something due that no letter holds, and may still get a letter today. */
  private people(tx: ReadTx, municipalityIds: string[]): Promise<Waiting[]> {
    return tx.query<Waiting>(
      `select municipality_id as "municipalityId", array_agg(recipient_id::text order by recipient_id) as ids
       from (select distinct municipality_id, recipient_id from reminder r
             where state = 'queued' and letter_id is null and due_on <= $2
               and municipality_id = any ($1::uuid[])) r
       where not exists (
         select from letter l where l.recipient_id = r.recipient_id
           and (l.on_day = $2 or l.state in ('queued', 'sending'))
           and not (l.state = 'queued' and l.attempts = 0))
       group by 1`,
      [municipalityIds, todayInTokyo(tx.now)],
    );
  }

  /** Letters whose time has come, and those whose sender died. */
  private letters(tx: ReadTx, municipalityIds: string[]): Promise<Waiting[]> {
    return tx.query<Waiting>(
      `select municipality_id as "municipalityId", array_agg(id::text order by id) as ids
       from letter where state in ('queued', 'sending') and next_attempt_at <= $2
         and municipality_id = any ($1::uuid[])
       group by 1`,
      [municipalityIds, tx.now],
    );
  }
}

const jobs = (name: string, ids: string[], data: (batch: string[]) => unknown): RungJob[] =>
  batchesOf(ids).map((batch) => ({ name, data: data(batch), key: batch[0] }));

const count = (waiting: Waiting[]): number => waiting.reduce((sum, { ids }) => sum + ids.length, 0);
