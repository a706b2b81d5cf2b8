export { AnswerLink } from './answer-link.entity.js';
export { Availability } from './availability.entity.js';
export { CalendarFeed } from './calendar-feed.entity.js';
export { DateProposal } from './date-proposal.entity.js';
export { Material } from './material.entity.js';
export { NextStep } from './next-step.entity.js';
export { NoteVersion } from './note-version.entity.js';
export { PrivateNote } from './private-note.entity.js';
export { ProgrammeMember } from './programme-member.entity.js';
export { ProgrammeRound } from './programme-round.entity.js';
export { ProgrammeTarget } from './programme-target.entity.js';
export { Programme } from './programme.entity.js';
export { ReadingConsent } from './reading-consent.entity.js';
export { ReflectionCase } from './reflection-case.entity.js';
export { SelfRating } from './self-rating.entity.js';
export { VisitAct } from './visit-act.entity.js';
export { VisitBooking } from './visit-booking.entity.js';
export { VisitMember } from './visit-member.entity.js';
export { VisitNote } from './visit-note.entity.js';
export { VisitSetting } from './visit-setting.entity.js';
export { VisitSheet } from './visit-sheet.entity.js';
export { VisitWish } from './visit-wish.entity.js';
export { Visit } from './visit.entity.js';
export { WellbeingLine } from './wellbeing-line.entity.js';
export { PlanningService, type PlanVisitInput } from './planning.service.js';
export { VisitsSweep } from './sweep.service.js';
export { visitEntities } from './entities.js';
export { VisitsModule } from './visits.module.js';
export { readBrief, type Brief } from './brief.queries.js';
export { BriefService } from './brief.service.js';
export {
  type Certificate,
  type CertificateInput,
  CertificatesService,
} from './certificates.service.js';
export { ConsentsService } from './consents.service.js';
export { certificateWords, formatMinutes } from './domain/certificate.js';
export { caseItemLabels } from './domain/consent.js';
export type { NoteContent } from './domain/note.js';
export { stepLabels } from './domain/step.js';
export { MaterialService } from './material.service.js';
export { NextStepsService } from './next-steps.service.js';
export { PrivateNotesService } from './notes-private.service.js';
export { NotesModule } from './notes.module.js';
export { NotesService } from './notes.service.js';
export { ReflectionCasesService } from './reflection-cases.service.js';
