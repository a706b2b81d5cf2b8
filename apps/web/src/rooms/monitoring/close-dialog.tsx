import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  CloseDueMonth,
  type CloseDueMonthMutation,
  type ClosingReason,
  ClosingReasons,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { DateField } from '../../ui/date-field.js';
import { monthText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import type { OnMonth } from './month-of-case.js';
import { TextWarnings } from './text-warnings.js';

const schema = () =>
  v.object({
    reason: v.pipe(v.string(), v.nonEmpty(m.close_reason_needed)),
    closedOn: v.pipe(v.string(), v.nonEmpty(m.close_day_needed)),
    note: v.string(),
  });

/** A month that needs no visit any more: with its reason, never simply away. */
export function CloseDialog({ of, onClose, onDone }: OnMonth) {
  const { today } = useMe();
  const reasons = useRead(ClosingReasons, {}).data?.closingReasons ?? [];
  const [warnings, setWarnings] = useState<CloseDueMonthMutation['closeDueMonth']['warnings']>([]);
  const act = useAct(CloseDueMonth);
  const form = useForm({
    resolver: valibotResolver(schema()),
    defaultValues: { reason: '', closedOn: today, note: '' },
    shouldFocusError: false,
  });
  const needsNote = reasons.find(({ code }) => code === form.watch('reason'))?.needsNote ?? false;
  return (
    <FormDialog
      title={m.close_title({ code: of.code })}
      lead={<p>{m.close_lead({ month: monthText(of.month) })}</p>}
      form={form}
      save={async ({ reason, ...values }, confirmed) => {
        const { closeDueMonth } = await act.mutateAsync({
          input: { ...values, reason: reason as ClosingReason, dueMonthId: of.id, confirmed },
        });
        setWarnings(closeDueMonth.warnings);
        if (closeDueMonth.dueMonth) onDone(m.close_done({ month: monthText(of.month) }));
      }}
      question={(confirm) => (
        <TextWarnings warnings={warnings} isPending={act.isPending} confirm={confirm} />
      )}
      submit={m.close_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <Select
        label={m.close_reason()}
        required
        options={[
          { value: '', label: m.ui_choose() },
          ...reasons.map(({ code, label }) => ({ value: code as string, label })),
        ]}
        {...bind(form, 'reason')}
      />
      <DateField
        label={m.close_day()}
        help={m.close_day_help()}
        required
        today={today}
        {...bind(form, 'closedOn')}
      />
      <TextField label={m.close_note()} required={needsNote} rows={3} {...bind(form, 'note')} />
    </FormDialog>
  );
}
