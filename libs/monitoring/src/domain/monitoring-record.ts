import { type Day, type Month, monthOf } from '@furikaeri/calendar';

/** Only a face-to-face visit is a monitoring; the others are recorded and do not count. */
export type ContactMethod = 'faceToFace' | 'video' | 'phone' | 'letter';
export type PlaceKind = 'home' | 'facility' | 'other';
export type Met = 'person' | 'family' | 'proxy' | 'staff';

type Given<T> = T | null | undefined;

/** The record of one monitoring as entered so far; blank text counts as missing. */
export interface MonitoringRecord {
  readonly visitedOn?: Given<Day>;
  /** 'HH:MM' or 'HH:MM:SS', 24 hours, Tokyo. */
  readonly visitedAt?: Given<string>;
  readonly method?: Given<ContactMethod>;
  readonly placeKind?: Given<PlaceKind>;
  /** Its name or kind in words, e.g. 自宅, ○○作業所. */
  readonly place?: Given<string>;
  readonly met?: Given<readonly Met[]>;
  readonly personMet?: Given<boolean>;
  readonly wishes?: Given<string>;
  readonly goals?: Given<string>;
  readonly services?: Given<string>;
  readonly newIssues?: Given<string>;
  readonly planChangeNeeded?: Given<boolean>;
  readonly nextMonthProposed?: Given<Month>;
  /** The desk of the municipality: 福祉部, 衛生部. */
  readonly reportedDeskId?: Given<string>;
  readonly reportedOn?: Given<Day>;
}

export interface RecordContext {
  readonly today: Day;
  readonly dueMonth: Month;
  /** The municipality was told and moved the period, so another month may satisfy this one. */
  readonly periodChanged?: boolean;
  /** Setting of the municipality: it wants a report of every monitoring, not only of changes. */
  readonly reportAlways?: boolean;
}

export type RecordReason =
  | 'missing'
  | 'inFuture'
  | 'visitOutsideDueMonth'
  | 'notATime'
  | 'notFaceToFace'
  | 'metPersonDisagrees'
  | 'nextMonthNotLater'
  | 'reportedBeforeVisit';

export interface RecordProblem {
  readonly field: keyof MonitoringRecord;
  readonly reason: RecordReason;
  /** `visit`: it does not count as done; `record`: done, but the writing-up is not complete. */
  readonly stops: 'visit' | 'record';
}

const FOR_THE_VISIT = [
  'visitedOn',
  'visitedAt',
  'method',
  'placeKind',
  'place',
  'met',
  'personMet',
] as const;
const FOR_THE_RECORD = [
  'wishes',
  'goals',
  'services',
  'newIssues',
  'planChangeNeeded',
  'nextMonthProposed',
] as const;

/** All that is wrong or still missing; an empty answer means done and complete. */
export function checkRecord(record: MonitoringRecord, context: RecordContext): RecordProblem[] {
  const reports =
    context.reportAlways || record.planChangeNeeded || record.reportedDeskId || record.reportedOn;
  return [
    ...missing(record, FOR_THE_VISIT, 'visit'),
    ...wrongVisit(record, context),
    ...missing(record, FOR_THE_RECORD, 'record'),
    ...(reports ? missing(record, ['reportedDeskId', 'reportedOn'], 'record') : []),
    ...wrongRecord(record, context),
  ];
}

/** The visit counts: it was made face to face, in its month, and where and whom is written. */
export const isDone = (record: MonitoringRecord, context: RecordContext): boolean =>
  !checkRecord(record, context).some((problem) => problem.stops === 'visit');

const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const missing = (
  record: MonitoringRecord,
  fields: readonly (keyof MonitoringRecord)[],
  stops: 'visit' | 'record',
): RecordProblem[] =>
  fields
    .filter((field) => isMissing(record[field]))
    .map((field) => ({ field, reason: 'missing', stops }));

function wrongVisit(record: MonitoringRecord, context: RecordContext): RecordProblem[] {
  const { visitedOn, visitedAt, method, met, personMet } = record;
  const found: RecordProblem[] = [];
  const wrong = (field: keyof MonitoringRecord, reason: RecordReason) =>
    found.push({ field, reason, stops: 'visit' });
  if (visitedOn && visitedOn > context.today) wrong('visitedOn', 'inFuture');
  if (visitedOn && monthOf(visitedOn) !== context.dueMonth && !context.periodChanged)
    wrong('visitedOn', 'visitOutsideDueMonth');
  if (visitedAt?.trim() && !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(visitedAt))
    wrong('visitedAt', 'notATime');
  if (method && method !== 'faceToFace') wrong('method', 'notFaceToFace');
  if (met?.length && typeof personMet === 'boolean' && met.includes('person') !== personMet)
    wrong('personMet', 'metPersonDisagrees');
  return found;
}

function wrongRecord(record: MonitoringRecord, context: RecordContext): RecordProblem[] {
  const { visitedOn, reportedOn, nextMonthProposed } = record;
  const found: RecordProblem[] = [];
  const wrong = (field: keyof MonitoringRecord, reason: RecordReason) =>
    found.push({ field, reason, stops: 'record' });
  if (nextMonthProposed && nextMonthProposed <= context.dueMonth)
    wrong('nextMonthProposed', 'nextMonthNotLater');
  if (reportedOn && reportedOn > context.today) wrong('reportedOn', 'inFuture');
  if (reportedOn && visitedOn && reportedOn < visitedOn) wrong('reportedOn', 'reportedBeforeVisit');
  return found;
}
