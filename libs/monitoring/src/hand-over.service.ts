import { Injectable } from '@nestjs/common';
import { addDays, type Day, todayInTokyo } from '@furikaeri/calendar';
import {
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { mustBeSpecialist } from './case-rows.js';
import { DueMonthRows } from './due-month-rows.js';
import { HandOver } from './hand-over.entity.js';
import { say } from './messages.js';
import { mayKeepOffice } from './monitoring.access.js';

export interface HandOverInput {
  officeId: string;
  fromSpecialistId: string;
  toSpecialistId: string;
  /** Today or earlier: at once. Later: by the sweep of that day. */
  handedOn: Day;
  /** Left out: every case that the first has on that day. */
  caseIds?: readonly string[] | null;
}
export interface HandOverAnswer {
  handOverId: string;
  /** None while it waits for its day. */
  cases: number | null;
}

/** 引き継ぎ within an office: cases and their open months go, what has ended stays with who did it. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly months: DueMonthRows,
  ) {}

  async handOverCases(actor: PersonActor, input: HandOverInput): Promise<HandOverAnswer> {
    const { officeId, fromSpecialistId, toSpecialistId } = input;
    if (fromSpecialistId === toSpecialistId) {
      throw invalid('input.toSpecialistId', say.samePerson());
    }
    return this.work.run(actor, async (tx) => {
      const [office] = await tx.query(`select from office where id = $1`, [officeId]);
      if (!office || !mayKeepOffice(actor, officeId)) throw notFound('input.officeId');
      await mustBeSpecialist(tx, officeId, toSpecialistId, 'input.toSpecialistId');
      const today = todayInTokyo(tx.now);
      if (input.handedOn > addDays(today, 366))
        throw invalid('input.handedOn', say.handOverTooFar());
      const caseIds = input.caseIds?.length ? [...new Set(input.caseIds)] : null;
      await mustHave(tx, fromSpecialistId, officeId, caseIds);
      const row: HandOver = {
        id: newId(),
        municipalityId: actor.municipalityId,
        officeId,
        fromSpecialistId,
        toSpecialistId,
        handedOn: input.handedOn,
        caseIds,
        createdAt: tx.now,
        appliedAt: null,
        cancelledAt: null,
      };
      await tx.manager.insert(HandOver, row);
      if (input.handedOn > today) {
        noteAct(tx, 'handOverPlanned', row, {});
        return { handOverId: row.id, cases: null };
      }
      return { handOverId: row.id, cases: await this.apply(tx, row) };
    });
  }

  /** One that waits for its day. */
  async cancelHandOver(
    actor: PersonActor,
    input: { handOverId: string },
  ): Promise<{ handOverId: string }> {
    return this.work.run(actor, async (tx) => {
      const row = await tx.manager.findOne(HandOver, {
        where: { id: input.handOverId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row || !mayKeepOffice(actor, row.officeId)) throw notFound('input.handOverId');
      if (row.appliedAt) throw refused(say.handOverApplied());
      if (row.cancelledAt) throw refused(say.handOverCancelled());
      await tx.manager.update(HandOver, { id: row.id }, { cancelledAt: tx.now });
      noteAct(tx, 'handOverCancelled', row, {});
      return { handOverId: row.id };
    });
  }

  /** For the sweep: what was planned for today or earlier, each once however many workers ask. */
  async applyWaiting(tx: Tx): Promise<number> {
    const waiting = await tx.manager
      .createQueryBuilder(HandOver, 'h')
      .where('h.handedOn <= :today and h.appliedAt is null and h.cancelledAt is null', {
        today: todayInTokyo(tx.now),
      })
      .orderBy('h.handedOn')
      .addOrderBy('h.id')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    for (const row of waiting) await this.apply(tx, row);
    return waiting.length;
  }

  private async apply(tx: Tx, row: HandOver): Promise<number> {
    const moved = await tx.query<{ id: string }>(
      `with theirs as (
         select id from support_case
         where office_id = $1 and specialist_id = $2 and ended_on is null and ($4::uuid[] is null or id = any ($4))
         order by id for update),
       moved as (
         update support_case c set specialist_id = $3 from theirs where c.id = theirs.id returning c.id)
       select id from moved`,
      [row.officeId, row.fromSpecialistId, row.toSpecialistId, row.caseIds],
    );
    const months = await tx.query<{ id: string }>(
      `with moved as (
         update due_month set specialist_id = $2
         where case_id = any ($1::uuid[]) and done_on is null and closed_reason is null returning id)
       select id from moved`,
      [moved.map(({ id }) => id), row.toSpecialistId],
    );
    const ids = months.map(({ id }) => id);
    await this.months.hand(tx, ids, row.fromSpecialistId, row.toSpecialistId);
    await tx.manager.update(HandOver, { id: row.id }, { appliedAt: tx.now });
    noteAct(tx, 'casesHandedOver', row, { cases: moved.length, months: months.length });
    return moved.length;
  }
}

/** All of the list, or at least one case, must be the first one's today. */
async function mustHave(
  tx: Tx,
  personId: string,
  officeId: string,
  caseIds: string[] | null,
): Promise<void> {
  const rows = await tx.query(
    `select from support_case where office_id = $1 and specialist_id = $2 and ended_on is null
       and ($3::uuid[] is null or id = any ($3)) order by id for update`,
    [officeId, personId, caseIds],
  );
  if (caseIds && rows.length < caseIds.length) throw invalid('input.caseIds', say.notTheirCases());
  if (!rows.length) throw refused(say.nothingToHandOver(), 'input.fromSpecialistId');
}

function noteAct(tx: Tx, act: string, row: HandOver, detail: Record<string, unknown>): void {
  const { fromSpecialistId, toSpecialistId, handedOn } = row;
  audit.record(tx, {
    action: `monitoring.${act}`,
    objectKind: 'HandOver',
    objectId: row.id,
    officeId: row.officeId,
    detail: { fromSpecialistId, toSpecialistId, handedOn, ...detail },
  });
}
