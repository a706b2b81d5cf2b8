import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { newId } from '../../../api/new-id.js';
import { useAct, useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { BeginSheet, FormsToFill, type FormsToFillQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind } from '../../../ui/bind.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Select } from '../../../ui/select.js';
import { EmptyState, Loaded } from '../../../ui/states.js';

/** A new sheet on the ward's form for homes; where there is one form and one office, nothing is asked. */
export function BeginReviewDialog({ onClose }: { onClose: () => void }) {
  const forms = useRead(FormsToFill, {});
  return (
    <Loaded of={forms}>
      {({ instruments: { items } }) => {
        const open = items.filter(({ kind, published }) => kind === 'review' && published);
        return open.length > 0 ? (
          <Begin forms={open} onClose={onClose} />
        ) : (
          <Dialog title={m.homes_begin()} isRead isOpen onClose={onClose}>
            <EmptyState title={m.homes_no_form()}>{m.homes_no_form_help()}</EmptyState>
          </Dialog>
        );
      }}
    </Loaded>
  );
}

interface BeginProps {
  forms: FormsToFillQuery['instruments']['items'];
  onClose: () => void;
}

function Begin({ forms, onClose }: BeginProps) {
  const { me } = useMe();
  const go = useNavigate();
  const begin = useAct(BeginSheet);
  const [id] = useState(newId);
  const form = useForm({
    defaultValues: { instrumentId: forms[0]?.id ?? '', officeId: me.offices[0]?.id ?? '' },
  });
  return (
    <FormDialog
      title={m.homes_begin()}
      lead={<p>{m.homes_begin_lead()}</p>}
      form={form}
      submit={m.homes_begin_do()}
      isPending={begin.isPending}
      onClose={onClose}
      save={async (values) => {
        await begin.mutateAsync({ input: { id, ...values, purpose: 'review' } });
        await go(`/sheets/${id}`);
      }}
    >
      {forms.length > 1 && (
        <Select
          label={m.homes_form()}
          plain
          {...bind(form, 'instrumentId')}
          options={forms.map(({ id: value, name }) => ({ value, label: name }))}
        />
      )}
      {me.offices.length > 1 && (
        <Select
          label={m.homes_office()}
          plain
          {...bind(form, 'officeId')}
          options={me.offices.map(({ id: value, name }) => ({ value, label: name }))}
        />
      )}
    </FormDialog>
  );
}
