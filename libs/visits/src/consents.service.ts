import { Injectable } from '@nestjs/common';
import { type Day, todayInTokyo } from '@furikaeri/calendar';
import {
  conflict,
  invalid,
  notFound,
  type PersonActor,
  type ReadTx,
  UnitOfWork,
} from '@furikaeri/core';
import { findReadingsOf, type ReadingRow } from '@furikaeri/audit';
import { recordAct } from './acts.js';
import { type CaseItem, consentProblem } from './domain/consent.js';
import { endStates, visitStates } from './domain/visit.js';
import { say } from './messages.js';
import { mustBeIn } from './notes.service.js';
import { findTeamIds } from './notes.access.js';
import { ReadingConsent } from './reading-consent.entity.js';
import { ReflectionCase } from './reflection-case.entity.js';
import { lockCase } from './reflection-cases.service.js';

export interface RegisterConsentInput {
  /** Made by the client, so that a retry is one consent. */
  id: string;
  reflectionCaseId: string;
  items: CaseItem[];
  /** People of the visit's team. */
  readerIds: string[];
  givenOn: Day;
  how: 'paper' | 'oral';
  untilOn: Day;
}
export interface ConsentAnswer {
  reflectionCaseId: string;
  consentId: string;
}

const underWay = visitStates.filter((state) => !endStates.includes(state));

/** 閲覧の同意: which parts of a case whom, until when. It ends by itself, or is taken back. */
@Injectable()
export class ConsentsService {
  constructor(private readonly work: UnitOfWork) {}

  async registerConsent(actor: PersonActor, input: RegisterConsentInput): Promise<ConsentAnswer> {
    return this.work.run(actor, async (tx) => {
      const { found, visit } = await lockCase(tx, input.reflectionCaseId);
      const answer = { reflectionCaseId: found.id, consentId: input.id };
      const known = await tx.manager.findOneBy(ReadingConsent, { id: input.id });
      if (known?.reflectionCaseId === found.id) return answer;
      mustBeIn(visit, underWay);
      const columns = {
        items: [...new Set(input.items)],
        readerIds: [...new Set(input.readerIds)],
        givenOn: input.givenOn,
        untilOn: input.untilOn,
      };
      const teamIds = await findTeamIds(tx, visit.id);
      const problem = consentProblem(columns, { today: todayInTokyo(tx.now), teamIds });
      if (problem) throw invalid(`input.${problem.field}`, say[problem.why]());
      const query = tx.manager.createQueryBuilder().insert().into(ReadingConsent);
      const { raw } = await query
        .values({
          ...columns,
          id: input.id,
          municipalityId: visit.municipalityId,
          officeId: visit.officeId,
          visitId: visit.id,
          reflectionCaseId: found.id,
          how: input.how,
          registeredBy: actor.personId,
          createdAt: tx.now,
        })
        .orIgnore()
        .returning('id')
        .execute();
      if (!(raw as unknown[]).length) throw conflict(say.idTaken(), 'input.id');
      recordAct(tx, 'consentRegistered', visit, {
        kind: 'ReadingConsent',
        id: input.id,
        detail: { ...columns, reflectionCaseId: found.id, how: input.how },
      });
      return answer;
    });
  }

  async withdrawConsent(
    actor: PersonActor,
    { consentId }: { consentId: string },
  ): Promise<ConsentAnswer> {
    return this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(ReadingConsent, { id: consentId });
      if (!known) throw notFound('input.consentId');
      const { visit } = await lockCase(tx, known.reflectionCaseId, 'input.consentId');
      if (!known.withdrawnAt) {
        await tx.manager.update(ReadingConsent, { id: consentId }, { withdrawnAt: tx.now });
        recordAct(tx, 'consentWithdrawn', visit, { kind: 'ReadingConsent', id: consentId });
      }
      return { reflectionCaseId: known.reflectionCaseId, consentId };
    });
  }

  /** だれが読んだか, for the office whose case it is. The latest first. */
  async findReaders(tx: ReadTx, reflectionCaseId: string): Promise<ReadingRow[]> {
    const { officeIds } = tx.actor as PersonActor;
    const [own] = await tx.query<Pick<ReflectionCase, 'id'>>(
      `select id from reflection_case where id = $1 and office_id = any ($2::uuid[])`,
      [reflectionCaseId, officeIds],
    );
    if (!own) throw notFound('reflectionCaseId');
    return findReadingsOf(tx, { action: 'visits.caseRead', objectId: reflectionCaseId });
  }
}
