import type { UseFormReturn } from 'react-hook-form';
import * as v from 'valibot';
import { useRead } from '../../../api/queries.js';
import { type Activity, ProgrammeForms } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind } from '../../../ui/bind.js';
import { Checks } from '../../../ui/choice.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import { activityOptions } from './words.js';

/** What a programme says of itself. */
export interface ProgrammeValues {
  name: string;
  purpose: string;
  guideline: string;
  activities: Activity[];
  instrumentVersionId: string;
}

export const programmeSchema = () =>
  v.looseObject({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(m.programme_name_needed)),
    activities: v.pipe(v.array(v.string()), v.minLength(1, m.plan_activities_needed)),
    instrumentVersionId: v.pipe(v.string(), v.nonEmpty(m.programme_form_needed)),
  });

interface ProgrammeFieldsProps<Values extends ProgrammeValues> {
  form: UseFormReturn<Values>;
  /** The version of now, where it is no longer the latest. */
  present?: { id: string; label: string };
}

export function ProgrammeFields<Values extends ProgrammeValues>(
  props: ProgrammeFieldsProps<Values>,
) {
  const form = props.form as unknown as UseFormReturn<ProgrammeValues>;
  const forms = useRead(ProgrammeForms, {}).data?.instruments.items ?? [];
  const latest = forms.flatMap(({ name, kind, published }) =>
    kind === 'reflection' && published
      ? [{ value: published.id, label: m.programme_version({ name, number: published.number }) }]
      : [],
  );
  const { present } = props;
  const kept =
    present && !latest.some(({ value }) => value === present.id)
      ? [{ value: present.id, label: present.label }]
      : [];
  return (
    <>
      <TextField label={m.programme_name()} required {...bind(form, 'name')} />
      <TextField
        label={m.programme_purpose()}
        help={m.programme_purpose_help()}
        rows={3}
        {...bind(form, 'purpose')}
      />
      <TextField
        label={m.programme_guideline()}
        help={m.programme_guideline_help()}
        {...bind(form, 'guideline')}
      />
      <Checks
        label={m.plan_activities()}
        required
        options={activityOptions()}
        {...bind(form, 'activities')}
      />
      <Select
        label={m.programme_form()}
        help={m.programme_form_help()}
        required
        options={[{ value: '', label: m.ui_choose() }, ...kept, ...latest]}
        {...bind(form, 'instrumentVersionId')}
      />
    </>
  );
}
