import { Injectable } from '@nestjs/common';
import type { Day } from '@furikaeri/calendar';
import {
  conflict,
  forbidden,
  invalid,
  notFound,
  type PersonActor,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { affected } from './affected.js';
import { ClosedDay } from './closed-day.entity.js';
import { type LadderRung, ladderProblem } from './domain/ladder.js';
import { longEnough } from './domain/sending-hours.js';
import { say } from './messages.js';
import { ReminderSetting } from './reminder-setting.entity.js';
import { readReminderSettings } from './settings.js';

/** What is left out stays as it is. */
export interface ChangeReminderSettings {
  ladder?: LadderRung[] | null;
  /** `HH:MM` in Japan. */
  sendFrom?: string | null;
  sendUntil?: string | null;
  digest?: boolean | null;
}

/** How the municipality reminds; coordinators keep it. */
@Injectable()
export class ReminderSettingsService {
  constructor(private readonly work: UnitOfWork) {}

  async change(actor: PersonActor, input: ChangeReminderSettings): Promise<void> {
    mustCoordinate(actor);
    const wrong = input.ladder && ladderProblem(input.ladder);
    if (wrong) {
      const at = wrong.at === undefined ? '' : `.${wrong.at}`;
      throw invalid(`input.ladder${at}`, say[wrong.problem]());
    }
    await this.work.run(actor, async (tx) => {
      const before = await readReminderSettings(tx, actor.municipalityId);
      const hours = {
        from: input.sendFrom ?? before.hours.from,
        until: input.sendUntil ?? before.hours.until,
      };
      if (!longEnough(hours)) throw invalid('input.sendUntil', say.hoursTooShort());
      await tx.manager.upsert(
        ReminderSetting,
        {
          municipalityId: actor.municipalityId,
          ladder: [...(input.ladder ?? before.ladder)],
          sendFrom: hours.from,
          sendUntil: hours.until,
          digest: input.digest ?? before.digest,
        },
        ['municipalityId'],
      );
      note(tx, 'settingsChanged', { changed: Object.keys(input) });
    });
  }

  async addClosedDay(actor: PersonActor, input: { onDay: Day; name: string }): Promise<void> {
    mustCoordinate(actor);
    const name = input.name.trim();
    if (!name || [...name].length > 50) throw invalid('input.name', say.closedDayName());
    await this.work.run(actor, async (tx) => {
      const day = { municipalityId: actor.municipalityId, onDay: input.onDay };
      if (await tx.manager.existsBy(ClosedDay, day)) {
        throw conflict(say.closedDayKnown(), 'input.onDay');
      }
      await tx.manager.upsert(ClosedDay, { ...day, name }, ['municipalityId', 'onDay']);
      note(tx, 'closedDayAdded', { onDay: input.onDay });
    });
  }

  async removeClosedDay(actor: PersonActor, onDay: Day): Promise<void> {
    mustCoordinate(actor);
    await this.work.run(actor, async (tx) => {
      const { municipalityId } = actor;
      const { affected: removed } = await tx.manager.delete(ClosedDay, { municipalityId, onDay });
      if (!removed) throw notFound('onDay');
      note(tx, 'closedDayRemoved', { onDay });
    });
  }

  /** The address works again: the next letter goes by mail. */
  async clearAddressTrouble(actor: PersonActor, personId: string): Promise<void> {
    mustCoordinate(actor);
    await this.work.run(actor, async (tx) => {
      const cleared = await affected(
        tx,
        `update mail_preference set failed_address = null, failed_how = null, failed_at = null
         where person_id = $1 and failed_address is not null`,
        [personId],
      );
      if (!cleared) throw notFound('personId');
      audit.record(tx, {
        action: 'reminders.addressCleared',
        objectKind: 'person',
        objectId: personId,
      });
    });
  }
}

const note = (tx: Tx, verb: string, detail: Record<string, unknown>) =>
  audit.record(tx, { action: `reminders.${verb}`, detail });

function mustCoordinate(actor: PersonActor): void {
  if (!actor.roles.includes('coordinator')) throw forbidden();
}
