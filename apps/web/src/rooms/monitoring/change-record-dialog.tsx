import { useState } from 'react';
import { useAct } from '../../api/queries.js';
import { ChangeRecord, type ChangeRecordMutation } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { FormDialog } from '../../ui/form-dialog.js';
import type { OnRecord } from './case-of-page.js';
import { EffectsWords } from './effects-words.js';
import { visitInput, visitValues } from './record-defaults.js';
import { effectsOf } from './record-effects.js';
import { TextWarnings } from './text-warnings.js';
import { useVisitForm, VisitFields } from './visit-fields.js';

/** A record is completed or corrected; where its day or way changes, the months follow. */
export function ChangeRecordDialog({ of, record, onClose, onDone }: OnRecord) {
  const [warnings, setWarnings] = useState<ChangeRecordMutation['changeRecord']['warnings']>([]);
  const act = useAct(ChangeRecord);
  const form = useVisitForm(visitValues(record));
  const { visitedOn, method } = form.watch();
  // While a day is being typed it is none.
  const effects = effectsOf(of, record, { visitedOn: visitedOn || record.visitedOn, method });
  return (
    <FormDialog
      title={m.record_change_title({ code: of.code })}
      lead={<p>{m.record_change_lead()}</p>}
      form={form}
      save={async (values, confirmed) => {
        const { changeRecord } = await act.mutateAsync({
          input: { ...visitInput(values), recordId: record.id, confirmed },
        });
        setWarnings(changeRecord.warnings);
        if (changeRecord.recordId === null) return;
        const became = changeRecord.message?.text;
        onDone([m.record_changed(), became].filter(Boolean).join(' '), effects.opens);
      }}
      question={(confirm) => (
        <TextWarnings warnings={warnings} isPending={act.isPending} confirm={confirm} />
      )}
      submit={m.programme_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <VisitFields form={form} />
      <EffectsWords of={effects} />
    </FormDialog>
  );
}
