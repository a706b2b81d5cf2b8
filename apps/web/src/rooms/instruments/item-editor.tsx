import type { AnswerFormKind, ItemRole } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Checks } from '../../ui/choice.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import type { AnswerForm, Definition, Item } from './answer-words.js';
import { linesOf, ofKind, optionLines, readOptionLines } from './form-draft.js';
import { formKindWords } from './form-words.js';
import { roleWords } from './words.js';

interface ItemEditorProps {
  item: Item;
  perspectives: Definition['perspectives'];
  onChange: (change: Partial<Item>) => void;
}

/** One question of a form: what it asks and how it is answered. */
export function ItemEditor({ item, perspectives, onChange }: ItemEditorProps) {
  const lines = (name: 'viewpoints' | 'prompts', label: string, help: string) => (
    <TextField
      label={label}
      help={help}
      rows={2}
      value={(item[name] ?? []).join('\n')}
      onChange={(text) => onChange({ [name]: text === '' ? null : linesOf(text) })}
    />
  );
  return (
    <div className="space-y-4">
      <TextField
        label={m.forms_item_title()}
        required
        value={item.title}
        onChange={(title) => onChange({ title })}
      />
      <div className="flex flex-wrap gap-4">
        <Select<AnswerFormKind>
          label={m.forms_answer()}
          required
          value={item.form.kind}
          onChange={(kind) => onChange({ form: ofKind(kind) })}
          options={(Object.keys(formKindWords) as AnswerFormKind[]).map((value) => ({
            value,
            label: formKindWords[value](),
          }))}
        />
        <Select<ItemRole | ''>
          label={m.forms_role()}
          value={item.role ?? ''}
          onChange={(role) => onChange({ role: role || null })}
          options={[
            { value: '', label: m.ui_none() },
            ...(Object.keys(roleWords) as ItemRole[]).map((value) => ({
              value,
              label: roleWords[value](),
            })),
          ]}
        />
        {(perspectives ?? []).length > 0 && (
          <Select
            label={m.forms_part_perspective()}
            value={item.perspective ?? ''}
            onChange={(code) => onChange({ perspective: code || null })}
            options={[
              { value: '', label: m.ui_none() },
              ...(perspectives ?? []).map(({ code, label }) => ({ value: code, label })),
            ]}
          />
        )}
      </div>
      <AnswerFormEditor form={item.form} onChange={(form) => onChange({ form })} />
      {lines('viewpoints', m.forms_viewpoints(), m.forms_viewpoints_help())}
      {lines('prompts', m.forms_prompts(), m.forms_prompts_help())}
      <TextField
        label={m.forms_help()}
        rows={2}
        value={item.help ?? ''}
        onChange={(help) => onChange({ help: help || null })}
      />
      <Checks
        label={m.forms_required()}
        plain
        value={item.required ? ['yes'] : []}
        onChange={(value) => onChange({ required: value.length > 0 || null })}
        options={[{ value: 'yes', label: m.forms_required_yes() }]}
      />
    </div>
  );
}

/** What the chosen way of answering needs. */
function AnswerFormEditor({
  form,
  onChange,
}: {
  form: AnswerForm;
  onChange: (form: AnswerForm) => void;
}) {
  const number = (name: 'lines' | 'mostCharacters' | 'least' | 'most', label: string) => (
    <TextField
      label={label}
      width="max-w-32"
      inputMode="numeric"
      value={form[name] === null ? '' : String(form[name])}
      onChange={(text) => {
        const read = Number(text.normalize('NFKC'));
        if (text.trim() === '') onChange({ ...form, [name]: null });
        else if (Number.isFinite(read)) onChange({ ...form, [name]: read });
      }}
    />
  );
  const check = (name: 'several' | 'wholeOnly', label: string) => (
    <Checks
      label={m.forms_answer_more()}
      plain
      value={form[name] ? ['yes'] : []}
      onChange={(value) => onChange({ ...form, [name]: value.length > 0 || null })}
      options={[{ value: 'yes', label }]}
    />
  );
  switch (form.kind) {
    case 'text':
      return (
        <div className="flex flex-wrap gap-4">
          {number('lines', m.forms_lines())}
          {number('mostCharacters', m.forms_most_characters())}
        </div>
      );
    case 'choice':
      return (
        <>
          <TextField
            label={m.forms_options()}
            help={m.forms_options_help()}
            required
            rows={3}
            value={optionLines(form.options ?? [])}
            onChange={(text) =>
              onChange({
                ...form,
                options: readOptionLines(text, form.options ?? [], false),
              })
            }
          />
          {check('several', m.forms_several())}
        </>
      );
    case 'scale':
      return (
        <TextField
          label={m.forms_grades()}
          help={m.forms_grades_help()}
          required
          rows={4}
          value={optionLines(form.grades ?? [])}
          onChange={(text) =>
            onChange({ ...form, grades: readOptionLines(text, form.grades ?? [], true) })
          }
        />
      );
    case 'number':
      return (
        <>
          <div className="flex flex-wrap gap-4">
            <TextField
              label={m.forms_unit()}
              width="max-w-32"
              value={form.unit ?? ''}
              onChange={(unit) => onChange({ ...form, unit })}
            />
            {number('least', m.forms_least())}
            {number('most', m.forms_most())}
          </div>
          {check('wholeOnly', m.forms_whole_only())}
        </>
      );
    case 'list':
      return number('most', m.forms_most_entries());
    default:
      return null;
  }
}
