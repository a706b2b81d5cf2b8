import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import {
  conflict,
  forbidden,
  invalid,
  notFound,
  type PersonActor,
  refused,
  system,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { recordAct } from './acts.js';
import {
  settleProblem,
  stepLabels,
  type StepOutcome,
  type StepProblem,
  stepProblem,
  type StepWords,
} from './domain/step.js';
import { say } from './messages.js';
import { lockVisit } from './moves.js';
import { NextStep } from './next-step.entity.js';
import { countOpenSteps, type StepCount } from './next-steps.queries.js';
import { mustBeIn, type NoteAnswer } from './notes.service.js';
import { findStaffAmong, findTeamIds, getCloseSide } from './notes.access.js';
import { readText } from './note-input.js';
import { Visit } from './visit.entity.js';

export interface SetNextStepsInput {
  visitId: string;
  steps: StepWords[];
  confirmed?: boolean | null;
}
export interface SettleStepInput {
  stepId: string;
  to: StepOutcome;
  /** What became of it. */
  words?: string | null;
  /** Of `changed`: the step that takes its place. */
  next?: StepWords | null;
  confirmed?: boolean | null;
}
export interface StepAnswer {
  stepId: string;
  warnings: TextWarning[];
}

/** 次にやってみること: agreed on a visit, followed up until each has an end. */
@Injectable()
export class NextStepsService {
  constructor(private readonly work: UnitOfWork) {}

  /** The steps as they should stand; one that is left out is taken off. */
  async setNextSteps(actor: PersonActor, input: SetNextStepsInput): Promise<NoteAnswer> {
    const texts = input.steps.map(({ words }, at) => [`steps.${at}.words`, words]);
    const warnings = textWarnings(input, Object.fromEntries(texts));
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      await getCloseSide(tx, visit);
      mustBeIn(visit, ['held', 'noted']);
      const problem = stepProblem(input.steps, todayInTokyo(visit.startsAt ?? tx.now));
      if (problem) throw problemOf(problem);
      await mustKnowOwners(tx, visit, input.steps, 'input.steps');
      if (warnings.length) return { visitId: visit.id, warnings };
      const off = await writeSteps(tx, visit, input.steps);
      recordAct(tx, 'stepsSet', visit, { detail: { steps: input.steps.length, off } });
      return { visitId: visit.id, warnings: [] };
    });
  }

  /** By its person, the office's manager, or the team that visits the office. */
  async settleStep(actor: PersonActor, input: SettleStepInput): Promise<StepAnswer> {
    const words = readText('input.words', input.words, 1000);
    const problem = settleProblem(input.to, words, Boolean(input.next));
    if (problem === 'wordsMissing') throw invalid('input.words', say.outcomeMissing());
    if (problem) throw invalid('input.next', say[problem]());
    const warnings = textWarnings(input, { words, 'next.words': input.next?.words });
    return this.work.run(actor, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const step = await tx.manager.findOne(NextStep, { where: { id: input.stepId }, lock });
      if (!step || !maySettle(actor, step)) throw notFound('input.stepId');
      const answer = { stepId: step.id, warnings };
      if (step.state !== 'open') {
        if (step.state === input.to && step.outcome === words) return { ...answer, warnings: [] };
        throw refused(say.stepSettled({ state: stepLabels[step.state] }));
      }
      if (warnings.length) return answer;
      const next = input.next ?? null;
      if (next) await this.replace(tx, step, next);
      await tx.manager.update(
        NextStep,
        { id: step.id },
        {
          state: input.to,
          outcome: words,
          settledAt: tx.now,
          settledBy: actor.personId,
          replacedBy: next?.id ?? null,
        },
      );
      recordAct(tx, 'stepSettled', ofStep(step), {
        kind: 'NextStep',
        id: step.id,
        detail: { to: input.to },
      });
      return answer;
    });
  }

  /** How many are open, by office, for coordinators: the words belong to the two sides. */
  async countOpen(actor: PersonActor): Promise<StepCount[]> {
    if (!actor.roles.includes('coordinator')) throw forbidden();
    const program = system('visits.stepCounts', actor.municipalityId);
    return this.work.read(program, (tx) => countOpenSteps(tx, todayInTokyo(tx.now)));
  }

  private async replace(tx: Tx, step: NextStep, next: StepWords): Promise<void> {
    const problem = stepProblem([next], todayInTokyo(tx.now));
    if (problem) throw problemOf({ ...problem }, 'input.next');
    const actor = tx.actor as PersonActor;
    // Whoever only holds a step may change it for themselves, and hand it to nobody.
    const onlyOwner =
      !actor.officeIds.includes(step.officeId) && !actor.assignedOfficeIds.includes(step.officeId);
    const visit = await tx.manager.findOneByOrFail(Visit, { id: step.visitId });
    if (!onlyOwner) await mustKnowOwners(tx, visit, [next], 'input.next', step.ownerId);
    else if (next.ownerId !== actor.personId)
      throw invalid('input.next.ownerId', say.notOfTheTwo());
    await insertStep(tx, visit, next, 'input.next.id');
  }
}

const ofStep = ({ visitId, officeId }: NextStep) => ({ id: visitId, officeId });

function maySettle(actor: PersonActor, { ownerId, officeId }: NextStep): boolean {
  return (
    ownerId === actor.personId ||
    actor.managedOfficeIds.includes(officeId) ||
    actor.assignedOfficeIds.includes(officeId)
  );
}

/** What is done stays as it is; what was taken off may come back. Gives how many went. */
async function writeSteps(tx: Tx, visit: Visit, steps: readonly StepWords[]): Promise<number> {
  const known = await tx.manager.findBy(NextStep, { visitId: visit.id });
  for (const [at, { id, ...step }] of steps.entries()) {
    const before = known.find((one) => one.id === id);
    if (before?.state === 'done' || before?.state === 'changed') continue;
    const open = { state: 'open' as const, outcome: '', settledAt: null, settledBy: null };
    const written = { words: step.words.trim(), ownerId: step.ownerId, dueOn: step.dueOn };
    if (before) await tx.manager.update(NextStep, { id }, { ...written, ...open });
    else await insertStep(tx, visit, { id, ...step }, `input.steps.${at}.id`);
  }
  const off = known.filter(
    ({ id, state }) => state === 'open' && !steps.some((one) => one.id === id),
  );
  const settledBy = (tx.actor as PersonActor).personId;
  for (const { id } of off) {
    await tx.manager.update(NextStep, { id }, { state: 'dropped', settledAt: tx.now, settledBy });
  }
  return off.length;
}

/** An id of another visit ends as CONFLICT, not as an error of the database. */
async function insertStep(tx: Tx, visit: Visit, step: StepWords, field: string): Promise<void> {
  const query = tx.manager.createQueryBuilder().insert().into(NextStep);
  const { raw } = await query
    .values({
      id: step.id,
      municipalityId: visit.municipalityId,
      officeId: visit.officeId,
      visitId: visit.id,
      words: step.words.trim(),
      ownerId: step.ownerId,
      dueOn: step.dueOn,
      createdAt: tx.now,
    })
    .orIgnore()
    .returning('id')
    .execute();
  if (!(raw as unknown[]).length) throw conflict(say.idTaken(), field);
}

/** Of the team, or of the office today; `also` stays who they are. */
async function mustKnowOwners(
  tx: Tx,
  visit: Visit,
  steps: readonly StepWords[],
  field: string,
  also?: string,
): Promise<void> {
  const owners = steps.map(({ ownerId }) => ownerId);
  const staff = await findStaffAmong(tx, visit.officeId, todayInTokyo(tx.now), owners);
  const known = new Set([...staff, ...(await findTeamIds(tx, visit.id)), also]);
  const at = owners.findIndex((id) => !known.has(id));
  if (at < 0) return;
  const place = steps.length > 1 || field === 'input.steps' ? `${field}.${at}` : field;
  throw invalid(`${place}.ownerId`, say.notOfTheTwo());
}

function problemOf(problem: StepProblem, field = 'input.steps') {
  const place = field === 'input.steps' ? `${field}.${problem.at}` : field;
  switch (problem.why) {
    case 'tooMany':
      return invalid(field, say.tooManySteps());
    case 'blank':
      return invalid(`${place}.words`, say.stepBlank());
    case 'tooLong':
      return invalid(`${place}.words`, say.textTooLong({ most: problem.most }));
    case 'beforeVisit':
      return invalid(`${place}.dueOn`, say.dueTooEarly());
    case 'twice':
      return invalid(`${place}.id`, say.idTaken());
  }
}
