import {
  addDays,
  type Day,
  fiscalYearOf,
  formatBoth,
  formatFiscalYear,
  todayInTokyo,
} from '@furikaeri/calendar';
import { audit } from '@furikaeri/audit';
import {
  conflict,
  invalid,
  notFound,
  type PersonActor,
  Queue,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { Injectable } from '@nestjs/common';
import { definitions } from './figures/index.js';
import { type Framed, show } from './figures/show.js';
import { Meeting } from './meeting.entity.js';
import { cutOffAt } from './snapshot-days.js';
import { snapshotJob } from './snapshot-jobs.js';
import { say } from './snapshot-messages.js';
import {
  findPublished,
  keepQuotes,
  keepShown,
  lockPublishing,
  lockSnapshot,
  type SnapshotFacts,
} from './snapshot-rows.js';
import { Snapshot } from './snapshot.entity.js';

export interface TakeSnapshotInput {
  /** Made by the client, so that a retry is one snapshot. */
  id: string;
  meetingId: string;
  /** What was recorded until the end of this day counts; yesterday unless told. */
  cutOffOn?: Day | null;
  /** How many fiscal years are told, the meeting's the last; 1 unless told. */
  years?: number | null;
}

/** 集計の凍結, as people ask for it: taken, stopped, published. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: Queue,
  ) {}

  async take(actor: PersonActor, input: TakeSnapshotInput): Promise<void> {
    const years = input.years ?? 1;
    if (years < 1 || years > 5) throw invalid('input.years', say.yearsRange());
    await this.work.run(actor, async (tx) => {
      const meeting = await tx.manager.findOneBy(Meeting, { id: input.meetingId });
      if (!meeting) throw notFound('input.meetingId');
      const { fiscalYear, municipalityId } = meeting;
      const yesterday = addDays(todayInTokyo(tx.now), -1);
      const cutOffOn = input.cutOffOn ?? yesterday;
      // A day that is not over would give other figures tomorrow.
      if (cutOffOn > yesterday) {
        throw invalid('input.cutOffOn', say.cutOffNotOver({ latest: formatBoth(yesterday) }));
      }
      if (fiscalYearOf(cutOffOn) < fiscalYear) {
        throw invalid(
          'input.cutOffOn',
          say.cutOffBeforeYear({ year: formatFiscalYear(fiscalYear) }),
        );
      }
      const { raw } = await tx.manager
        .createQueryBuilder()
        .insert()
        .into(Snapshot)
        .values({
          id: input.id,
          municipalityId,
          meetingId: meeting.id,
          fiscalYear,
          fromYear: fiscalYear - years + 1,
          cutOffOn,
          steps: years * definitions.length,
          requestedBy: actor.personId,
          createdAt: tx.now,
        })
        .orIgnore()
        .returning('id')
        .execute();
      if (!(raw as unknown[]).length) {
        const known = await tx.manager.findOneBy(Snapshot, { id: input.id });
        if (known?.meetingId !== meeting.id) throw conflict(say.idTaken(), 'input.id');
        return;
      }
      note(tx, 'snapshotAsked', input.id, { cutOffOn, years });
      tx.afterCommit(() => this.queue.ring([snapshotJob(input.id, municipalityId)]));
    });
  }

  /** One under way stops before its next figure; nothing of it is kept. */
  async cancel(actor: PersonActor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const { state } = await getLocked(tx, id);
      if (state !== 'waiting' && state !== 'running')
        throw refused(say.snapshotEnded(), 'input.id');
      await tx.query(
        `update snapshot set cancel_asked = true,
           state = case when state = 'waiting' then 'cancelled' else state end where id = $1`,
        [id],
      );
      note(tx, 'snapshotCancelled', id);
    });
  }

  /**
   * From now on the committee reads it, and nothing of it changes any more. What is hidden is decided
   * here for good, beside all that was published before; a quote whose release was taken back since
   * is left out.
   */
  async publish(actor: PersonActor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await lockPublishing(tx);
      const facts = await getLocked(tx, id);
      if (facts.publishedAt) throw refused(say.snapshotPublished(), 'input.id');
      if (facts.state !== 'done') throw refused(say.snapshotNotDone(), 'input.id');
      const framed = await tx.query<Framed>(
        'select figure, frame from snapshot_raw where snapshot_id = $1 order by position',
        [id],
      );
      const published = await findPublished(tx, facts);
      await keepShown(tx, facts, show(framed, definitions, facts.cutOffOn, published));
      await keepQuotes(tx, facts, cutOffAt(facts.cutOffOn));
      await tx.query('update snapshot set published_at = $2, published_by = $3 where id = $1', [
        id,
        tx.now,
        actor.personId,
      ]);
      note(tx, 'snapshotPublished', id);
    });
  }
}

async function getLocked(tx: Tx, id: string): Promise<SnapshotFacts> {
  const found = await lockSnapshot(tx, id);
  if (!found) throw notFound('input.id');
  return found;
}

function note(tx: Tx, act: string, objectId: string, detail: Record<string, unknown> = {}): void {
  audit.record(tx, { action: `findings.${act}`, objectKind: 'Snapshot', objectId, detail });
}
