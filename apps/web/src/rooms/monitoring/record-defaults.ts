import { formatEraShort, type Month } from '@furikaeri/calendar';
import type {
  CaseOfPageQuery,
  ChangeRecordInput,
  ContactMethod,
  Met,
  PlaceKind,
} from '../../generated/operations.js';
import { timeOf } from '../../ui/time-of.js';

type Answer = '' | 'yes' | 'no';

/** What the form of a visit holds. */
export interface VisitValues {
  visitedOn: string;
  visitedAt: string;
  method: ContactMethod;
  placeKind: PlaceKind | '';
  place: string;
  met: Met[];
  personMet: Answer;
  wishes: string;
  goals: string;
  services: string;
  newIssues: string;
  planChangeNeeded: Answer;
  /** As one types it: R8.11, 2026-11. */
  nextMonthProposed: string;
  reportedDeskId: string;
  reportedOn: string;
}

/** A visit at home, today, with the person: what most are. In a month that is over, no day is guessed. */
export const visitDefaults = (month: string, today: string, home: string): VisitValues => ({
  visitedOn: today.startsWith(month) ? today : '',
  visitedAt: '',
  method: 'faceToFace',
  placeKind: 'home',
  place: home,
  met: ['person'],
  personMet: 'yes',
  wishes: '',
  goals: '',
  services: '',
  newIssues: '',
  planChangeNeeded: '',
  nextMonthProposed: '',
  reportedDeskId: '',
  reportedOn: '',
});

const answer = (given: boolean | null): Answer => (given === null ? '' : given ? 'yes' : 'no');
const given = (text: Answer): boolean | null => (text === '' ? null : text === 'yes');

/** A record as it stands, to be corrected. */
export const visitValues = (
  record: CaseOfPageQuery['supportCase']['records'][number],
): VisitValues => ({
  visitedOn: record.visitedOn,
  visitedAt: record.visitedAt ?? '',
  method: record.method ?? 'faceToFace',
  placeKind: record.placeKind ?? '',
  place: record.place ?? '',
  met: [...(record.met ?? [])],
  personMet: answer(record.personMet),
  wishes: record.wishes ?? '',
  goals: record.goals ?? '',
  services: record.services ?? '',
  newIssues: record.newIssues ?? '',
  planChangeNeeded: answer(record.planChangeNeeded),
  nextMonthProposed:
    record.nextMonthProposed === null ? '' : formatEraShort(record.nextMonthProposed as Month),
  reportedDeskId: record.reportedDeskId ?? '',
  reportedOn: record.reportedOn ?? '',
});

/** What is left empty is not sent. */
export const visitInput = (
  values: VisitValues,
): Omit<ChangeRecordInput, 'recordId' | 'confirmed'> => ({
  ...values,
  visitedAt: timeOf(values.visitedAt),
  placeKind: values.placeKind || null,
  personMet: given(values.personMet),
  planChangeNeeded: given(values.planChangeNeeded),
  nextMonthProposed: values.nextMonthProposed.trim() || null,
  reportedDeskId: values.reportedDeskId || null,
  reportedOn: values.reportedOn || null,
});
