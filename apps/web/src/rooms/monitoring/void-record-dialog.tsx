import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../api/queries.js';
import { VoidRecord, type VoidRecordMutation } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { dayText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';
import type { OnRecord } from './case-of-page.js';
import { EffectsWords } from './effects-words.js';
import { effectsOf } from './record-effects.js';
import { TextWarnings } from './text-warnings.js';

/** Written in error, or on the wrong case: it stays to be read, and counts no more. */
export function VoidRecordDialog({ of, record, onClose, onDone }: OnRecord) {
  const [warnings, setWarnings] = useState<VoidRecordMutation['voidRecord']['warnings']>([]);
  const act = useAct(VoidRecord);
  const form = useForm({
    resolver: valibotResolver(
      v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(m.record_void_reason_needed)) }),
    ),
    defaultValues: { reason: '' },
    shouldFocusError: false,
  });
  const effects = effectsOf(of, record, null);
  return (
    <FormDialog
      title={m.record_void_title({ code: of.code })}
      lead={
        <div className="space-y-4">
          <p>{m.record_void_lead({ day: dayText(record.visitedOn) })}</p>
          <EffectsWords of={effects} isCertain />
        </div>
      }
      form={form}
      save={async ({ reason }, confirmed) => {
        const { voidRecord } = await act.mutateAsync({
          input: { recordId: record.id, reason, confirmed },
        });
        setWarnings(voidRecord.warnings);
        if (voidRecord.supportCase) onDone(m.record_void_done(), effects.opens ?? effects.stays);
      }}
      question={(confirm) => (
        <TextWarnings warnings={warnings} isPending={act.isPending} confirm={confirm} />
      )}
      submit={m.record_void()}
      stay={m.record_void_stay()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <TextField
        label={m.record_void_reason()}
        help={m.record_void_reason_help()}
        required
        rows={2}
        {...bind(form, 'reason')}
      />
    </FormDialog>
  );
}
