import { Injectable } from '@nestjs/common';
import {
  type Actor,
  conflict,
  forbidden,
  invalid,
  newId,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { type Day, todayInTokyo } from '@furikaeri/calendar';
import { Appointment } from './appointment.entity.js';
import { AppointmentsService, type NewPost } from './appointments.service.js';
import { appointsTo, keepsDirectory, municipalityOf } from './directory.access.js';
import { say } from './messages.js';
import { Person } from './person.entity.js';
import { lockPerson } from './person-lock.js';
import { Qualification } from './qualification.entity.js';
import type { QualificationKind } from './qualification.entity.js';
import { readEmail, readKana, readName } from './read-input.js';

export interface PersonDetails {
  familyName: string;
  givenName: string;
  familyKana?: string | null;
  givenKana?: string | null;
  email?: string | null;
  practisingSince?: Day | null;
}
export interface RegisterPerson extends PersonDetails {
  /** The first role. Coordinators may leave it for later; a manager gives one in their own office. */
  post?: NewPost | null;
}
/** What is left out stays as it is. */
export type ChangePerson = { personId: string } & Partial<PersonDetails>;

/** Who works in the field: kept by coordinators, and by managers for the staff of their offices. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly appointments: AppointmentsService,
  ) {}

  async registerPerson(actor: Actor, input: RegisterPerson): Promise<Person> {
    if (!input.post && !keepsDirectory(actor)) throw invalid('input.post', say.roleNeeded());
    return this.work.run(actor, async (tx) => {
      const row: Person = {
        id: newId(),
        municipalityId: municipalityOf(actor),
        ...readDetails(input, todayInTokyo(tx.now)),
      };
      await tx.manager.insert(Person, row);
      audit.record(tx, { action: 'directory.personRegistered', ...about(row.id) });
      if (input.post) {
        await this.appointments.begin(tx, { ...input.post, personId: row.id }, 'input.post');
      }
      return row;
    });
  }

  async changePerson(actor: Actor, { personId, ...input }: ChangePerson): Promise<Person> {
    return this.work.run(actor, async (tx) => {
      const person = await lockPerson(tx, personId);
      await mustKeep(tx, personId);
      const given = Object.fromEntries(Object.entries(input).filter(([, v]) => v !== undefined));
      const details = readDetails({ ...person, ...given } as PersonDetails, todayInTokyo(tx.now));
      await tx.manager.update(Person, { id: personId }, details);
      const fields = Object.keys(given);
      audit.record(tx, {
        action: 'directory.personChanged',
        ...about(personId),
        detail: { fields },
      });
      return { ...person, ...details };
    });
  }

  async addQualification(
    actor: Actor,
    input: { personId: string; kind: QualificationKind; acquiredOn?: Day | null },
  ): Promise<Qualification> {
    return this.work.run(actor, async (tx) => {
      await lockPerson(tx, input.personId);
      await mustKeep(tx, input.personId);
      const { personId, kind, acquiredOn = null } = input;
      if (acquiredOn && acquiredOn > todayInTokyo(tx.now)) {
        throw invalid('input.acquiredOn', say.inTheFuture());
      }
      if (await tx.manager.existsBy(Qualification, { personId, kind })) {
        throw conflict(say.qualificationExists(), 'input.kind');
      }
      const municipalityId = municipalityOf(actor);
      const row: Qualification = { id: newId(), municipalityId, personId, kind, acquiredOn };
      await tx.manager.insert(Qualification, row);
      audit.record(tx, {
        action: 'directory.qualificationAdded',
        ...about(personId),
        detail: { kind },
      });
      return row;
    });
  }
}

/**
 * A manager keeps the details of people who work in their offices and nowhere else: an address
 * changed here is where letters go, also those about a role for the ward.
 */
async function mustKeep(tx: Tx, personId: string): Promise<void> {
  if (keepsDirectory(tx.actor)) return;
  const posts = await tx.manager.findBy(Appointment, { personId });
  const today = todayInTokyo(tx.now);
  const lasting = posts.filter(({ untilOn }) => untilOn === null || untilOn >= today);
  const own = lasting.filter(({ role, officeId }) => appointsTo(tx.actor, role, officeId));
  if (!own.length) throw forbidden();
  if (own.length < lasting.length) throw refused(say.coordinatorChanges());
}

function readDetails(input: PersonDetails, today: Day) {
  const practisingSince = input.practisingSince ?? null;
  if (practisingSince && practisingSince > today) {
    throw invalid('input.practisingSince', say.inTheFuture());
  }
  return {
    familyName: readName('input.familyName', '姓', input.familyName, 50),
    givenName: readName('input.givenName', '名', input.givenName, 50),
    familyKana: readKana('input.familyKana', input.familyKana),
    givenKana: readKana('input.givenKana', input.givenKana),
    email: readEmail('input.email', input.email),
    practisingSince,
  };
}

const about = (personId: string) => ({ objectKind: 'Person', objectId: personId });
