import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { newId } from '../../api/new-id.js';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  BeginSheet,
  FormsToFill,
  type FormsToFillQuery,
  LaySheet,
  type SheetPurpose,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Radios } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Select } from '../../ui/select.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { type ComingVisit, visitText } from './coming-visits.js';
import { purposeWords } from './words.js';

type Form = FormsToFillQuery['instruments']['items'][number];

const purposesOf: Record<Form['kind'], SheetPurpose[]> = {
  reflection: ['visit', 'practice'],
  survey: ['survey'],
  review: ['review'],
};

interface BeginDialogProps {
  visits: readonly ComingVisit[];
  /** For this one, asked for already. */
  visit?: ComingVisit;
  onClose: () => void;
}

/** A new sheet: which form, what for, beside which visit. */
export function BeginDialog(props: BeginDialogProps) {
  const forms = useRead(FormsToFill, {});
  return (
    <Loaded of={forms}>
      {({ instruments: { items } }) => (
        <BeginForm {...props} forms={items.filter(({ published }) => published !== null)} />
      )}
    </Loaded>
  );
}

function BeginForm({
  visits,
  visit,
  onClose,
  forms,
}: BeginDialogProps & { forms: readonly Form[] }) {
  const { me } = useMe();
  const go = useNavigate();
  const begin = useAct(BeginSheet);
  const lay = useAct(LaySheet);
  const [id] = useState(newId);
  const first = forms.find(({ kind }) => kind === 'reflection') ?? forms[0];
  const form = useForm({
    defaultValues: {
      instrumentId: first?.id ?? '',
      officeId: visit?.officeId ?? me.offices[0]?.id ?? '',
      purpose: (first ? purposesOf[first.kind][0] : 'visit') as SheetPurpose,
      visitId: visit?.id ?? visits[0]?.id ?? '',
    },
  });
  const { instrumentId, officeId, purpose } = form.watch();
  const chosen = forms.find((one) => one.id === instrumentId);
  const purposes = chosen ? purposesOf[chosen.kind] : [];
  const ofOffice = visits.filter((one) => one.officeId === officeId);
  if (forms.length === 0) return <EmptyState title={m.sheets_no_forms()} />;
  return (
    <FormDialog
      title={m.sheets_begin()}
      lead={<p>{m.sheets_begin_lead()}</p>}
      form={form}
      submit={m.sheets_begin_do()}
      isPending={begin.isPending || lay.isPending}
      onClose={onClose}
      save={async ({ visitId }) => {
        await begin.mutateAsync({ input: { id, instrumentId, officeId, purpose } });
        const beside = ofOffice.some((one) => one.id === visitId);
        if (purpose === 'visit' && beside) {
          await lay.mutateAsync({ input: { visitId, sheetId: id } });
        }
        await go(`/sheets/${id}`);
      }}
    >
      <Radios
        label={m.sheets_form()}
        plain
        stacked
        name="form"
        {...bind(form, 'instrumentId')}
        onChange={(next) => {
          form.setValue('instrumentId', next);
          const kind = forms.find((one) => one.id === next)?.kind ?? 'reflection';
          if (!purposesOf[kind].includes(purpose)) form.setValue('purpose', purposesOf[kind][0]!);
        }}
        options={forms.map(({ id: value, name, published }) => ({
          value,
          label: published?.definition.minutes
            ? m.sheets_form_minutes({ name, minutes: published.definition.minutes })
            : name,
        }))}
      />
      {purposes.length > 1 && (
        <Radios
          label={m.sheets_purpose()}
          plain
          name="purpose"
          {...bind(form, 'purpose')}
          options={purposes.map((value) => ({ value, label: purposeWords[value]() }))}
        />
      )}
      {me.offices.length > 1 && (
        <Select
          label={m.sheets_office()}
          plain
          {...bind(form, 'officeId')}
          options={me.offices.map(({ id: value, name }) => ({ value, label: name }))}
        />
      )}
      {purpose === 'visit' && ofOffice.length > 0 && (
        <Select
          label={m.sheets_for_visit()}
          plain
          help={m.sheets_for_visit_help()}
          {...bind(form, 'visitId')}
          options={[
            ...ofOffice.map((one) => ({ value: one.id, label: visitText(one) })),
            { value: '', label: m.sheets_for_no_visit() },
          ]}
        />
      )}
    </FormDialog>
  );
}
