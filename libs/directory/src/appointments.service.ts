import { Injectable } from '@nestjs/common';
import {
  type Actor,
  forbidden,
  invalid,
  newId,
  notFound,
  refused,
  type Role,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { type Day, formatEra } from '@furikaeri/calendar';
import { Appointment } from './appointment.entity.js';
import { appointsTo, municipalityOf } from './directory.access.js';
import { doubledBy, placeProblem } from './domain/appointment.js';
import { mustLeaveCoordinator } from './last-coordinator.js';
import { say } from './messages.js';
import { Office } from './office.entity.js';
import { lockPerson } from './person-lock.js';

export interface NewPost {
  role: Role;
  officeId?: string | null;
  fromOn: Day;
}
export interface TransferPerson {
  /** The post that ends. */
  appointmentId: string;
  /** Its last day. */
  untilOn: Day;
  /** Where the next one begins. */
  officeId: string;
  /** The same role unless told. */
  role?: Role | null;
  /** Its first day: later than `untilOn`. */
  fromOn: Day;
}

/**
 * Roles over time: given, ended, never deleted. Coordinators give every role; managers that of
 * specialist at offices of their own.
 */
@Injectable()
export class AppointmentsService {
  constructor(private readonly work: UnitOfWork) {}

  async appoint(actor: Actor, input: NewPost & { personId: string }): Promise<Appointment> {
    return this.work.run(actor, async (tx) => {
      await lockPerson(tx, input.personId);
      return this.begin(tx, input);
    });
  }

  /** Throws NOT_FOUND for a post the actor may not end. */
  async endAppointment(
    actor: Actor,
    input: { appointmentId: string; untilOn: Day },
  ): Promise<Appointment> {
    return this.work.run(actor, async (tx) => this.end(tx, input));
  }

  /**
   * The change of April: one post ends and the next begins, or neither. The cases that stay behind
   * are handed over in monitoring (`handOverCases`), before or after.
   */
  async transferPerson(
    actor: Actor,
    input: TransferPerson,
  ): Promise<{ ended: Appointment; begun: Appointment }> {
    if (input.fromOn <= input.untilOn) throw invalid('input.fromOn', say.notBefore());
    return this.work.run(actor, async (tx) => {
      const ended = await this.end(tx, input);
      const { personId, role } = ended;
      const begun = await this.begin(tx, { ...input, personId, role: input.role ?? role });
      return { ended, begun };
    });
  }

  /** For a person whose row is locked. */
  async begin(
    tx: Tx,
    input: NewPost & { personId: string },
    field = 'input',
  ): Promise<Appointment> {
    const officeId = input.officeId ?? null;
    if (!appointsTo(tx.actor, input.role, officeId)) throw forbidden();
    // Held: it cannot close between the look and the post.
    const lock = { mode: 'pessimistic_read' } as const;
    const office =
      officeId && (await tx.manager.findOne(Office, { where: { id: officeId }, lock }));
    if (officeId && !office) throw notFound(`${field}.officeId`);
    const row: Appointment = {
      id: newId(),
      municipalityId: municipalityOf(tx.actor),
      personId: input.personId,
      officeId,
      role: input.role,
      fromOn: input.fromOn,
      untilOn: null,
    };
    const problem = placeProblem(row, office || undefined);
    if (problem) throw invalid(`${field}.officeId`, say[problem]());
    const posts = await tx.manager.findBy(Appointment, { personId: input.personId });
    if (doubledBy(posts, row)) throw refused(say.doubled(), `${field}.fromOn`);
    await tx.manager.insert(Appointment, row);
    audit.record(tx, { action: 'directory.personAppointed', ...about(row) });
    return row;
  }

  private async end(tx: Tx, input: { appointmentId: string; untilOn: Day }): Promise<Appointment> {
    const post = await tx.manager.findOneBy(Appointment, { id: input.appointmentId });
    if (!post || !appointsTo(tx.actor, post.role, post.officeId)) {
      throw notFound('input.appointmentId');
    }
    await lockPerson(tx, post.personId);
    const { untilOn } = await tx.manager.findOneByOrFail(Appointment, { id: post.id });
    if (untilOn) throw refused(say.appointmentEnded({ day: formatEra(untilOn as Day) }));
    if (input.untilOn < post.fromOn) {
      throw invalid('input.untilOn', say.untilBeforeFrom({ day: formatEra(post.fromOn as Day) }));
    }
    if (post.role === 'coordinator') await mustLeaveCoordinator(tx, [post.id], 'input.untilOn');
    await tx.manager.update(Appointment, { id: post.id }, { untilOn: input.untilOn });
    audit.record(tx, { action: 'directory.appointmentEnded', ...about(post) });
    return { ...post, untilOn: input.untilOn };
  }
}

const about = ({ id, officeId, role }: Appointment) => ({
  objectKind: 'Appointment',
  objectId: id,
  ...(officeId && { officeId }),
  detail: { role },
});
