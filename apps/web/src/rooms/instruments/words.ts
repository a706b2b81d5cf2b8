import type {
  InstrumentKind,
  ItemRole,
  SheetMove,
  SheetPurpose,
  SheetReaderKind,
  SheetState,
  Sharing,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';

export const purposeWords: Record<SheetPurpose, () => string> = {
  visit: m.sheets_purpose_visit,
  practice: m.sheets_purpose_practice,
  survey: m.sheets_purpose_survey,
  review: m.sheets_purpose_review,
};

export const stateWords: Record<SheetState, () => string> = {
  draft: m.sheets_state_draft,
  submitted: m.sheets_state_submitted,
};

export const sharingWords: Record<Sharing, () => string> = {
  kept: m.sheets_sharing_kept,
  visitors: m.sheets_sharing_visitors,
  released: m.sheets_sharing_released,
};

export const sharingHelp: Record<Sharing, () => string> = {
  kept: m.sheets_sharing_kept_help,
  visitors: m.sheets_sharing_visitors_help,
  released: m.sheets_sharing_released_help,
};

export const readerWords: Record<SheetReaderKind, () => string> = {
  writer: m.sheets_reader_writer,
  manager: m.sheets_reader_manager,
  visitor: m.sheets_reader_visitor,
  coordinator: m.sheets_reader_coordinator,
};

export const moveWords: Record<SheetMove, () => string> = {
  begin: m.sheets_move_begin,
  save: m.sheets_move_save,
  submit: m.sheets_move_submit,
  reopen: m.sheets_move_reopen,
  share: m.sheets_move_share,
  offerOfficialRoute: m.sheets_move_official_route,
};

export const roleWords: Record<ItemRole, () => string> = {
  strength: m.sheets_role_strength,
  topic: m.sheets_role_topic,
  voice: m.sheets_role_voice,
  nextStep: m.sheets_role_next_step,
  evidence: m.sheets_role_evidence,
};

export const kindWords: Record<InstrumentKind, () => string> = {
  reflection: m.forms_kind_reflection,
  survey: m.forms_kind_survey,
  review: m.forms_kind_review,
};
