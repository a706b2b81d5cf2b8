import { type Day, fiscalYearOf, todayInTokyo } from '@furikaeri/calendar';
import type { Tx } from '@furikaeri/core';
import {
  Appointment,
  Corporation,
  Municipality,
  Office,
  Person,
  Qualification,
} from '@furikaeri/directory';
import {
  Desk,
  DueMonth,
  MonitoringPhase,
  MonitoringRecord,
  SupportCase,
} from '@furikaeri/monitoring';
import { adoptShippedForms, BurdenLine, Sheet, SheetAct } from '@furikaeri/instruments';
import {
  Availability,
  DateProposal,
  Material,
  NextStep,
  NoteVersion,
  PrivateNote,
  Programme,
  ProgrammeMember,
  ProgrammeRound,
  ProgrammeTarget,
  ReadingConsent,
  ReflectionCase,
  SelfRating,
  Visit,
  VisitAct,
  VisitBooking,
  VisitMember,
  VisitNote,
  VisitSheet,
  VisitWish,
  WellbeingLine,
} from '@furikaeri/visits';
import {
  AgendaItem,
  Attendance,
  HomeReview,
  Meeting,
  RegionalIssue,
  RegionalIssueEvent,
  RegionalIssueSource,
  Seat,
  Statement,
  StatementAnswer,
  Topic,
} from '@furikaeri/findings';
import { type Committee, inventCommittee } from './committee.js';
import { seedFindings } from './findings.js';
import { type Homes, inventHomes } from './homes.js';
import { insertSet } from './insert-set.js';
import { seededRandom } from './random.js';
import type { Log } from './log-rows.js';
import { inventLog } from './log.js';
import { inventRegister, type Register } from './register.js';
import { inventWard, type Ward } from './ward.js';
import type { Year } from './year-rows.js';
import { inventYear } from './year.js';

/** Always the same ward, seen from today. */
export const SEED = 1_312;

/** People, places and register of the demo ward. Needs the program itself as actor. */
export async function seedWard(
  tx: Tx,
  today: Day = todayInTokyo(tx.now),
): Promise<{ ward: Ward; register: Register; years: Year[]; log: Log }> {
  const random = seededRandom(SEED);
  const ward = inventWard(random, today);
  const register = inventRegister(random, ward, today);
  await insertSet(tx, Municipality, [ward.municipality]);
  await insertSet(tx, Corporation, ward.corporations);
  await insertSet(tx, Office, ward.offices);
  await insertSet(tx, Person, ward.people);
  await insertSet(tx, Appointment, ward.appointments);
  await insertSet(tx, Qualification, ward.qualifications);
  await insertSet(tx, Desk, register.desks);
  await insertSet(tx, SupportCase, register.cases);
  await insertSet(tx, MonitoringPhase, register.phases);
  await insertSet(tx, DueMonth, register.dues);
  await insertSet(tx, MonitoringRecord, register.records);
  await adoptShippedForms(tx, ward.municipality.id);
  const versions = await findVersions(tx, ward.municipality.id);
  const years = inventYears(ward, today, versions.full);
  for (const year of years) await seedYear(tx, year);
  const log = inventLog(seededRandom(SEED + 2), { ward, register, years, today, versions });
  await seedLog(tx, log);
  const committee = inventCommittee(seededRandom(SEED + 3), ward, today);
  await seedCommittee(tx, committee);
  const ofHomes = { ward, committee, today, versionId: versions.home };
  await seedHomes(tx, inventHomes(seededRandom(SEED + 5), ofHomes));
  await seedFindings(tx, seededRandom(SEED + 4), { committee, years, log, today });
  return { ward, register, years, log };
}

/** The published versions of the two reflection sheets and of the form that homes fill. */
async function findVersions(tx: Tx, municipalityId: string) {
  const rows = await tx.query<{ code: string; id: string }>(
    `select i.code, v.id from instrument_version v join instrument i on i.id = v.instrument_id
     where v.municipality_id = $1 and v.state = 'published'`,
    [municipalityId],
  );
  const of = (code: string): string => {
    const found = rows.find((row) => row.code === code);
    if (!found) throw new Error(`the ward has no published form ${code}`);
    return found.id;
  };
  return { full: of('reflection-full'), short: of('reflection-short'), home: of('home-review') };
}

/** The last fiscal year and this one. */
export function inventYears(ward: Ward, today: Day, instrumentVersionId: string): Year[] {
  const random = seededRandom(SEED + 1);
  const fiscalYear = fiscalYearOf(today);
  const facts = { today, instrumentVersionId };
  const before = { ...facts, fiscalYear: fiscalYear - 1, lastVisitedOn: new Map<string, Day>() };
  const last = inventYear(random, ward, before);
  const lastVisitedOn = new Map(
    last.visits.flatMap(({ officeId, state, startsAt }) =>
      state === 'closed' && startsAt ? [[officeId, todayInTokyo(startsAt)]] : [],
    ),
  );
  return [last, inventYear(random, ward, { ...facts, fiscalYear, lastVisitedOn })];
}

async function seedYear(tx: Tx, year: Year): Promise<void> {
  await insertSet(tx, Programme, [year.programme]);
  await insertSet(tx, ProgrammeRound, year.rounds);
  await insertSet(tx, ProgrammeMember, year.members);
  await insertSet(tx, ProgrammeTarget, year.targets);
  await insertSet(tx, Availability, year.availability);
  await insertSet(tx, Visit, year.visits);
  await insertSet(tx, VisitMember, year.teams);
  await insertSet(tx, VisitAct, year.acts);
  await insertSet(tx, DateProposal, year.dates);
  await insertSet(tx, VisitBooking, year.bookings);
  await insertSet(tx, VisitWish, year.wishes);
}

async function seedLog(tx: Tx, log: Log): Promise<void> {
  await insertSet(tx, Sheet, log.sheets);
  await insertSet(tx, SheetAct, log.sheetActs);
  await insertSet(tx, BurdenLine, log.burdens);
  await insertSet(tx, VisitSheet, log.visitSheets);
  await insertSet(tx, VisitNote, log.notes);
  await insertSet(tx, NoteVersion, log.noteVersions);
  await insertSet(tx, PrivateNote, log.privateNotes);
  await insertSet(tx, WellbeingLine, log.wellbeing);
  await insertSet(tx, NextStep, log.steps);
  await insertSet(tx, Material, log.material);
  await insertSet(tx, ReflectionCase, log.cases);
  await insertSet(tx, SelfRating, log.ratings);
  await insertSet(tx, ReadingConsent, log.consents);
}

async function seedCommittee(tx: Tx, committee: Committee): Promise<void> {
  await insertSet(tx, Topic, committee.topics);
  await insertSet(tx, Meeting, committee.meetings);
  await insertSet(tx, AgendaItem, committee.agenda);
  await insertSet(tx, Seat, committee.seats);
  await insertSet(tx, Attendance, committee.attendance);
  await insertSet(tx, Statement, committee.statements);
  await insertSet(tx, StatementAnswer, committee.answers);
  await insertSet(tx, RegionalIssue, committee.issues);
  await insertSet(tx, RegionalIssueSource, committee.sources);
  await insertSet(tx, RegionalIssueEvent, committee.events);
}

async function seedHomes(tx: Tx, homes: Homes): Promise<void> {
  await insertSet(tx, Sheet, homes.sheets);
  await insertSet(tx, SheetAct, homes.acts);
  await insertSet(tx, HomeReview, homes.reviews);
}
