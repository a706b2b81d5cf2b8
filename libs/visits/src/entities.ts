import { AnswerLink } from './answer-link.entity.js';
import { Availability } from './availability.entity.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { DateProposal } from './date-proposal.entity.js';
import { Material } from './material.entity.js';
import { NextStep } from './next-step.entity.js';
import { NoteVersion } from './note-version.entity.js';
import { PrivateNote } from './private-note.entity.js';
import { ProgrammeMember } from './programme-member.entity.js';
import { ProgrammeRound } from './programme-round.entity.js';
import { ProgrammeTarget } from './programme-target.entity.js';
import { Programme } from './programme.entity.js';
import { ReadingConsent } from './reading-consent.entity.js';
import { ReflectionCase } from './reflection-case.entity.js';
import { SelfRating } from './self-rating.entity.js';
import { VisitAct } from './visit-act.entity.js';
import { VisitBooking } from './visit-booking.entity.js';
import { VisitMember } from './visit-member.entity.js';
import { VisitNote } from './visit-note.entity.js';
import { VisitSetting } from './visit-setting.entity.js';
import { VisitSheet } from './visit-sheet.entity.js';
import { VisitWish } from './visit-wish.entity.js';
import { Visit } from './visit.entity.js';
import { WellbeingLine } from './wellbeing-line.entity.js';

/** The tables of this room. */
export const visitEntities = [
  Programme,
  ProgrammeRound,
  ProgrammeMember,
  ProgrammeTarget,
  VisitSetting,
  VisitWish,
  Availability,
  Visit,
  VisitMember,
  VisitAct,
  DateProposal,
  VisitBooking,
  AnswerLink,
  CalendarFeed,
  VisitSheet,
  VisitNote,
  NoteVersion,
  PrivateNote,
  WellbeingLine,
  NextStep,
  Material,
  ReflectionCase,
  SelfRating,
  ReadingConsent,
];
