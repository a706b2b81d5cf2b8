import type {
  ContactMethod,
  Met,
  PlaceKind,
  RecordVisitInput,
} from '../../generated/operations.js';

/** What the form of a visit holds. */
export interface VisitValues {
  visitedOn: string;
  visitedAt: string;
  method: ContactMethod;
  placeKind: PlaceKind;
  place: string;
  met: Met[];
  personMet: 'yes' | 'no';
  wishes: string;
  goals: string;
  services: string;
  newIssues: string;
  planChangeNeeded: '' | 'yes' | 'no';
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
  reportedDeskId: '',
  reportedOn: '',
});

/** 930, ９：３０, 9時半 and 09:30 as HH:MM; what is no time stays as it is, for the server to ask about. */
export function timeOf(text: string): string {
  const plain = text.normalize('NFKC').trim().replace('半', '30分');
  const [, hour, minute] =
    /^(\d{1,2})[:：.](\d{2})$/.exec(plain) ??
    /^(\d{1,2})時(?:(\d{1,2})分)?$/.exec(plain) ??
    /^(\d{1,2})(\d{2})$/.exec(plain) ??
    [];
  return hour === undefined
    ? plain
    : `${hour.padStart(2, '0')}:${(minute ?? '0').padStart(2, '0')}`;
}

/** What is left empty is not sent. */
export function visitInput(
  values: VisitValues,
  of: { id: string; caseId: string; confirmed: boolean },
): RecordVisitInput {
  const { planChangeNeeded, reportedDeskId, reportedOn, personMet, visitedAt, ...rest } = values;
  return {
    ...of,
    ...rest,
    visitedAt: timeOf(visitedAt),
    personMet: personMet === 'yes',
    planChangeNeeded: planChangeNeeded === '' ? null : planChangeNeeded === 'yes',
    reportedDeskId: reportedDeskId || null,
    reportedOn: reportedOn || null,
  };
}
