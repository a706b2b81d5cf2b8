import type { Login } from './demo.js';

/** Of the demo ward, what this person meets; it stands in a page's address for `:id`. */
export const ids = {
  confirmedVisit: `select v.id from visit v join visit_member m on m.visit_id = v.id and m.left_at is null
    where m.person_id = $1 and v.state = 'confirmed' order by v.starts_at limit 1`,
  notedVisit: `select v.id from visit v join visit_member m on m.visit_id = v.id and m.left_at is null
    where m.person_id = $1 and v.state in ('held', 'noted') order by v.starts_at desc limit 1`,
  askedVisit: `select v.id from visit v where v.state = 'proposing'
    and exists (select from date_proposal d where d.visit_id = v.id and d.answer in ('yes', 'maybe'))
    order by v.id limit 1`,
  askedHere: `select v.id from visit v join appointment a on a.office_id = v.office_id
    where a.person_id = $1 and v.state = 'proposing' limit 1`,
  visitedHere: `select v.id from visit v join appointment a on a.office_id = v.office_id
    where a.person_id = $1 and v.state = 'closed' order by v.starts_at desc limit 1`,
  programme: `select id from programme order by fiscal_year desc limit 1`,
  ownCase: `select id from support_case c where specialist_id = $1 and ended_on is null
    and exists (select from monitoring_record r where r.case_id = c.id) order by code limit 1`,
  endedCase: `select id from support_case where ended_on is not null order by id limit 1`,
  ownSheet: `select id from sheet where person_id = $1 and state = 'draft' limit 1`,
  handedIn: `select id from sheet where person_id = $1 and state = 'submitted'
    order by submitted_at desc limit 1`,
  office: `select id from office where closed_on is null order by number limit 1`,
  closedOffice: `select id from office where closed_on is not null order by closed_on limit 1`,
  colleague: `select a.person_id id from appointment a join office o on o.id = a.office_id
    where a.role = 'specialist' and a.until_on is null order by o.number, a.id limit 1`,
  meeting: `select id from meeting where evaluates order by fiscal_year desc, round desc limit 1`,
  lastMeeting: `select meeting_id id from summary where state = 'published' limit 1`,
  openMeeting: `select id from meeting where pack_opened_at is not null
    order by fiscal_year desc, round desc limit 1`,
  opinion: `select s.id from statement s join statement_answer a on a.statement_id = s.id
    order by s.code, s.id limit 1`,
  givenReview: `select id from home_review where state = 'opinionGiven' limit 1`,
  readReview: `select id from home_review where state = 'underReview' limit 1`,
  ownReview: `select h.id from home_review h join appointment a on a.office_id = h.office_id
    where a.person_id = $1 and h.state = 'returned' limit 1`,
  form: `select id from instrument order by id limit 1`,
  newForm: `select instrument_id id from instrument_version where state = 'draft' limit 1`,
};

/** A dialog, by the component that shows it: its file below `src` (or `src/rooms`), and its name. */
export interface Opened {
  of: string;
  /** Words of the buttons that lead to it, by their key; a way of its own stands in `ways.ts`. */
  press: readonly string[];
  title: string;
}

const open = (of: string, press: string | readonly string[], title?: string): Opened => {
  const steps = typeof press === 'string' ? [press] : press;
  return { of, press: steps, title: title ?? steps.at(-1)! };
};

export interface Place {
  /** As in `routes.tsx`, with a name of `ids` for `:id`. */
  path: string;
  /** Who works with it. `null`: nobody is signed in. */
  as: Login | null;
  dialogs: readonly Opened[];
}

const page = (path: string, as: Login | null, ...dialogs: Opened[]): Place => ({
  path,
  as,
  dialogs,
});

/** Every page of the app and every dialog, as one who works with it sees it. */
export const places: readonly Place[] = [
  page('/invitation', null),
  page('/password-reset', null),
  page('/answer', null),
  page('/', 'specialist'),
  page('/', 'manager'),
  page('/', 'lead'),
  page('/', 'coordinator'),
  page(
    '/inbox?rule=monitoring.dueMonth&stage=passed',
    'specialist',
    open('reminders/snooze-dialog SnoozeDialog', 'inbox_later', 'snooze_title'),
  ),
  page(
    '/monitoring?show=passed',
    'specialist',
    open('monitoring/record-dialog RecordDialog', 'record_act_of', 'record_title'),
    open('monitoring/close-dialog CloseDialog', 'close_act_of', 'close_title'),
  ),
  page('/monitoring', 'specialist'),
  page(
    '/monitoring?show=cases',
    'manager',
    open('monitoring/new-case-dialog NewCaseDialog', 'case_new'),
  ),
  page('/monitoring/passed', 'coordinator'),
  page('/monitoring/overview', 'coordinator'),
  page('/board', 'coordinator'),
  page(
    '/board/:askedVisit',
    'coordinator',
    open('visits/board/dialogs ConfirmDialog', 'board_confirm_of', 'board_confirm_title'),
    open('visits/board/dialogs AnswerDialog', 'board_telephone', 'board_telephone_title'),
    open('visits/board/dialogs LeaveDialog', 'visits_move_postpone'),
  ),
  page('/plan', 'coordinator'),
  page(
    '/plan/proposal',
    'coordinator',
    open('visits/plan/target-dialogs ChooseDialog', 'plan_choose_of', 'plan_choose_title'),
    open('visits/plan/target-dialogs DropDialog', 'plan_drop_of', 'plan_drop_title'),
    open('visits/plan/plan-visit-dialog PlanVisitDialog', 'plan_team_for', 'plan_visit_title'),
  ),
  page('/programmes/new', 'coordinator'),
  page(
    '/programmes/:programme',
    'coordinator',
    open('visits/plan/programme-dialogs ChangeDialog', 'programme_change'),
    open('visits/plan/programme-dialogs RoundDialog', 'programme_round_add'),
    open('visits/plan/programme-dialogs RoundDialog', 'programme_round_change'),
    open('visits/plan/programme-dialogs MemberDialog', 'programme_member_add'),
    open('visits/plan/programme-dialogs MemberDialog', 'programme_member_change'),
    open('visits/plan/programme-dialogs LeaveProgrammeDialog', 'programme_leave_title'),
  ),
  page(
    '/cases/:ownCase',
    'specialist',
    open('monitoring/renew-dialog RenewDialog', 'case_renew', 'case_renew_title'),
    open('monitoring/phases-dialog ChangePhasesDialog', 'case_phases_change', 'case_phases_title'),
    open('monitoring/case-dialogs ChangeCaseDialog', 'case_change'),
    open('monitoring/case-dialogs EndCaseDialog', 'case_end', 'case_end_title'),
    open('monitoring/reopen-dialog ReopenDialog', 'reopen_act_of', 'reopen_title'),
    open(
      'monitoring/change-record-dialog ChangeRecordDialog',
      'record_change_of',
      'record_change_title',
    ),
    open('monitoring/void-record-dialog VoidRecordDialog', 'record_void_of', 'record_void_title'),
  ),
  page(
    '/cases/:endedCase',
    'coordinator',
    open('monitoring/case-dialogs ResumeCaseDialog', 'case_resume'),
  ),
  page('/hand-over', 'coordinator'),
  page('/reminders/log', 'coordinator'),
  page('/register', 'coordinator'),
  page(
    '/visits',
    'lead',
    open('visits/wish-part WishDialog', 'visits_wish_ask', 'visits_wish_title'),
  ),
  page('/visits', 'manager', open('visits/wish-part WishOf', 'visits_wish_take_back')),
  page('/visits/:confirmedVisit', 'lead'),
  page(
    '/visits/:askedVisit',
    'lead',
    open('visits/dates-dialog DatesDialog', 'visits_propose_anew', 'visits_propose_title'),
    open('visits/meeting-dialog MeetingDialog', 'visits_meeting_change', 'visits_meeting'),
    open('visits/confirm-dialog ConfirmDialog', 'visits_agree_on', 'visits_agree_title'),
    open('visits/move-dialog MoveDialog', 'visits_move_cancel'),
  ),
  page(
    '/visits/:askedHere',
    'manager',
    open('visits/dates-dialog DatesDialog', 'visits_suggest', 'visits_suggest_title'),
  ),
  page('/visits/:confirmedVisit/brief', 'lead'),
  page('/visits/:notedVisit/note', 'lead'),
  page(
    '/visits/:visitedHere/note',
    'manager',
    open('visits/release-point ReleaseDialog', 'visits_release', 'visits_release_title'),
    open('visits/release-point WithdrawDialog', 'visits_withdraw', 'visits_withdraw_title'),
  ),
  page(
    '/steps',
    'lead',
    open('visits/settle-dialog SettleDialog', 'visits_settle_of', 'visits_settle_title'),
  ),
  page(
    '/consents',
    'manager',
    open('visits/case-dialog CaseDialog', 'visits_case_choose'),
    open('visits/consent-dialog ConsentDialog', 'visits_consent_register', 'visits_consent_title'),
  ),
  page('/hours', 'lead'),
  page('/certificates', 'lead'),
  page(
    '/directory',
    'coordinator',
    open('directory/office-dialogs RegisterOfficeDialog', 'office_register'),
  ),
  page('/directory?show=people', 'coordinator'),
  page('/directory?show=closed', 'coordinator'),
  page('/directory/:closedOffice', 'coordinator'),
  page(
    '/directory/people/:colleague',
    'coordinator',
    open('directory/person-dialogs ChangePersonDialog', 'person_change'),
    open('directory/person-dialogs QualificationDialog', 'qualification_add'),
    open('directory/transfer-dialog TransferDialog', 'transfer_of', 'transfer_title'),
  ),
  page(
    '/directory/:office',
    'coordinator',
    open('directory/office-dialogs ChangeOfficeDialog', 'office_change'),
    open('directory/office-dialogs CloseOfficeDialog', 'office_close', 'office_close_title'),
    open('directory/staff-dialogs NewPersonDialog', 'staff_new'),
    open('directory/staff-dialogs AppointDialog', 'staff_appoint_title'),
    open('directory/staff-dialogs EndPostDialog', 'staff_end_title'),
  ),
  page(
    '/accounts',
    'coordinator',
    open('access/account-dialogs SuspendDialog', 'accounts_suspend_of'),
    open('access/account-dialogs ReactivateDialog', 'accounts_reactivate_of'),
    open('access/account-dialogs RemoveFactorDialog', 'accounts_factor_of'),
  ),
  page('/sheets', 'specialist', open('instruments/begin-dialog BeginForm', 'sheets_begin')),
  page(
    '/sheets/:handedIn',
    'specialist',
    open('instruments/reopen-dialog ReopenDialog', 'sheets_reopen', 'sheets_reopen_title'),
  ),
  page(
    '/sheets/:ownSheet',
    'specialist',
    open('instruments/submit-dialog SubmitDialog', 'sheets_submit', 'sheets_submit_title'),
    open('instruments/trail TrailDialog', 'sheets_trail_open', 'sheets_trail'),
    open('app/frame LeaveButton', [], 'leave_unsaved'),
  ),
  page(
    '/instruments',
    'coordinator',
    open('instruments/create-form-dialog CreateFormDialog', 'forms_create'),
  ),
  page(
    '/instruments/:form',
    'coordinator',
    open('instruments/form-page ArchiveButton', 'forms_archive'),
  ),
  page(
    '/instruments/:newForm?show=draft',
    'coordinator',
    open('instruments/publish-dialog PublishDialog', 'forms_publish', 'forms_publish_title'),
    open('instruments/draft-part DiscardButton', 'forms_discard'),
    open('instruments/draft-part LeaveGuard', [], 'forms_leave'),
  ),
  page('/instruments/:newForm/compare', 'coordinator'),
  page('/', 'committeeMember'),
  page(
    '/committee',
    'coordinator',
    open(
      'findings/plan-meeting-dialog PlanMeetingDialog',
      'committee_plan_more',
      'committee_plan_title',
    ),
    open('findings/file-dialog FileDialog', 'file_title'),
  ),
  page('/committee', 'committeeMember'),
  page(
    '/opinions',
    'coordinator',
    open('findings/opinions/answer-dialog AnswerDialog', 'opinions_answer_of', 'opinions_answer'),
  ),
  page(
    '/themes',
    'coordinator',
    open('findings/themes/theme-dialogs ThemeDialog', 'themes_add'),
    open('findings/themes/theme-dialogs ThemeDialog', 'themes_change_of'),
    open('findings/themes/theme-dialogs GatherDialog', 'themes_gather_of'),
    open('findings/themes/theme-dialogs QuoteDialog', 'themes_quote_of', 'themes_quote'),
    open('findings/themes/themes-page Leave', 'themes_drop_of'),
  ),
  page('/issues', 'committeeMember'),
  page(
    '/issues',
    'coordinator',
    open('findings/issues/issue-dialogs RaiseIssueDialog', 'issues_raise'),
    open('findings/issues/issue-dialogs MoveIssueDialog', 'issues_move_of', 'issues_move'),
  ),
  page(
    '/committee/:meeting',
    'coordinator',
    open(
      'findings/revise-meeting-dialog ReviseMeetingDialog',
      'meeting_change',
      'meeting_change_title',
    ),
    open('findings/meeting-course Sure', 'meeting_close'),
    open('findings/documents-part DocumentDialog', 'meeting_document_add'),
    open('findings/documents-part DocumentsPart', 'meeting_document_remove_of'),
    open('findings/seat-dialog SeatDialog', 'meeting_seat_add'),
    open(
      'findings/minutes-part MinutesPart',
      'meeting_minutes_publish',
      'meeting_minutes_publish_title',
    ),
  ),
  page(
    '/committee/:meeting/capture',
    'coordinator',
    open(
      'findings/capture/withdraw-dialog WithdrawDialog',
      'capture_withdraw_of',
      'capture_withdraw_title',
    ),
  ),
  page('/committee/:openMeeting/pack', 'committeeMember'),
  page(
    '/committee/:openMeeting/write',
    'committeeMember',
    open('findings/written/write-page Own', 'written_take_back_of', 'written_take_back_title'),
  ),
  page(
    '/committee/:meeting/snapshots',
    'coordinator',
    open('findings/figures/take-snapshot-dialog TakeSnapshotDialog', 'snapshots_take'),
    open(
      'findings/figures/snapshots-page TakenRow',
      'snapshots_publish',
      'snapshots_publish_title',
    ),
  ),
  page(
    '/committee/:meeting/summary',
    'coordinator',
    open(
      'findings/summary/publish-summary-dialog PublishSummaryDialog',
      'summary_publish',
      'summary_publish_title',
    ),
  ),
  page(
    '/committee/:lastMeeting/summary',
    'coordinator',
    open('findings/summary/summary-acts CorrectDialog', 'summary_correct'),
  ),
  page('/opinions/:opinion', 'committeeMember'),
  page('/homes', 'coordinator'),
  page('/homes', 'committeeMember'),
  page(
    '/homes',
    'manager',
    open('findings/homes/begin-review-dialog Begin', 'homes_begin'),
    open('findings/homes/hand-in-dialog HandInDialog', 'homes_hand_in', 'homes_hand_in_title'),
  ),
  page(
    '/homes/:givenReview',
    'coordinator',
    open('findings/homes/review-acts ReviewActs', 'homes_return', 'homes_return_title'),
  ),
  page(
    '/homes/:readReview',
    'coordinator',
    open('findings/homes/opinion-dialog OpinionDialog', 'homes_write_opinion'),
    open('findings/homes/lay-out-dialog LayOut', 'homes_lay_out_other', 'homes_lay_out'),
  ),
  page('/homes/:readReview', 'committeeMember'),
  page('/homes/:ownReview', 'manager'),
  page('/settings', 'coordinator'),
  page(
    '/settings?show=desks',
    'coordinator',
    open('monitoring/desks-part DeskDialog', 'settings_desk_add'),
    open('monitoring/desks-part DeskDialog', 'settings_desk_change_of'),
  ),
  page(
    '/settings?show=readings',
    'coordinator',
    open('findings/readings/reading-dialog ReadingDialog', 'readings_add'),
    open('findings/readings/reading-dialog ReadingDialog', 'readings_change_of'),
    open('findings/readings/readings-part ReadingsPart', 'readings_drop_of'),
  ),
  page('/audit', 'auditor'),
  page('/account', 'specialist'),
  page('/readers', 'manager'),
  page(
    '/account',
    'lead',
    open('access/factor-dialogs PasswordDialog', 'factor_renew'),
    open('access/factor-dialogs PasswordDialog', 'factor_turn_off'),
  ),
  page(
    '/',
    'auditor',
    open('app/session-keeper SessionKeeper', [], 'session_ending_title'),
    open('app/session-keeper SessionKeeper', [], 'session_ended_title'),
  ),
];

/**
 * Met elsewhere: a page of an import needs a file (`app.web-spec.ts`), the parts are for developers,
 * and the demo ward has a form and a meeting to choose.
 */
export const elsewhere = [
  '/register/:id',
  '/kit',
  '*',
  'kit/kit-page KitPage',
  'findings/homes/begin-review-dialog BeginReviewDialog',
  'findings/homes/lay-out-dialog LayOutDialog',
];
