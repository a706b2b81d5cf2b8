import type {
  AnswerFormKind,
  FormChange,
  FormPart,
  InstrumentVersionState,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';

export const formKindWords: Record<AnswerFormKind, () => string> = {
  text: m.forms_answer_text,
  choice: m.forms_answer_choice,
  scale: m.forms_answer_scale,
  number: m.forms_answer_number,
  date: m.forms_answer_date,
  month: m.forms_answer_month,
  yesNo: m.forms_answer_yes_no,
  list: m.forms_answer_list,
};

export const versionWords: Record<InstrumentVersionState, () => string> = {
  draft: m.forms_draft,
  published: m.forms_published,
  retired: m.forms_retired,
};

export const changeWords: Record<FormChange, () => string> = {
  added: m.forms_added,
  removed: m.forms_removed,
  moved: m.forms_moved,
  changed: m.forms_changed,
};

export const partWords: Record<FormPart, () => string> = {
  form: m.forms_part_form,
  perspective: m.forms_part_perspective,
  section: m.forms_part_section,
  item: m.forms_part_item,
};

/** What about a part has changed, by the API's name for it. */
export const aspectWords: Record<string, () => string> = {
  title: m.forms_title,
  note: m.forms_note,
  minutes: m.forms_minutes,
  totals: m.forms_totals,
  help: m.forms_help,
  answerForm: m.forms_answer,
  options: m.forms_options,
  role: m.forms_role,
  perspective: m.forms_part_perspective,
  required: m.forms_required,
  viewpoints: m.forms_viewpoints,
  prompts: m.forms_prompts,
};
