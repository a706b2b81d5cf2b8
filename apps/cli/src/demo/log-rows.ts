import type { Sheet, SheetAct, BurdenLine } from '@furikaeri/instruments';
import type {
  Material,
  NextStep,
  NoteVersion,
  PrivateNote,
  ReadingConsent,
  ReflectionCase,
  SelfRating,
  Visit,
  VisitNote,
  VisitSheet,
  WellbeingLine,
} from '@furikaeri/visits';
import type { Register } from './register.js';
import type { Ward } from './ward.js';
import type { Year } from './year-rows.js';
import type { Day } from '@furikaeri/calendar';

/** What was filled and noted in the years, as rows. */
export interface Log {
  sheets: Sheet[];
  sheetActs: Omit<SheetAct, 'id'>[];
  burdens: BurdenLine[];
  visitSheets: VisitSheet[];
  notes: VisitNote[];
  noteVersions: Omit<NoteVersion, 'id'>[];
  privateNotes: PrivateNote[];
  wellbeing: WellbeingLine[];
  steps: NextStep[];
  material: Material[];
  cases: ReflectionCase[];
  ratings: SelfRating[];
  consents: ReadingConsent[];
}
export interface LogFacts {
  ward: Ward;
  register: Register;
  /** The earliest first. */
  years: readonly Year[];
  today: Day;
  /** Published versions of the two reflection sheets. */
  versions: { full: string; short: string };
}

/** What every row beside a visit carries. */
export type OfVisit = Pick<Visit, 'municipalityId' | 'officeId'> & { visitId: string };
export const ofVisit = ({ id, municipalityId, officeId }: Visit): OfVisit => ({
  municipalityId,
  officeId,
  visitId: id,
});
export const teamOf = ({ teams }: Year, { id }: Visit): string[] =>
  teams.filter(({ visitId }) => visitId === id).map(({ personId }) => personId);
