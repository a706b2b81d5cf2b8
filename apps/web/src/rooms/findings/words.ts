import type {
  AnswerState,
  IssueBody,
  IssueState,
  MinutesState,
  Presence,
  StatementKind,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import type { Tone } from '../../ui/badge.js';

const presences: Record<Presence, () => string> = {
  present: m.meeting_presence_present,
  online: m.meeting_presence_online,
  absent: m.meeting_presence_absent,
  written: m.meeting_presence_written,
};
export const presenceName = (of: Presence): string => presences[of]();
export const presenceOptions = () =>
  (['present', 'online', 'written', 'absent'] as const).map((value) => ({
    value,
    label: presenceName(value),
  }));

const minutes: Record<MinutesState, () => string> = {
  draft: m.committee_minutes_draft,
  approved: m.committee_minutes_approved,
  published: m.committee_minutes_published,
};
export const minutesName = (of: MinutesState | undefined): string =>
  of ? minutes[of]() : m.committee_minutes_none();

const kinds: Record<StatementKind, () => string> = {
  good: m.statement_good,
  issue: m.statement_issue,
};
/** 評価できること stands first, here as everywhere. */
export const statementKinds: readonly StatementKind[] = ['good', 'issue'];
export const kindName = (of: StatementKind): string => kinds[of]();

const answers: Record<AnswerState, () => string> = {
  open: m.answer_open,
  underWay: m.answer_under_way,
  done: m.answer_done,
  notTaken: m.answer_not_taken,
};
export const answerName = (of: AnswerState): string => answers[of]();
export const answerTones: Record<AnswerState, Tone> = {
  open: 'plain',
  underWay: 'outlined',
  done: 'solid',
  notTaken: 'quiet',
};

const issueStates: Record<IssueState, () => string> = {
  noticed: m.issues_state_noticed,
  raised: m.issues_state_raised,
  discussed: m.issues_state_discussed,
  answered: m.issues_state_answered,
  closed: m.issues_state_closed,
};
export const issueStateName = (of: IssueState): string => issueStates[of]();
const issueBodies: Record<IssueBody, () => string> = {
  council: m.issues_body_council,
  consultationSection: m.issues_body_section,
};
export const issueBodyName = (of: IssueBody): string => issueBodies[of]();
