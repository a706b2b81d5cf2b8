import type {
  Activity,
  CaseChoice,
  CaseItem,
  DateAnswer,
  MemberPart,
  Side,
  StepState,
  VisitMethod,
  VisitMove,
  VisitState,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import type { Tone } from '../../ui/badge.js';
import type { NextKey } from './next-thing.js';

export const stateWords: Record<VisitState, () => string> = {
  draft: m.visits_state_draft,
  proposing: m.visits_state_proposing,
  confirmed: m.visits_state_confirmed,
  held: m.visits_state_held,
  noted: m.visits_state_noted,
  closed: m.visits_state_closed,
  declined: m.visits_state_declined,
  postponed: m.visits_state_postponed,
  cancelled: m.visits_state_cancelled,
};

export const stateTones: Record<VisitState, Tone> = {
  draft: 'plain',
  proposing: 'outlined',
  confirmed: 'solid',
  held: 'outlined',
  noted: 'outlined',
  closed: 'quiet',
  declined: 'quiet',
  postponed: 'quiet',
  cancelled: 'quiet',
};

export const moveWords: Record<VisitMove, () => string> = {
  propose: m.visits_move_propose,
  confirm: m.visits_move_confirm,
  reschedule: m.visits_move_reschedule,
  hold: m.visits_move_hold,
  note: m.visits_move_note,
  amend: m.visits_move_amend,
  close: m.visits_move_close,
  decline: m.visits_move_decline,
  postpone: m.visits_move_postpone,
  resume: m.visits_move_resume,
  cancel: m.visits_move_cancel,
};

export const nextWords: Record<NextKey, () => string> = {
  propose: m.visits_next_propose,
  awaitDates: m.visits_next_await_dates,
  answerDates: m.visits_next_answer_dates,
  awaitAgreement: m.visits_next_await_agreement,
  awaitNewDates: m.visits_next_await_new_dates,
  agree: m.visits_next_agree,
  proposeAgain: m.visits_next_propose_again,
  awaitAnswers: m.visits_next_await_answers,
  prepare: m.visits_next_prepare,
  readBrief: m.visits_next_read_brief,
  hold: m.visits_next_hold,
  awaitNote: m.visits_next_await_note,
  writeNote: m.visits_next_write_note,
  readNote: m.visits_next_read_note,
  confirmNote: m.visits_next_confirm_note,
  awaitOfficeYes: m.visits_next_await_office_yes,
  awaitVisitorsYes: m.visits_next_await_visitors_yes,
  close: m.visits_next_close,
  awaitClose: m.visits_next_await_close,
  closed: m.visits_next_closed,
  declined: m.visits_next_declined,
  postponed: m.visits_next_postponed,
  resume: m.visits_next_resume,
  cancelled: m.visits_next_cancelled,
  onlySee: m.visits_next_only_see,
};

export const partWords: Record<MemberPart, () => string> = {
  lead: m.visits_part_lead,
  core: m.visits_part_core,
  centre: m.visits_part_centre,
};

export const sideWords: Record<Side, () => string> = {
  visitors: m.visits_side_visitors,
  office: m.visits_side_office,
};

export const activityWords: Record<Activity, () => string> = {
  worries: m.visits_activity_worries,
  supervision: m.visits_activity_supervision,
  caseTalk: m.visits_activity_case_talk,
  planTalk: m.visits_activity_plan_talk,
};

export const methodWords: Record<VisitMethod, () => string> = {
  onSite: m.visits_on_site,
  web: m.visits_web,
};

export const answerSigns: Record<DateAnswer, string> = { yes: '○', maybe: '△', no: '×' };
export const answerWords: Record<DateAnswer, () => string> = {
  yes: m.visits_answer_yes,
  maybe: m.visits_answer_maybe,
  no: m.visits_answer_no,
};

export const stepWords: Record<StepState, () => string> = {
  open: m.visits_step_open,
  done: m.visits_step_done,
  changed: m.visits_step_changed,
  dropped: m.visits_step_dropped,
};

export const caseItemWords: Record<CaseItem, () => string> = {
  outline: m.visits_case_outline,
  plan: m.visits_case_plan,
  monitoring: m.visits_case_monitoring,
  voice: m.visits_case_voice,
  worry: m.visits_case_worry,
};

export const caseItems: CaseItem[] = ['outline', 'plan', 'monitoring', 'voice', 'worry'];

/** How a case is found. */
export const choiceWords: Record<CaseChoice, () => string> = {
  chosen: m.visits_how_chosen,
  random: m.visits_how_random,
  byKind: m.visits_how_by_kind,
};

interface Named {
  familyName: string;
  givenName: string;
}
export const nameOf = (person: Named | null): string =>
  person ? `${person.familyName} ${person.givenName}` : m.nobody_named();
export const namesOf = (people: readonly (Named | null)[]): string => people.map(nameOf).join('、');
