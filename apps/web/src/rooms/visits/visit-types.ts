import type {
  OpenStepsQuery,
  VisitNoteQuery,
  VisitQuery,
  VisitsWithCasesQuery,
} from '../../generated/operations.js';

/** A visit as each page asks for it. */
export type VisitOfPage = VisitQuery['visit'];
export type VisitWithNote = VisitNoteQuery['visit'];
export type VisitOfConsents = VisitsWithCasesQuery['visits']['items'][number];
export type CaseOfVisit = VisitOfConsents['reflectionCases'][number];
export type OpenStep = OpenStepsQuery['openSteps']['items'][number];
