import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { m } from '../generated/words/messages.js';
import { summaryOf, tellForm } from './bind.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ErrorSummary } from './error-summary.js';

interface FormDialogProps<Values extends FieldValues> {
  title: string;
  lead?: ReactNode;
  form: UseFormReturn<Values>;
  /** What it throws stands beside its field, else above the form. */
  save: (values: Values, confirmed: boolean) => Promise<unknown>;
  /** What is asked before it is saved; `confirm` saves all the same. */
  question?: (confirm: () => void) => ReactNode;
  submit: string;
  /** What the no says, where やめる would read as the act itself. */
  stay?: string;
  isPending: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A few questions, and one act. */
export function FormDialog<Values extends FieldValues>(props: FormDialogProps<Values>) {
  const { title, lead, form, question, submit, stay, isPending, onClose, children } = props;
  const send = (confirmed: boolean) =>
    void form.handleSubmit(async (values) => {
      try {
        await props.save(values, confirmed);
      } catch (error) {
        tellForm(form, error);
      }
    })();
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          // What the server said of a field would else stop the next sending for good.
          form.clearErrors();
          send(false);
        }}
      >
        {lead !== undefined && <div>{lead}</div>}
        <ErrorSummary {...summaryOf(form)} />
        {children}
        {question?.(() => send(true))}
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={isPending}>
            {submit}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {stay ?? m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
