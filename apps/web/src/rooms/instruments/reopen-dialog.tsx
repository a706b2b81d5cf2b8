import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { ReopenSheet } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';
import { TextWarnings } from '../monitoring/text-warnings.js';
import { useConfirmedAct } from './confirmed-act.js';

/** 書きなおす, with a reason; who could read it reads it no more until it is shared anew. */
export function ReopenDialog({ sheetId, onClose }: { sheetId: string; onClose: () => void }) {
  const act = useConfirmedAct(ReopenSheet);
  const form = useForm({
    resolver: valibotResolver(
      v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(m.sheets_reason_needed)) }),
    ),
    defaultValues: { reason: '' },
    shouldFocusError: false,
  });
  const save = async (reason: string, confirmed: boolean) => {
    if (await act.send({ sheetId, reason, confirmed })) onClose();
  };
  return (
    <FormDialog
      title={m.sheets_reopen_title()}
      lead={<p>{m.sheets_reopen_lead()}</p>}
      form={form}
      save={({ reason }) => save(reason, false)}
      submit={m.sheets_reopen()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <TextField label={m.sheets_reason()} required rows={2} {...bind(form, 'reason')} />
      <TextWarnings
        warnings={act.warnings}
        isPending={act.isPending}
        confirm={() => void save(form.getValues('reason'), true)}
      />
    </FormDialog>
  );
}
