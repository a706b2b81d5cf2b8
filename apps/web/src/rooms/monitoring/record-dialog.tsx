import { useEffect, useState } from 'react';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { RecordVisit, type RecordVisitMutation } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { monthText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { draftOf, dropDraft, keepDraft } from './drafts.js';
import type { OnMonth } from './month-of-case.js';
import { visitDefaults, visitInput, type VisitValues } from './record-defaults.js';
import { TextWarnings } from './text-warnings.js';
import { useVisitForm, VisitFields } from './visit-fields.js';

/** A visit in under a minute: what it needs is asked, most is filled in, the rest may follow. */
export function RecordDialog({ of, onClose, onDone }: OnMonth) {
  const { today } = useMe();
  const key = `visit ${of.id}`;
  const [id] = useState(() => crypto.randomUUID());
  const [warnings, setWarnings] = useState<RecordVisitMutation['recordVisit']['warnings']>([]);
  const act = useAct(RecordVisit);
  const form = useVisitForm(
    draftOf<VisitValues>(key) ?? visitDefaults(of.month, today, m.record_home()),
  );
  // Whatever closes the dialog, what was typed is there when it opens again.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => keepDraft(key, values),
      }),
    [form, key],
  );
  return (
    <FormDialog
      title={m.record_title({ code: of.code })}
      lead={<p>{m.record_lead({ month: monthText(of.month) })}</p>}
      form={form}
      save={async (values, confirmed) => {
        const { recordVisit } = await act.mutateAsync({
          input: { ...visitInput(values), id, caseId: of.caseId, confirmed },
        });
        setWarnings(recordVisit.warnings);
        if (recordVisit.recordId === null) return;
        dropDraft(key);
        onDone(recordVisit.message?.text ?? m.record_saved());
      }}
      question={(confirm) => (
        <TextWarnings warnings={warnings} isPending={act.isPending} confirm={confirm} />
      )}
      submit={m.record_save()}
      stay={m.record_later()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <VisitFields form={form} startMonth={of.month} />
    </FormDialog>
  );
}
