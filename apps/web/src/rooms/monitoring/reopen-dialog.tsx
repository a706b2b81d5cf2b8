import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct, useRead } from '../../api/queries.js';
import {
  ClosingReasons,
  ReopenDueMonth,
  type ReopenDueMonthMutation,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { monthText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';
import type { OnMonth } from './month-of-case.js';
import { TextWarnings } from './text-warnings.js';
import { standingWords } from './words.js';

/** A month that was closed by mistake counts again, and so do its reminders. */
export function ReopenDialog({ of, onClose, onDone }: OnMonth) {
  const reasons = useRead(ClosingReasons, {}).data?.closingReasons ?? [];
  const [warnings, setWarnings] = useState<ReopenDueMonthMutation['reopenDueMonth']['warnings']>(
    [],
  );
  const act = useAct(ReopenDueMonth);
  const form = useForm({
    resolver: valibotResolver(
      v.object({ note: v.pipe(v.string(), v.trim(), v.nonEmpty(m.reopen_note_needed)) }),
    ),
    defaultValues: { note: '' },
    shouldFocusError: false,
  });
  const month = monthText(of.month);
  const reason = reasons.find(({ code }) => code === of.closedReason)?.label;
  return (
    <FormDialog
      title={m.reopen_title({ code: of.code })}
      lead={
        <div className="space-y-4">
          <p>
            {reason === undefined
              ? m.reopen_lead({ month })
              : m.reopen_lead_reason({ month, reason })}
          </p>
          <p className="rounded-8 bg-solid-gray-50 p-4">{m.reopen_effects()}</p>
        </div>
      }
      form={form}
      save={async ({ note }, confirmed) => {
        const { reopenDueMonth } = await act.mutateAsync({
          input: { dueMonthId: of.id, note, confirmed },
        });
        setWarnings(reopenDueMonth.warnings);
        const { dueMonth } = reopenDueMonth;
        if (!dueMonth) return;
        const now = m.month_now({ month, standing: standingWords[dueMonth.standing]() });
        onDone(`${m.reopen_done()} ${now}`);
      }}
      question={(confirm) => (
        <TextWarnings warnings={warnings} isPending={act.isPending} confirm={confirm} />
      )}
      submit={m.reopen_act()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <TextField label={m.reopen_note()} required rows={2} {...bind(form, 'note')} />
    </FormDialog>
  );
}
