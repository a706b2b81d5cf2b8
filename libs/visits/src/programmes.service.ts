import { Injectable } from '@nestjs/common';
import { type Day, fiscalYearOf, formatFiscalYear, todayInTokyo } from '@furikaeri/calendar';
import {
  conflict,
  insertOnce,
  invalid,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import {
  mayBecome,
  type ProgrammeState,
  programmeStateLabels,
  roundProblem,
} from './domain/programme.js';
import type { Activity } from './domain/words.js';
import { say } from './messages.js';
import { joinProgramme, type MemberInput } from './planning-members.js';
import { lockProgramme, readText } from './planning-rows.js';
import { ProgrammeRound } from './programme-round.entity.js';
import { Programme } from './programme.entity.js';

export interface RoundInput {
  /** Made by the client; a known one is changed. */
  id: string;
  number: number;
  name: string;
  fromOn: Day;
  untilOn: Day;
}
export interface CreateProgrammeInput {
  /** Made by the client, so that a retry is one programme. */
  id: string;
  fiscalYear: number;
  name: string;
  purpose?: string | null;
  guideline?: string | null;
  activities: readonly Activity[];
  instrumentVersionId: string;
  rounds: readonly RoundInput[];
  members: readonly MemberInput[];
  confirmed?: boolean | null;
}
/** What is left out stays. */
export interface ChangeProgrammeInput {
  programmeId: string;
  name?: string | null;
  purpose?: string | null;
  guideline?: string | null;
  activities?: readonly Activity[] | null;
  instrumentVersionId?: string | null;
  confirmed?: boolean | null;
}
/** Done, unless `warnings` ask first. */
export interface ProgrammeAnswer {
  /** Empty: nothing was written. */
  id: string | null;
  warnings: TextWarning[];
}
export interface SaveRoundInput extends RoundInput {
  programmeId: string;
}

/** 訪問の計画 of a fiscal year; coordinators keep it. */
@Injectable()
export class ProgrammesService {
  constructor(private readonly work: UnitOfWork) {}

  async createProgramme(actor: PersonActor, input: CreateProgrammeInput): Promise<ProgrammeAnswer> {
    const warnings = textWarnings(input, wordsOf(input));
    return this.work.run(actor, async (tx) => {
      const { id, fiscalYear } = input;
      const known = await tx.manager.findOneBy(Programme, { id });
      if (known?.fiscalYear === fiscalYear) return { id, warnings: [] };
      await mustBeFreeYear(tx, fiscalYear);
      if (warnings.length) return { id: null, warnings };
      const written = await insertOnce(tx, Programme, {
        id,
        municipalityId: actor.municipalityId,
        fiscalYear,
        name: readName(input.name),
        purpose: readText(input.purpose, 'input.purpose', 2000),
        guideline: readText(input.guideline, 'input.guideline', 200),
        activities: readActivities(input.activities),
        instrumentVersionId: await publishedVersion(tx, input.instrumentVersionId),
        createdAt: tx.now,
      });
      if (!written) throw conflict(say.programmeIdTaken(), 'input.id');
      const programme = await tx.manager.findOneByOrFail(Programme, { id });
      for (const [at, round] of input.rounds.entries()) {
        const field = (name: string) => `input.rounds.${at}.${name}`;
        await writeRound(tx, programme, round, field);
      }
      for (const [at, member] of input.members.entries()) {
        await joinProgramme(tx, programme, member, `input.members.${at}`);
      }
      note(tx, 'programmeCreated', id, { fiscalYear });
      return { id, warnings };
    });
  }

  async changeProgramme(actor: PersonActor, input: ChangeProgrammeInput): Promise<ProgrammeAnswer> {
    const warnings = textWarnings(input, wordsOf(input));
    return this.work.run(actor, async (tx) => {
      const programme = await lockProgramme(tx, input.programmeId);
      mustNotBeClosed(programme);
      const { name, purpose, guideline, activities, instrumentVersionId } = input;
      const changes: Partial<Programme> = {
        ...(name != null && { name: readName(name) }),
        ...(purpose != null && { purpose: readText(purpose, 'input.purpose', 2000) }),
        ...(guideline != null && { guideline: readText(guideline, 'input.guideline', 200) }),
        ...(activities && { activities: readActivities(activities) }),
        ...(instrumentVersionId && {
          instrumentVersionId: await publishedVersion(tx, instrumentVersionId),
        }),
      };
      if (warnings.length) return { id: null, warnings };
      if (Object.keys(changes).length) {
        await tx.manager.update(Programme, { id: programme.id }, changes);
        note(tx, 'programmeChanged', programme.id, { changed: Object.keys(changes) });
      }
      return { id: programme.id, warnings };
    });
  }

  /** A round, new or changed. */
  async saveRound(actor: PersonActor, input: SaveRoundInput): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const programme = await lockProgramme(tx, input.programmeId);
      mustNotBeClosed(programme);
      await writeRound(tx, programme, input, (name) => `input.${name}`);
      note(tx, 'roundSaved', programme.id, { roundId: input.id });
      return { id: programme.id };
    });
  }

  /** From now on visits can be planned, and offices and visitors read it. */
  openProgramme(actor: PersonActor, programmeId: string): Promise<{ id: string }> {
    return this.become(actor, programmeId, 'open');
  }

  closeProgramme(actor: PersonActor, programmeId: string): Promise<{ id: string }> {
    return this.become(actor, programmeId, 'closed');
  }

  private async become(actor: PersonActor, id: string, to: ProgrammeState) {
    return this.work.run(actor, async (tx) => {
      const { state: from } = await lockProgramme(tx, id);
      if (from === to) return { id };
      if (!mayBecome(from, to)) {
        const words = { from: programmeStateLabels[from], to: programmeStateLabels[to] };
        throw refused(say.programmeState(words));
      }
      if (to === 'open') await mustBeReady(tx, id);
      await tx.manager.update(Programme, { id }, { state: to });
      note(tx, to === 'open' ? 'programmeOpened' : 'programmeClosed', id, { from });
      return { id };
    });
  }
}

export function mustNotBeClosed({ state }: Programme): void {
  if (state === 'closed') throw refused(say.programmeClosed());
}

/** Free texts that offices and visitors will read. */
const wordsOf = ({ name, purpose, guideline }: Partial<ChangeProgrammeInput>) => ({
  name,
  purpose,
  guideline,
});

function readName(written: string): string {
  const name = readText(written, 'input.name', 100);
  if (!name) throw invalid('input.name', say.programmeNameMissing());
  return name;
}

function readActivities(chosen: readonly Activity[]): Activity[] {
  if (!chosen.length) throw invalid('input.activities', say.activitiesMissing());
  return [...new Set(chosen)];
}

async function mustBeFreeYear(tx: Tx, fiscalYear: number): Promise<void> {
  const thisYear = fiscalYearOf(todayInTokyo(tx.now));
  if (Math.abs(fiscalYear - thisYear) > 5) throw invalid('input.fiscalYear', say.yearOutside());
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('programme ' || app_municipality(), 0))`,
  );
  if (await tx.manager.findOneBy(Programme, { fiscalYear })) {
    throw conflict(say.yearTaken({ year: formatFiscalYear(fiscalYear) }), 'input.fiscalYear');
  }
}

async function publishedVersion(tx: Tx, id: string): Promise<string> {
  const [found] = await tx.query(
    `select from instrument_version v join instrument i on i.id = v.instrument_id
     where v.id = $1 and v.state = 'published' and i.kind = 'reflection'`,
    [id],
  );
  if (!found) throw invalid('input.instrumentVersionId', say.versionNotPublished());
  return id;
}

async function writeRound(
  tx: Tx,
  programme: Programme,
  { id, number, fromOn, untilOn, ...written }: RoundInput,
  field: (name: string) => string,
): Promise<void> {
  const name = readText(written.name, field('name'), 50);
  if (!name) throw invalid(field('name'), say.roundNameMissing());
  const rounds = await tx.manager.findBy(ProgrammeRound, { programmeId: programme.id });
  const others = rounds.filter((round) => round.id !== id);
  const problem = roundProblem(programme.fiscalYear, [...others, { number, fromOn, untilOn }]);
  if (problem) {
    const at = problem.why === 'numberTwice' ? 'number' : 'fromOn';
    throw invalid(field(at), say[problem.why]());
  }
  if (others.length < rounds.length) {
    await mustHoldItsVisits(tx, id, fromOn, untilOn, field('fromOn'));
    await tx.manager.update(ProgrammeRound, { id }, { number, name, fromOn, untilOn });
    return;
  }
  const { municipalityId, id: programmeId } = programme;
  const row = { id, municipalityId, programmeId, number, name, fromOn, untilOn };
  if (!(await insertOnce(tx, ProgrammeRound, row))) {
    throw conflict(say.roundIdTaken(), field('id'));
  }
}

/** A round keeps the agreed days of its visits. */
async function mustHoldItsVisits(tx: Tx, id: string, from: Day, until: Day, field: string) {
  const [outside] = await tx.query(
    `select from visit where round_id = $1 and state in ('confirmed', 'held', 'noted', 'closed')
       and (starts_at at time zone 'Asia/Tokyo')::date not between $2 and $3 limit 1`,
    [id, from, until],
  );
  if (outside) throw invalid(field, say.visitsOutsideRound());
}

async function mustBeReady(tx: Tx, id: string): Promise<void> {
  const [has] = await tx.query<{ rounds: boolean; field: boolean; centre: boolean }>(
    `select exists (select from programme_round where programme_id = $1) as rounds,
       coalesce(bool_or(part in ('lead', 'core')), false) as field,
       coalesce(bool_or(part = 'centre'), false) as centre
     from programme_member where programme_id = $1 and left_at is null`,
    [id],
  );
  const lacks = [
    !has?.rounds && '回',
    !has?.field && '主任かコアチームのメンバー',
    !has?.centre && '基幹のメンバー',
  ].filter(Boolean);
  if (lacks.length) throw refused(say.programmeNotReady({ what: lacks.join('・') }));
}

export function note(tx: Tx, act: string, programmeId: string, detail: Record<string, unknown>) {
  audit.record(tx, {
    action: `visits.${act}`,
    objectKind: 'Programme',
    objectId: programmeId,
    detail,
  });
}
