import { Desk } from './desk.entity.js';
import { DueMonth } from './due-month.entity.js';
import { DueMonthPast } from './due-month-past.entity.js';
import { HandOver } from './hand-over.entity.js';
import { MonitoringPhase } from './monitoring-phase.entity.js';
import { MonitoringRecord } from './monitoring-record.entity.js';
import { MonitoringSetting } from './monitoring-setting.entity.js';
import { RegisterFinding } from './register-finding.entity.js';
import { RegisterImport } from './register-import.entity.js';
import { SupportCase } from './support-case.entity.js';

/** The tables of this room. */
export const monitoringEntities = [
  Desk,
  SupportCase,
  MonitoringPhase,
  DueMonth,
  DueMonthPast,
  MonitoringRecord,
  HandOver,
  MonitoringSetting,
  RegisterImport,
  RegisterFinding,
];
