import { Injectable } from '@nestjs/common';
import {
  type AppError,
  conflict,
  invalid,
  type PersonActor,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { readReminderSettings } from '@furikaeri/reminders';
import { DateProposal } from './date-proposal.entity.js';
import {
  checkDates,
  type DateProblem,
  type DateRemark,
  FEWEST_DATES,
  type Hours,
  MOST_DATES,
  readHours,
  remarksOn,
  type WorkingHours,
  writeHours,
  type WrittenHours,
} from './domain/dates.js';
import type { Side } from './domain/visit.js';
import { say } from './messages.js';
import { findWorkingHours } from './planning-settings.service.js';
import { lockVisit, moveVisit, mustAllow } from './moves.js';
import { asks, type DateWarning, saved, type SchedulingAnswer } from './scheduling-answer.js';
import { OpenDates } from './scheduling-open-dates.js';
import type { Visit, VisitMethod } from './visit.entity.js';
import { mustStandOn } from './visits.access.js';

export interface ProposedDate extends WrittenHours {
  /** Made by the client, so that a retry is one row. */
  id: string;
  method?: VisitMethod | null;
}
export interface ProposeDatesInput {
  visitId: string;
  dates: ProposedDate[];
  /** The remarks on the dates were read. */
  confirmed?: boolean | null;
}

/** 候補日: offered by the visitors, or by the office itself. */
@Injectable()
export class DatesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly open: OpenDates,
  ) {}

  /** Three or more; what was on offer before is withdrawn. A postponed or declined visit resumes. */
  async proposeDates(actor: PersonActor, input: ProposeDatesInput): Promise<SchedulingAnswer> {
    return this.offer(actor, input, 'visitors', async (tx, visit) => {
      const waits = visit.state === 'postponed' || visit.state === 'declined';
      const move = waits ? 'resume' : 'propose';
      mustAllow(visit, move, 'visitors');
      await mustHaveTeam(tx, visit.id);
      return async () => {
        await moveVisit(tx, visit, move, 'visitors');
        await this.open.withdraw(tx, visit.id);
      };
    });
  }

  /** The office offers dates of its own beside those it was asked about; they are ○ by that. */
  async suggestDates(actor: PersonActor, input: ProposeDatesInput): Promise<SchedulingAnswer> {
    return this.offer(actor, input, 'office', async (tx, visit) => {
      mustAllow(visit, 'confirm', 'office');
      const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
        `select count(*)::int as count from date_proposal where visit_id = $1 and withdrawn_at is null`,
        [visit.id],
      );
      if (count + input.dates.length > 2 * MOST_DATES) throw problemOf({ why: 'tooMany' }, 1);
      return () => {
        audit.record(tx, {
          action: 'visits.datesSuggested',
          objectKind: 'Visit',
          objectId: visit.id,
          officeId: visit.officeId,
          detail: { dates: input.dates.length },
        });
        return Promise.resolve();
      };
    });
  }

  /** `prepare` refuses, or gives what else is to be written. */
  private async offer(
    actor: PersonActor,
    input: ProposeDatesInput,
    side: Side,
    prepare: (tx: Tx, visit: Visit) => Promise<() => Promise<void>>,
  ): Promise<SchedulingAnswer> {
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      await mustStandOn(side, tx, visit);
      const fewest = side === 'visitors' ? FEWEST_DATES : 1;
      const hours = input.dates.map(readHours);
      if (await isRetry(tx, visit.id, input.dates)) return saved(visit.id);
      const problem = checkDates(hours, { now: tx.now, fewest });
      if (problem) throw problemOf(problem, fewest);
      const write = await prepare(tx, visit);
      const dateWarnings = input.confirmed ? [] : await warningsOn(tx, visit, hours);
      if (dateWarnings.length) return asks(visit.id, { dateWarnings });
      await write();
      await insertDates(tx, visit, input.dates, side);
      return saved(visit.id);
    });
  }
}

async function insertDates(
  tx: Tx,
  visit: Visit,
  dates: readonly ProposedDate[],
  side: Side,
): Promise<void> {
  const answered = {
    answer: 'yes',
    answeredVia: 'account',
    answeredBy: (tx.actor as PersonActor).personId,
    answeredAt: tx.now,
  } as const;
  const rows = dates.map((date) => ({
    id: date.id,
    municipalityId: visit.municipalityId,
    officeId: visit.officeId,
    visitId: visit.id,
    proposedBy: side,
    ...readHours(date),
    method: date.method ?? visit.method,
    createdAt: tx.now,
    ...(side === 'office' ? answered : {}),
  }));
  const insert = tx.manager.createQueryBuilder().insert().into(DateProposal).values(rows);
  const { raw } = await insert.orIgnore().returning('id').execute();
  if ((raw as unknown[]).length !== rows.length) throw conflict(say.dateIdTaken(), 'input.dates');
}

/** The same ids for the same visit: they were saved before. */
async function isRetry(tx: Tx, visitId: string, dates: readonly ProposedDate[]): Promise<boolean> {
  const known = await tx.query<{ id: string; visitId: string }>(
    `select id, visit_id as "visitId" from date_proposal where id = any ($1::uuid[])`,
    [dates.map(({ id }) => id)],
  );
  if (!known.length) return false;
  const all = known.length === dates.length && known.every((row) => row.visitId === visitId);
  if (!all) throw conflict(say.dateIdTaken(), 'input.dates');
  return true;
}

async function mustHaveTeam(tx: Tx, visitId: string): Promise<void> {
  const [member] = await tx.query(
    'select from visit_member where visit_id = $1 and left_at is null limit 1',
    [visitId],
  );
  if (!member) throw refused(say.noTeamYet());
}

async function warningsOn(tx: Tx, visit: Visit, hours: readonly Hours[]): Promise<DateWarning[]> {
  const { closedDays } = await readReminderSettings(tx, visit.municipalityId);
  const working = await findWorkingHours(tx);
  const taken = await findTakenAt(tx, visit.id, hours);
  return hours.flatMap((date, at) => {
    const field = `input.dates.${at}`;
    const when = writeHours(date);
    const names = taken.filter((one) => one.at === at).map(({ name }) => name);
    return [
      ...remarksOn(date, { closedDays, working }).map((remark) => ({
        field,
        message: wordsOf(remark, when, working),
      })),
      ...names.map((name) => ({ field, message: say.memberTaken({ when, name }) })),
    ];
  });
}

/** Who of the team has another visit at one of these times; `at` counts from 0. */
const findTakenAt = (
  tx: Tx,
  visitId: string,
  hours: readonly Hours[],
): Promise<{ at: number; name: string }[]> =>
  tx.query(
    `select (d.place - 1)::int as at, p.family_name || ' ' || p.given_name as name
     from unnest($2::timestamptz[], $3::timestamptz[]) with ordinality as d (starts_at, ends_at, place)
     join visit_member m on m.visit_id = $1 and m.left_at is null
     join visit_booking b on b.person_id = m.person_id and b.visit_id <> $1
       and tstzrange(b.starts_at, b.ends_at) && tstzrange(d.starts_at, d.ends_at)
     join person p on p.id = m.person_id
     group by d.place, p.id order by d.place, p.id`,
    [visitId, hours.map(({ startsAt }) => startsAt), hours.map(({ endsAt }) => endsAt)],
  );

function wordsOf(remark: DateRemark, when: string, { from, until }: WorkingHours) {
  switch (remark.kind) {
    case 'holiday':
      return say.onHoliday({ when, name: remark.name });
    case 'weekend':
      return say.onWeekend({ when });
    case 'closedDay':
      return say.onClosedDay({ when });
    case 'outsideHours':
      return say.outsideHours({ when, from, until });
  }
}

function problemOf({ why, at }: DateProblem, fewest: number): AppError {
  const field = at === undefined ? 'input.dates' : `input.dates.${at}`;
  const words = {
    tooFew: say.tooFewDates({ fewest }),
    tooMany: say.tooManyDates({ most: MOST_DATES }),
    past: say.datePast(),
    reversed: say.dateReversed(),
    length: say.dateLength(),
    overlap: say.datesOverlap(),
  };
  return invalid(field, words[why]);
}
