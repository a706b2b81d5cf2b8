import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { newId } from '../../api/new-id.js';
import { useAct } from '../../api/queries.js';
import { CreateForm, type InstrumentKind } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Radios } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';
import type { Definition } from './answer-words.js';
import { newSection } from './form-draft.js';
import { kindWords } from './words.js';

/** A new form with one section and one question, to be written on. */
export function CreateFormDialog({ onClose }: { onClose: () => void }) {
  const go = useNavigate();
  const act = useAct(CreateForm);
  const [id] = useState(newId);
  const form = useForm({
    defaultValues: { name: '', code: '', kind: 'reflection' as InstrumentKind },
  });
  return (
    <FormDialog
      title={m.forms_create()}
      form={form}
      submit={m.forms_create_do()}
      isPending={act.isPending}
      onClose={onClose}
      save={async ({ name, code, kind }) => {
        const empty: Definition = {
          title: name || m.forms_untitled(),
          note: null,
          minutes: null,
          totals: 'never',
          perspectives: null,
          sections: [],
        };
        const section = newSection(empty);
        const sections = [
          {
            ...section,
            title: m.forms_new_section(),
            items: section.items.map((item) => ({ ...item, title: m.forms_new_item() })),
          },
        ];
        await act.mutateAsync({
          input: { id, name, code, kind, definition: { ...empty, sections } },
        });
        await go(`/instruments/${id}?show=draft`);
      }}
    >
      <TextField label={m.forms_name()} required {...bind(form, 'name')} />
      <TextField
        label={m.forms_code()}
        required
        help={m.forms_code_help()}
        {...bind(form, 'code')}
      />
      <Radios
        label={m.forms_kind()}
        required
        name="kind"
        {...bind(form, 'kind')}
        options={(Object.keys(kindWords) as InstrumentKind[]).map((value) => ({
          value,
          label: kindWords[value](),
        }))}
      />
    </FormDialog>
  );
}
