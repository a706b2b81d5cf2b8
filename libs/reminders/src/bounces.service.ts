import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment, system, UnitOfWork } from '@furikaeri/core';
import { type Bounce, readBounce } from './bounce.js';
import { flagAddress } from './delivery-marks.js';

export type BounceResult = 'recorded' | 'already' | 'stillTrying' | 'unknown';

interface LetterRow {
  municipalityId: string;
  recipientId: string;
  state: string;
  email: string | null;
}

/** Mails that came back after a server had taken them: kept apart from letters nobody took. */
@Injectable()
export class Bounces {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Reads one returned mail as it came (`.eml`), and records it. Harmless to repeat. */
  async recordMail(raw: Buffer): Promise<BounceResult> {
    const bounce = await readBounce(raw, this.env.MAIL_DOMAIN);
    return bounce ? this.record(bounce) : 'unknown';
  }

  /** A lasting failure (5.x) about the address flags it for the coordinator; its reminders are in the inbox. */
  async record({ letterId, action, status }: Bounce): Promise<BounceResult> {
    if (action === 'delayed') return 'stillTrying';
    return this.work.run(system('reminders.bounce'), async (tx) => {
      const [letter] = await tx.query<LetterRow>(
        `select l.municipality_id as "municipalityId", l.recipient_id as "recipientId", l.state, p.email
         from letter l join person p on p.id = l.recipient_id where l.id = $1 for update of l`,
        [letterId],
      );
      if (!letter) return 'unknown';
      if (letter.state !== 'accepted') return 'already';
      await tx.query(`update letter set state = 'bounced' where id = $1`, [letterId]);
      await tx.query(
        `insert into delivery_attempt (municipality_id, letter_id, at, outcome) values ($1, $2, $3, 'bounced')`,
        [letter.municipalityId, letterId, tx.now],
      );
      if (letter.email && status.startsWith('5.1')) {
        const { municipalityId, recipientId, email } = letter;
        await flagAddress(tx, municipalityId, recipientId, email, 'bounced');
      }
      return 'recorded';
    });
  }
}
