import { Injectable } from '@nestjs/common';
import {
  type Actor,
  conflict,
  invalid,
  newId,
  notFound,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { formatEra, type Day } from '@furikaeri/calendar';
import { IsNull, MoreThan } from 'typeorm';
import { Appointment } from './appointment.entity.js';
import { Corporation } from './corporation.entity.js';
import { municipalityOf, mustKeepDirectory } from './directory.access.js';
import type { OfficeKind } from './domain/office.js';
import { mustLeaveCoordinator } from './last-coordinator.js';
import { say } from './messages.js';
import { Office } from './office.entity.js';
import { readDistrict, readKana, readName, readNumber, unlessTaken } from './read-input.js';

export interface OfficeDetails {
  number?: string | null;
  name: string;
  kana?: string | null;
  kinds: OfficeKind[];
  district?: string | null;
  openedOn?: Day | null;
}
export interface RegisterOffice extends OfficeDetails {
  corporationId: string;
}
/** What is left out stays as it is. */
export type ChangeOffice = { officeId: string } & Partial<RegisterOffice>;

/** Corporations and offices, for coordinators. Everybody else gets FORBIDDEN. */
@Injectable()
export class OfficesService {
  constructor(private readonly work: UnitOfWork) {}

  async registerCorporation(
    actor: Actor,
    input: { name: string; kana?: string | null },
  ): Promise<Corporation> {
    mustKeepDirectory(actor);
    const row: Corporation = {
      id: newId(),
      municipalityId: municipalityOf(actor),
      name: readName('input.name', '法人名', input.name),
      kana: readKana('input.kana', input.kana),
    };
    return this.work.run(actor, async (tx) => {
      await unlessTaken(
        'corporation_municipality_id_name_key',
        say.corporationExists(),
        'input.name',
        () => tx.manager.insert(Corporation, row),
      );
      audit.record(tx, {
        action: 'directory.corporationRegistered',
        objectKind: 'Corporation',
        objectId: row.id,
      });
      return row;
    });
  }

  async registerOffice(actor: Actor, input: RegisterOffice): Promise<Office> {
    mustKeepDirectory(actor);
    return this.work.run(actor, async (tx) => {
      const row: Office = {
        id: newId(),
        municipalityId: municipalityOf(actor),
        corporationId: input.corporationId,
        closedOn: null,
        ...readDetails(input),
      };
      await mustBeCorporation(tx, row.corporationId);
      await this.write(tx, row, () => tx.manager.insert(Office, row));
      audit.record(tx, { action: 'directory.officeRegistered', ...about(row) });
      return row;
    });
  }

  async changeOffice(actor: Actor, { officeId, ...input }: ChangeOffice): Promise<Office> {
    mustKeepDirectory(actor);
    return this.work.run(actor, async (tx) => {
      const office = await getOffice(tx, officeId);
      const given = Object.fromEntries(Object.entries(input).filter(([, v]) => v !== undefined));
      const wished = { ...office, ...given };
      const changed: Office = { ...wished, ...readDetails(wished) };
      if (changed.corporationId !== office.corporationId) {
        await mustBeCorporation(tx, changed.corporationId);
      }
      if (changed.closedOn && changed.openedOn && changed.openedOn > changed.closedOn) {
        throw invalid('input.openedOn', say.closedBeforeOpened());
      }
      await this.write(tx, changed, () => tx.manager.update(Office, { id: officeId }, changed));
      const fields = Object.keys(given);
      audit.record(tx, { action: 'directory.officeChanged', ...about(office), detail: { fields } });
      return changed;
    });
  }

  /** The last day of work. Everybody's post there ends with it; cases are handed over in monitoring. */
  async closeOffice(actor: Actor, input: { officeId: string; lastDay: Day }): Promise<Office> {
    mustKeepDirectory(actor);
    return this.work.run(actor, async (tx) => {
      const office = await getOffice(tx, input.officeId);
      if (office.closedOn) {
        throw refused(say.alreadyClosed({ day: formatEra(office.closedOn as Day) }));
      }
      if (office.openedOn && input.lastDay < office.openedOn) {
        throw invalid('input.lastDay', say.closedBeforeOpened());
      }
      const lasting = [
        { officeId: office.id, untilOn: IsNull() },
        { officeId: office.id, untilOn: MoreThan(input.lastDay) },
      ];
      const posts = await tx.manager.findBy(Appointment, lasting);
      if (posts.some((post) => post.fromOn > input.lastDay)) {
        throw refused(say.startsAfterClosing(), 'input.lastDay');
      }
      if (posts.some(({ role }) => role === 'coordinator')) {
        const ids = posts.map(({ id }) => id);
        await mustLeaveCoordinator(tx, ids, 'input.lastDay');
      }
      for (const { id } of posts) {
        await tx.manager.update(Appointment, { id }, { untilOn: input.lastDay });
      }
      await tx.manager.update(Office, { id: office.id }, { closedOn: input.lastDay });
      audit.record(tx, {
        action: 'directory.officeClosed',
        ...about(office),
        detail: { lastDay: input.lastDay, posts: posts.length },
      });
      return { ...office, closedOn: input.lastDay };
    });
  }

  /** A number that another office has is told with that office's name. */
  private async write(tx: Tx, row: Office, write: () => Promise<unknown>): Promise<void> {
    const other = row.number && (await tx.manager.findOneBy(Office, { number: row.number }));
    if (other && other.id !== row.id) {
      throw conflict(say.officeNumberTaken({ name: other.name }), 'input.number');
    }
    // Two at once may both have seen the number free.
    const taken = say.officeNumberTaken({ name: '別の事業所' });
    await unlessTaken('office_municipality_id_number_key', taken, 'input.number', write);
  }
}

/** The row locked for writing. Throws NOT_FOUND, also for another municipality's. */
async function getOffice(tx: Tx, id: string): Promise<Office> {
  const lock = { mode: 'pessimistic_write' } as const;
  const office = await tx.manager.findOne(Office, { where: { id }, lock });
  if (!office) throw notFound('input.officeId');
  return office;
}

async function mustBeCorporation(tx: Tx, id: string): Promise<void> {
  if (!(await tx.manager.existsBy(Corporation, { id }))) throw notFound('input.corporationId');
}

function readDetails(input: Omit<OfficeDetails, 'openedOn'> & { openedOn?: string | null }) {
  if (!input.kinds.length) throw invalid('input.kinds', say.kindNeeded());
  return {
    number: readNumber('input.number', input.number),
    name: readName('input.name', '事業所名', input.name),
    kana: readKana('input.kana', input.kana),
    kinds: [...new Set(input.kinds)],
    district: readDistrict('input.district', input.district),
    openedOn: input.openedOn ?? null,
  };
}

const about = (office: Office) => ({
  objectKind: 'Office',
  objectId: office.id,
  officeId: office.id,
});
