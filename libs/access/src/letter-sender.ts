import { Inject, Injectable } from '@nestjs/common';
import { instantInTokyo, todayInTokyo } from '@furikaeri/calendar';
import {
  ENVIRONMENT,
  type Environment,
  Mailer,
  MailFailure,
  system,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { AccountToken, type LetterState, type TokenPurpose } from './account-token.entity.js';
import { letterOf } from './letters.js';
import { Secrets } from './secrets.js';

interface Waiting {
  id: string;
  purpose: TokenPurpose;
  sealedToken: Buffer;
  expiresAt: Date;
  login: string;
  name: string;
  municipalityName: string;
}

const paths: Record<TokenPurpose, string> = {
  invitation: 'invitation',
  passwordReset: 'password-reset',
};

/** Letters with links. The row is the letter: the queue carries its id, and losing the queue loses nothing. */
@Injectable()
export class LetterSender {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly secrets: Secrets,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Ids of letters that still wait, the oldest first. */
  async waiting(): Promise<string[]> {
    const rows = await this.work.read(system('access.sendLetters'), (tx) =>
      tx.query<{ id: string }>(
        `select id from account_token where letter = 'queued' order by created_at limit 500`,
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Sends one letter, or finds that there is nothing to send. Passing failures leave it waiting. */
  async send(id: string): Promise<LetterState | 'waits'> {
    if (!this.mailer.isConfigured) return 'waits';
    return this.work.run(system('access.sendLetters'), async (tx) => {
      const letter = await this.claim(tx, id);
      if (!letter) return 'none';
      const state = letter.expiresAt > tx.now ? await this.handOver(letter) : 'failed';
      if (state !== 'waits') {
        const done = { letter: state, sealedToken: null };
        await tx.manager.update(AccountToken, { id }, done);
      }
      return state;
    });
  }

  private async handOver(letter: Waiting): Promise<LetterState | 'waits'> {
    const token = this.secrets.open(letter.sealedToken, letter.id).toString();
    const mail = letterOf({
      ...letter,
      to: letter.login,
      url: `${this.env.PUBLIC_URL.replace(/\/$/, '')}/${paths[letter.purpose]}#${token}`,
      until: inWords(letter.expiresAt),
    });
    try {
      await this.mailer.send({ ...mail, messageId: this.mailer.messageId(letter.id) });
      return 'sent';
    } catch (error) {
      if (!(error instanceof MailFailure)) throw error;
      return error.kind === 'permanent' ? 'failed' : 'waits';
    }
  }

  /** Locked until the row says sent, so that two workers do not send the same letter. */
  private async claim(tx: Tx, id: string): Promise<Waiting | undefined> {
    const [letter] = await tx.query<Waiting>(
      `select t.id, t.purpose, t.sealed_token as "sealedToken", t.expires_at as "expiresAt", a.login,
         p.family_name || ' ' || p.given_name as name, m.name as "municipalityName"
       from account_token t join account a on a.id = t.account_id join person p on p.id = a.person_id
         join municipality m on m.id = t.municipality_id
       where t.id = $1 and t.letter = 'queued' and t.sealed_token is not null
       for update of t skip locked`,
      [id],
    );
    return letter;
  }
}

/** `11月29日 9時15分`, in Japan. */
function inWords(instant: Date): string {
  const day = todayInTokyo(instant);
  const minutes = Math.floor((instant.getTime() - instantInTokyo(day).getTime()) / 60_000);
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日 ${Math.floor(minutes / 60)}時${minutes % 60}分`;
}
