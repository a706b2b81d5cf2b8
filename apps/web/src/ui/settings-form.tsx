import { type ReactNode, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { m } from '../generated/words/messages.js';
import { summaryOf, tellForm } from './bind.js';
import { Button } from './button.js';
import { ErrorSummary } from './error-summary.js';
import { Notice } from './notice.js';

interface SettingsFormProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** What it throws stands beside its field, else above the form. */
  save: (values: Values) => Promise<unknown>;
  children: ReactNode;
}

/** A form that stays on its page: saved, and said so. */
export function SettingsForm<Values extends FieldValues>(props: SettingsFormProps<Values>) {
  const { form, save, children } = props;
  const [isSaved, setSaved] = useState(false);
  const send = form.handleSubmit(async (values) => {
    setSaved(false);
    try {
      await save(values);
      setSaved(true);
      form.reset(values);
    } catch (error) {
      tellForm(form, error);
    }
  });
  return (
    <form
      noValidate
      className="max-w-3xl space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        // What the server said of a field would else stop the next sending for good.
        form.clearErrors();
        void send();
      }}
    >
      <ErrorSummary {...summaryOf(form)} />
      {children}
      <Button type="submit" isPending={form.formState.isSubmitting}>
        {m.settings_save()}
      </Button>
      {isSaved && !form.formState.isDirty && <Notice tone="done" title={m.settings_saved()} live />}
    </form>
  );
}

/** A whole number as it was typed; NaN, which the server refuses, where it is none. */
export const wholeNumber = (text: string): number => {
  const read = Number(text.normalize('NFKC').trim() || 'none');
  return Number.isInteger(read) ? read : -1;
};
