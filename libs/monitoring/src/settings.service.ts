import { Injectable } from '@nestjs/common';
import {
  conflict,
  invalid,
  newId,
  notFound,
  type PersonActor,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { Desk, type DisabilityKind } from './desk.entity.js';
import { disabilityLabels } from './labels.js';
import { say } from './messages.js';
import { MonitoringSetting } from './monitoring-setting.entity.js';

export interface SaveDeskInput {
  /** Left out: a new desk. */
  id?: string | null;
  name: string;
  disabilityKinds: readonly DisabilityKind[];
  position?: number | null;
}
export interface MonitoringSettingInput {
  /** Days after the month's end for entering a record, 0 to 31. */
  recordGraceDays: number;
  /** 5 to 30. */
  retentionYears: number;
}

/** 提出先 and the municipality's choices; coordinators keep them. */
@Injectable()
export class MonitoringSettingsService {
  constructor(private readonly work: UnitOfWork) {}

  /** A kind of disability goes to one desk. Cases already routed stay where they are. */
  async saveDesk(actor: PersonActor, input: SaveDeskInput): Promise<Desk> {
    const name = input.name.trim();
    if (!name || name.length > 50) throw invalid('input.name', say.deskNameEmpty());
    return this.work.run(actor, async (tx) => {
      await lockDesks(tx);
      const desks = await tx.manager.findBy(Desk, {});
      const known = desks.find(({ id }) => id === input.id);
      if (input.id && !known) throw notFound('input.id');
      const others = desks.filter((desk) => desk !== known);
      if (others.some((desk) => desk.name === name)) {
        throw conflict(say.deskNameTaken(), 'input.name');
      }
      for (const kind of input.disabilityKinds) {
        const desk = others.find(({ disabilityKinds }) => disabilityKinds.includes(kind));
        if (!desk) continue;
        throw conflict(
          say.deskKindTaken({ kind: disabilityLabels[kind], desk: desk.name }),
          'input.disabilityKinds',
        );
      }
      const row: Desk = {
        id: known?.id ?? newId(),
        municipalityId: actor.municipalityId,
        name,
        disabilityKinds: [...new Set(input.disabilityKinds)],
        position: input.position ?? known?.position ?? desks.length,
      };
      await tx.manager.upsert(Desk, row, ['id']);
      audit.record(tx, { action: 'monitoring.deskSaved', objectKind: 'Desk', objectId: row.id });
      return row;
    });
  }

  async changeMonitoringSetting(
    actor: PersonActor,
    input: MonitoringSettingInput,
  ): Promise<MonitoringSetting> {
    const within = (n: number, least: number, most: number) => n >= least && n <= most;
    if (!within(input.recordGraceDays, 0, 31)) {
      throw invalid('input.recordGraceDays', say.graceRange());
    }
    if (!within(input.retentionYears, 5, 30)) {
      throw invalid('input.retentionYears', say.retentionRange());
    }
    return this.work.run(actor, async (tx) => {
      const { recordGraceDays, retentionYears } = input;
      const row = { municipalityId: actor.municipalityId, recordGraceDays, retentionYears };
      await tx.manager.upsert(MonitoringSetting, row, ['municipalityId']);
      audit.record(tx, {
        action: 'monitoring.settingChanged',
        detail: { recordGraceDays, retentionYears },
      });
      return row;
    });
  }
}

const lockDesks = (tx: Tx) =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('desk ' || app_municipality(), 0))`);
