import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { ChangePhases } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { DateField } from '../../ui/date-field.js';
import { monthText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';
import { type OnCase, recountWords } from './case-of-page.js';
import { certificate, Counted, needed } from './certificate-fields.js';

const schema = () =>
  v.object({
    periodText: certificate.periodText,
    decidedOn: needed(m.close_day_needed),
    reason: v.string(),
  });

/** The municipality decided anew within the support period: the months from its notice on follow. */
export function ChangePhasesDialog({ of, onClose, onDone }: OnCase) {
  const { today } = useMe();
  const act = useAct(ChangePhases);
  const form = useForm({
    resolver: valibotResolver(schema()),
    defaultValues: { periodText: of.periodText, decidedOn: '', reason: '' },
    shouldFocusError: false,
  });
  const { supportFrom, supportUntil } = of;
  return (
    <FormDialog
      title={m.case_phases_title({ code: of.code })}
      lead={
        <div className="space-y-4">
          <p>
            {m.case_phases_lead({ from: monthText(supportFrom), until: monthText(supportUntil) })}
          </p>
          <p className="rounded-8 bg-solid-gray-50 p-4">{m.case_phases_effects()}</p>
        </div>
      }
      form={form}
      save={async (values) => {
        const { changePhases } = await act.mutateAsync({ input: { caseId: of.id, ...values } });
        onDone(`${m.case_phases_changed()} ${recountWords(changePhases)}`);
      }}
      submit={m.case_phases_change()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <TextField
        label={m.case_period()}
        help={m.case_new_period_help()}
        required
        {...bind(form, 'periodText')}
      />
      <Counted
        supportFrom={supportFrom}
        supportUntil={supportUntil}
        periodText={form.watch('periodText')}
      />
      <DateField
        label={m.case_decided_on()}
        help={m.case_phases_decided_help()}
        required
        today={today}
        {...bind(form, 'decidedOn')}
      />
      <TextField
        label={m.case_phases_reason()}
        help={m.case_new_note_help()}
        rows={2}
        {...bind(form, 'reason')}
      />
    </FormDialog>
  );
}
