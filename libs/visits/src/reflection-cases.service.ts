import { Injectable } from '@nestjs/common';
import {
  conflict,
  invalid,
  type Message,
  notFound,
  type PersonActor,
  type ReadTx,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { recordAct } from './acts.js';
import { caseItems, type CaseItem, hintOfRating } from './domain/consent.js';
import { endStates, visitStates } from './domain/visit.js';
import { say } from './messages.js';
import { lockVisit } from './moves.js';
import { readText } from './note-input.js';
import { mustBeClose } from './notes.access.js';
import { mustBeIn } from './notes.service.js';
import { type CaseChoice, ReflectionCase } from './reflection-case.entity.js';
import { getOpenedCase, type OpenedCase } from './reflection-cases.queries.js';
import { SelfRating } from './self-rating.entity.js';
import type { Visit } from './visit.entity.js';

export interface ChooseCaseInput {
  /** Made by the client; the same id again changes what was chosen. */
  id: string;
  visitId: string;
  /** The register's case, where it is one. */
  caseId?: string | null;
  code: string;
  how?: CaseChoice | null;
  items: readonly { item: CaseItem; words: string }[];
  /** 0–100. Left out: nothing changes; `null` takes it away. */
  selfRating?: number | null;
  confirmed?: boolean | null;
}
export interface CaseChoiceAnswer {
  visitId: string;
  reflectionCaseId: string | null;
  warnings: TextWarning[];
  /** A word on the self-rating; never in the way. */
  hint: Message | null;
}

const underWay = visitStates.filter((state) => !endStates.includes(state));

/** 振り返りの事例: chosen by the office, read by its visitors as far as consents go. */
@Injectable()
export class ReflectionCasesService {
  constructor(private readonly work: UnitOfWork) {}

  async chooseCase(actor: PersonActor, input: ChooseCaseInput): Promise<CaseChoiceAnswer> {
    const code = readText('input.code', input.code, 50);
    if (!code) throw invalid('input.code', say.codeMissing());
    const items = readItems(input.items);
    const { selfRating } = input;
    if (selfRating != null && !(selfRating >= 0 && selfRating <= 100)) {
      throw invalid('input.selfRating', say.ratingRange());
    }
    const texts = input.items.map(({ words }, at) => [`items.${at}.words`, words]);
    const warnings = textWarnings(input, Object.fromEntries(texts), { code });
    const rated = selfRating == null ? null : hintOfRating(selfRating);
    const hint = rated && (rated === 'low' ? say.ratingLow() : say.ratingHigh());
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      await mustBeClose('office', tx, visit);
      mustBeIn(visit, underWay);
      if (input.caseId) await mustBeOfRegister(tx, visit, input.caseId);
      if (warnings.length) return { visitId: visit.id, reflectionCaseId: null, warnings, hint };
      const how = input.how ?? 'chosen';
      const fresh = await writeCase(tx, visit, input.id, {
        caseId: input.caseId ?? null,
        code,
        how,
        items,
      });
      if (selfRating !== undefined) await rate(tx, visit, input.id, selfRating);
      recordAct(tx, fresh ? 'caseChosen' : 'caseChanged', visit, {
        kind: 'ReflectionCase',
        id: input.id,
        detail: { how, items: Object.keys(items) },
      });
      return { visitId: visit.id, reflectionCaseId: input.id, warnings: [], hint };
    });
  }

  /** Taken back: from now on no visitor reads it. */
  async takeBackCase(
    actor: PersonActor,
    { reflectionCaseId }: { reflectionCaseId: string },
  ): Promise<{ visitId: string }> {
    return this.work.run(actor, async (tx) => {
      const { found, visit } = await lockCase(tx, reflectionCaseId);
      if (!found.withdrawnAt) {
        await tx.manager.update(ReflectionCase, { id: found.id }, { withdrawnAt: tx.now });
        recordAct(tx, 'caseTakenBack', visit, { kind: 'ReflectionCase', id: found.id });
      }
      return { visitId: visit.id };
    });
  }

  /** What the reader may read of it today. Visitors' reading is noted before anything is shown. */
  async openCase(tx: ReadTx, id: string): Promise<OpenedCase> {
    const opened = await getOpenedCase(tx, id);
    const actor = tx.actor as PersonActor;
    if (actor.officeIds.includes(opened.officeId)) return opened;
    await this.work.run(actor, async (write) => {
      audit.record(write, {
        action: 'visits.caseRead',
        objectKind: 'ReflectionCase',
        objectId: id,
        officeId: opened.officeId,
        detail: { visitId: opened.visitId, items: opened.readable },
      });
    });
    return opened;
  }
}

/** The office's own case of a visit, the visit locked. */
export async function lockCase(tx: Tx, id: string, field = 'input.reflectionCaseId') {
  const found = await tx.manager.findOneBy(ReflectionCase, { id });
  if (!found) throw notFound(field);
  const visit = await lockVisit(tx, found.visitId, field);
  await mustBeClose('office', tx, visit, field);
  return { found: await tx.manager.findOneByOrFail(ReflectionCase, { id }), visit };
}

function readItems(written: ChooseCaseInput['items']): Partial<Record<CaseItem, string>> {
  const read = written.map(({ item, words }, at) => [
    item,
    readText(`input.items.${at}.words`, words, 2000),
  ]);
  const items: Partial<Record<CaseItem, string>> = Object.fromEntries(read);
  return Object.fromEntries(
    caseItems.flatMap((item) => (items[item] ? [[item, items[item]]] : [])),
  );
}

/** The register is another room's; its case must be one that the actor sees, of the same office. */
async function mustBeOfRegister(tx: Tx, visit: Visit, caseId: string): Promise<void> {
  const [known] = await tx.query(`select from support_case where id = $1 and office_id = $2`, [
    caseId,
    visit.officeId,
  ]);
  if (!known) throw notFound('input.caseId');
}

/** True where it is new. */
async function writeCase(
  tx: Tx,
  visit: Visit,
  id: string,
  columns: Pick<ReflectionCase, 'caseId' | 'code' | 'how' | 'items'>,
): Promise<boolean> {
  const known = await tx.manager.findOneBy(ReflectionCase, { id });
  if (known?.visitId === visit.id) {
    await tx.manager.update(ReflectionCase, { id }, { ...columns, withdrawnAt: null });
    return false;
  }
  const of = { visitId: visit.id, municipalityId: visit.municipalityId, officeId: visit.officeId };
  const query = tx.manager.createQueryBuilder().insert().into(ReflectionCase);
  const { raw } = await query
    .values({ id, ...of, ...columns, createdAt: tx.now })
    .orIgnore()
    .returning('id')
    .execute();
  if (!(raw as unknown[]).length) throw conflict(say.idTaken(), 'input.id');
  return true;
}

async function rate(tx: Tx, visit: Visit, id: string, percent: number | null): Promise<void> {
  if (percent === null) {
    await tx.manager.delete(SelfRating, { reflectionCaseId: id });
    return;
  }
  const { municipalityId, officeId } = visit;
  const row = { reflectionCaseId: id, municipalityId, officeId, percent };
  await tx.manager.upsert(SelfRating, row, ['reflectionCaseId']);
}
