import { Injectable } from '@nestjs/common';
import {
  conflict,
  invalid,
  type PersonActor,
  refused,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import type { Done } from './meetings.service.js';
import { say } from './messages.js';
import { Minutes } from './minutes.entity.js';
import { lockMeeting, note, readText } from './rows.js';

export interface SaveMinutesInput {
  meetingId: string;
  /** The revision the words build on; 0 for the first. */
  revision: number;
  words: string;
  confirmed?: boolean | null;
}
export interface MinutesStepInput {
  meetingId: string;
  /** The revision that was read. */
  revision: number;
}

/** 議事録: a draft, looked over, published. It is often written after the meeting was closed. */
@Injectable()
export class MinutesService {
  constructor(private readonly work: UnitOfWork) {}

  /** Words written after the approval are a draft again. Sent again, a save is not stale. */
  async saveMinutes(actor: PersonActor, input: SaveMinutesInput): Promise<Done> {
    const { meetingId, revision } = input;
    const warnings = textWarnings(input, { words: input.words });
    const words = readText(input.words, 'input.words', 50_000);
    return this.work.run(actor, async (tx) => {
      await lockMeeting(tx, meetingId);
      const known = await tx.manager.findOneBy(Minutes, { meetingId });
      if (known?.words === words) return { id: meetingId, warnings: [] };
      if (known?.state === 'published') throw refused(say.minutesPublished());
      mustBeLatest(known, revision, words);
      if (warnings.length) return { id: null, warnings };
      const { municipalityId, personId: savedBy } = actor;
      await tx.manager.save(Minutes, {
        meetingId,
        municipalityId,
        words,
        state: 'draft',
        revision: revision + 1,
        savedBy,
        savedAt: tx.now,
        approvedAt: null,
      });
      note(tx, 'minutesSaved', 'Meeting', meetingId, { revision: revision + 1 });
      return { id: meetingId, warnings };
    });
  }

  async approveMinutes(actor: PersonActor, input: MinutesStepInput): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const minutes = await getMinutes(tx, input);
      if (minutes.state !== 'draft') return { id: input.meetingId };
      if (!minutes.words) throw refused(say.minutesBlank());
      return this.become(tx, input.meetingId, { state: 'approved', approvedAt: tx.now });
    });
  }

  /** For members to read. It never changes after that. */
  async publishMinutes(actor: PersonActor, input: MinutesStepInput): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const minutes = await getMinutes(tx, input);
      if (minutes.state === 'published') return { id: input.meetingId };
      if (minutes.state !== 'approved') throw refused(say.minutesNotApproved());
      return this.become(tx, input.meetingId, { state: 'published', publishedAt: tx.now });
    });
  }

  private async become(tx: Tx, meetingId: string, changes: Partial<Minutes>) {
    await tx.manager.update(Minutes, { meetingId }, changes);
    note(
      tx,
      changes.state === 'approved' ? 'minutesApproved' : 'minutesPublished',
      'Meeting',
      meetingId,
    );
    return { id: meetingId };
  }
}

async function getMinutes(tx: Tx, { meetingId, revision }: MinutesStepInput): Promise<Minutes> {
  await lockMeeting(tx, meetingId);
  const minutes = await tx.manager.findOneBy(Minutes, { meetingId });
  if (!minutes) throw invalid('input.meetingId', say.minutesMissing());
  mustBeLatest(minutes, revision);
  return minutes;
}

/** Stale: told with both texts, so that nothing of either is lost. */
function mustBeLatest(known: Minutes | null, revision: number, yours?: string): void {
  const latest = known?.revision ?? 0;
  if (latest === revision) return;
  const words = known?.words ?? '';
  throw conflict(say.minutesChanged(), 'input.revision', { revision: latest, words, yours });
}
