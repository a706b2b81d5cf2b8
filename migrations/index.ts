import { CreateActorFunctions1788000000000 } from './1788000000000-create-actor-functions.js';
import { CreateAudit1788000000001 } from './1788000000001-create-audit.js';
import { CreateDirectory1788000000002 } from './1788000000002-create-directory.js';
import { AddJapaneseOrder1788000000100 } from './1788000000100-add-japanese-order.js';
import { CreateAccess1788000000200 } from './1788000000200-create-access.js';
import { CreateReminders1788000000300 } from './1788000000300-create-reminders.js';
import { CreateMonitoring1788000000400 } from './1788000000400-create-monitoring.js';
import { CreateJobRun1788000000500 } from './1788000000500-create-job-run.js';
import { HoldDueMonths1788000000600 } from './1788000000600-hold-due-months.js';
import { HoldRegisterFiles1788000000601 } from './1788000000601-hold-register-files.js';
import { CreateInstruments1788000000700 } from './1788000000700-create-instruments.js';
import { CreateVisits1788000000800 } from './1788000000800-create-visits.js';
import { LetBrowsersKeepDrafts1788000000900 } from './1788000000900-let-browsers-keep-drafts.js';
import { FindEndedMonths1788000001100 } from './1788000001100-find-ended-months.js';
import { NarrowVisits1788000001200 } from './1788000001200-narrow-visits.js';
import { CreateMeetings1788000001300 } from './1788000001300-create-meetings.js';
import { CreateSnapshots1788000001310 } from './1788000001310-create-snapshots.js';
import { CreateSummaries1788000001320 } from './1788000001320-create-summaries.js';
import { FindVoidedRecords1788000001340 } from './1788000001340-find-voided-records.js';
import { GiveReasonsAndReadings1788000001350 } from './1788000001350-give-reasons-and-readings.js';
import { KeepPastMonths1788000001360 } from './1788000001360-keep-past-months.js';
import { SweepOpenMonthsByIndex1788000001370 } from './1788000001370-sweep-open-months-by-index.js';
import { LightenRowSecurity1788000001380 } from './1788000001380-lighten-row-security.js';

/** In order. A migration that has landed is never edited. */
export const migrations = [
  CreateActorFunctions1788000000000,
  CreateAudit1788000000001,
  CreateDirectory1788000000002,
  AddJapaneseOrder1788000000100,
  CreateAccess1788000000200,
  CreateReminders1788000000300,
  CreateMonitoring1788000000400,
  CreateJobRun1788000000500,
  HoldDueMonths1788000000600,
  HoldRegisterFiles1788000000601,
  CreateInstruments1788000000700,
  CreateVisits1788000000800,
  LetBrowsersKeepDrafts1788000000900,
  FindEndedMonths1788000001100,
  NarrowVisits1788000001200,
  CreateMeetings1788000001300,
  CreateSnapshots1788000001310,
  CreateSummaries1788000001320,
  FindVoidedRecords1788000001340,
  GiveReasonsAndReadings1788000001350,
  KeepPastMonths1788000001360,
  SweepOpenMonthsByIndex1788000001370,
  LightenRowSecurity1788000001380,
];
