import { BriefResolver } from './brief.resolver.js';
import {
  CertificateLineResolver,
  CertificatePersonResolver,
  CertificateResolver,
  CertificateSumResolver,
} from './certificate.resolver.js';
import {
  CaseChoiceAnswerResolver,
  CaseReadingResolver,
  ConsentAnswerResolver,
  ReflectionCaseResolver,
} from './consent.resolver.js';
import { MaterialResolver } from './material.resolver.js';
import { NoteMutations } from './note.mutations.js';
import { NoteContentResolver, VisitNoteResolver } from './note.resolver.js';
import { NextStepResolver, StepAnswerResolver, StepCountResolver } from './step.resolver.js';

/** The supervision log. */
export const noteResolvers = [
  NoteMutations,
  VisitNoteResolver,
  NoteContentResolver,
  NextStepResolver,
  StepAnswerResolver,
  StepCountResolver,
  ReflectionCaseResolver,
  ConsentAnswerResolver,
  CaseChoiceAnswerResolver,
  CaseReadingResolver,
  MaterialResolver,
  CertificateResolver,
  CertificateSumResolver,
  CertificateLineResolver,
  CertificatePersonResolver,
  BriefResolver,
];
