import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  ENVIRONMENT,
  type Environment,
  Mailer,
  MailFailure,
  type Run,
  system,
  UnitOfWork,
} from '@furikaeri/core';
import { type Claim, type ClaimedLetter, claimLetters, releaseLetters } from './claiming.js';
import { type DeliveryMark, writeMarks } from './delivery-marks.js';
import { afterFailure, blamesAddress } from './domain/letter.js';
import { maySend } from './domain/sending-hours.js';
import { inOneGo } from './in-one-go.js';
import { insist } from './insist.js';
import type { LetterBatch } from './reminder-jobs.js';
import { mailOf } from './mail-of-letter.js';
import { ReminderRules } from './rules.js';
import { readReminderSettings } from './settings.js';

/** Letters claimed at once: few enough to be through long before the claim ends. */
const CLAIM = 250;
/** Letters on their way at once; the mailer keeps fewer connections, so that none stands idle. */
const LANES = 8;

export interface SendingCounts extends Record<string, number> {
  accepted: number;
  passing: number;
  permanent: number;
}

/** Hands letters to the mail server: claim, send, mark. */
@Injectable()
export class Sending {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly rules: ReminderRules,
    private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Sends what of the batch may be sent now. Stops early, with the rest released, on `run.signal`. */
  async send(batch: LetterBatch, run: Pick<Run, 'signal' | 'progress'>): Promise<SendingCounts> {
    const counts: SendingCounts = { accepted: 0, passing: 0, permanent: 0 };
    while (this.mailer.isConfigured && !run.signal.aborted) {
      const claim = await this.claim(batch);
      if (!claim.letters.length) break;
      await this.sendClaim(batch, claim, counts, run.signal);
      run.progress(counts.accepted + counts.passing + counts.permanent);
    }
    return counts;
  }

  private claim(batch: LetterBatch): Promise<Claim> {
    return this.work.run(this.actor(batch), async (tx) => {
      const { hours, closedDays } = await readReminderSettings(tx, batch.municipalityId);
      if (!maySend(tx.now, hours, closedDays)) return { id: '', letters: [] };
      return claimLetters(tx, batch, CLAIM, this.env.LETTER_CLAIM_SECONDS);
    });
  }

  private async sendClaim(
    batch: LetterBatch,
    claim: Claim,
    counts: SendingCounts,
    signal: AbortSignal,
  ): Promise<void> {
    // A letter begun in the first half of the claim is through before another worker may take it.
    const latestStart = performance.now() + (this.env.LETTER_CLAIM_SECONDS * 1000) / 2;
    const waiting = [...claim.letters];
    const mark = inOneGo((marks: DeliveryMark[]) =>
      insist(signal, () =>
        this.work.run(this.actor(batch), (tx) =>
          writeMarks(tx, batch.municipalityId, claim.id, marks),
        ),
      ),
    );
    // A lane sends its next letter while the mark of the last is being written, but no further ahead.
    const lane = async () => {
      let marked: Promise<void> = Promise.resolve();
      while (waiting.length && performance.now() < latestStart && !signal.aborted) {
        const done = await this.sendOne(waiting.shift()!);
        await marked;
        counts[done.outcome] = (counts[done.outcome] ?? 0) + 1;
        marked = mark(done);
        marked.catch(() => undefined);
      }
      await marked;
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    const unsent = waiting.map(({ id }) => id);
    if (unsent.length) {
      await this.work.run(this.actor(batch), (tx) => releaseLetters(tx, claim.id, unsent));
    }
    const failed = lanes.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async sendOne(letter: ClaimedLetter): Promise<DeliveryMark> {
    const begun = performance.now();
    const now = this.clock.now();
    const mark = (rest: Partial<DeliveryMark> & Pick<DeliveryMark, 'state' | 'outcome'>) => ({
      letterId: letter.id,
      recipientId: letter.recipientId,
      smtpCode: null,
      nextAttemptAt: now,
      failedAddress: null,
      durationMs: Math.round(performance.now() - begun),
      ...rest,
    });
    try {
      const mail = mailOf(letter, this.rules, now, this.env.PUBLIC_URL);
      await this.mailer.send({ ...mail, messageId: this.mailer.messageId(letter.id) });
      return mark({ state: 'accepted', outcome: 'accepted', smtpCode: 250 });
    } catch (error) {
      if (!(error instanceof MailFailure)) throw error;
      const { kind, smtpCode } = error;
      return mark({
        ...afterFailure(letter, kind, now),
        outcome: kind,
        smtpCode: smtpCode ?? null,
        failedAddress: kind === 'permanent' && blamesAddress(smtpCode) ? letter.address : null,
      });
    }
  }

  private actor({ municipalityId }: LetterBatch) {
    return system('reminders.send', municipalityId);
  }
}
