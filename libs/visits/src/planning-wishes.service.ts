import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import {
  conflict,
  insertOnce,
  notFound,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { say } from './messages.js';
import { readText } from './planning-rows.js';
import { VisitWish } from './visit-wish.entity.js';

export interface AskForVisitInput {
  /** Made by the client, so that a retry is one wish. */
  id: string;
  officeId: string;
  /** What they would like to talk about. */
  words?: string | null;
  confirmed?: boolean | null;
}
export interface WishAnswer {
  /** None where `warnings` ask first. */
  wishId: string | null;
  warnings: TextWarning[];
}

/** 訪問の希望: an office asks, and takes it back. A visit that is planned takes it up. */
@Injectable()
export class PlanningWishesService {
  constructor(private readonly work: UnitOfWork) {}

  async askForVisit(actor: PersonActor, input: AskForVisitInput): Promise<WishAnswer> {
    const { id, officeId } = input;
    if (!actor.officeIds.includes(officeId)) throw notFound('input.officeId');
    const words = readText(input.words, 'input.words', 1000);
    return this.work.run(actor, async (tx) => {
      const warnings = textWarnings(input, { words });
      if (warnings.length) return { wishId: null, warnings };
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('wish ' || $1, 0))`, [
        officeId,
      ]);
      const known = await tx.manager.findOneBy(VisitWish, { id });
      if (known?.officeId === officeId) return { wishId: id, warnings: [] };
      const [open] = await tx.query(
        `select from visit_wish where office_id = $1 and settled_at is null limit 1`,
        [officeId],
      );
      if (open) throw conflict(say.wishOpen());
      const row = {
        id,
        municipalityId: actor.municipalityId,
        officeId,
        personId: actor.personId,
        words,
        createdAt: tx.now,
      };
      if (!(await insertOnce(tx, VisitWish, row))) throw conflict(say.wishIdTaken(), 'input.id');
      note(tx, 'wishMade', row);
      return { wishId: id, warnings: [] };
    });
  }

  /** By the office; also for a colleague's wish. */
  async takeBackWish(actor: PersonActor, wishId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const wish = await tx.manager.findOne(VisitWish, { where: { id: wishId }, lock });
      if (!wish || !actor.officeIds.includes(wish.officeId)) throw notFound('input.wishId');
      if (wish.settledAt) throw refused(say.wishSettled());
      await tx.manager.update(VisitWish, { id: wishId }, { settledAt: tx.now });
      note(tx, 'wishTakenBack', wish);
      return { id: wishId };
    });
  }
}

function note(tx: Tx, act: string, { id, officeId }: Pick<VisitWish, 'id' | 'officeId'>): void {
  audit.record(tx, { action: `visits.${act}`, objectKind: 'VisitWish', objectId: id, officeId });
}
