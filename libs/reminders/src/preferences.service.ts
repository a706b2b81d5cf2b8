import { Injectable } from '@nestjs/common';
import { addDays, type Day, todayInTokyo } from '@furikaeri/calendar';
import { audit } from '@furikaeri/audit';
import { invalid, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { say } from './messages.js';

export interface MailChoice {
  byMail: boolean;
  /** Last day without mail, inclusive. */
  pausedUntil: Day | null;
}

export async function findMailChoice(tx: ReadTx, personId: string): Promise<MailChoice> {
  const [row] = await tx.query<MailChoice>(
    `select by_mail as "byMail", paused_until::text as "pausedUntil" from mail_preference where person_id = $1`,
    [personId],
  );
  return row ?? { byMail: true, pausedUntil: null };
}

/** How a person wants to hear; everybody keeps their own. The inbox is always there. */
@Injectable()
export class MailPreferences {
  constructor(private readonly work: UnitOfWork) {}

  async change(actor: PersonActor, choice: MailChoice): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const today = todayInTokyo(tx.now);
      const { byMail, pausedUntil } = choice;
      if (pausedUntil && pausedUntil < today) throw invalid('input.pausedUntil', say.pausePast());
      if (pausedUntil && pausedUntil > addDays(today, 366)) {
        throw invalid('input.pausedUntil', say.pauseTooFar());
      }
      await tx.query(
        `insert into mail_preference (person_id, municipality_id, by_mail, paused_until)
         values ($1, $2, $3, $4)
         on conflict (person_id) do update set by_mail = excluded.by_mail, paused_until = excluded.paused_until`,
        [actor.personId, actor.municipalityId, byMail, pausedUntil],
      );
      audit.record(tx, { action: 'reminders.mailChosen', detail: { byMail, pausedUntil } });
    });
  }
}
