import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import { newId } from '../../api/new-id.js';
import { read, useAct, useRead, useWhole } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  Desks,
  type DisabilityKind,
  Offices,
  OpenCase,
  type OpenCaseMutation,
  ProgrammePeople as PeopleOf,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { personName } from '../../ui/people.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { CertificateFields, certificate, needed } from './certificate-fields.js';
import { TextWarnings } from './text-warnings.js';
import { kindOptions } from './words.js';

const schema = v.object({
  officeId: needed(m.case_new_office_needed),
  code: needed(m.case_new_code_needed),
  disabilityKind: needed(m.case_new_kind_needed),
  deskId: v.string(),
  specialistId: v.string(),
  ...certificate,
  note: v.string(),
});

/** 新しいケース as its certificate says; the months are shown before anything is saved. */
export function NewCaseDialog({ onClose }: { onClose: () => void }) {
  const { me, today, isA } = useMe();
  const go = useNavigate();
  const act = useAct(OpenCase);
  const [id] = useState(newId);
  const [warnings, setWarnings] = useState<OpenCaseMutation['openCase']['warnings']>([]);
  const sharesOut = isA('coordinator') || isA('manager');
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: {
      officeId: isA('coordinator') ? '' : (me.offices[0]?.id ?? ''),
      code: '',
      disabilityKind: '',
      deskId: '',
      specialistId: isA('specialist') ? me.personId : '',
      supportFrom: '',
      supportUntil: '',
      periodText: '',
      note: '',
    },
    shouldFocusError: false,
  });
  const officeId = form.watch('officeId');
  const offices = useWhole(Offices, { filter: { openOn: today } }).data?.offices.items ?? [];
  const desks = useRead(Desks, {}).data?.desks ?? [];
  const people = useQuery({
    ...read(PeopleOf, { filter: { officeId, role: 'specialist', on: today } }),
    enabled: sharesOut && officeId !== '',
  });
  const choices = isA('coordinator') ? offices : me.offices;
  return (
    <FormDialog
      title={m.case_new()}
      lead={<p>{m.case_new_lead()}</p>}
      form={form}
      save={async ({ disabilityKind, deskId, specialistId, ...values }, confirmed) => {
        const { openCase } = await act.mutateAsync({
          input: {
            ...values,
            id,
            disabilityKind: disabilityKind as DisabilityKind,
            deskId: deskId || null,
            specialistId: specialistId || null,
            confirmed,
          },
        });
        setWarnings(openCase.warnings);
        if (openCase.supportCase) void go(`/cases/${openCase.supportCase.id}`);
      }}
      question={(confirm) => (
        <TextWarnings warnings={warnings} isPending={act.isPending} confirm={confirm} />
      )}
      submit={m.case_new_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      {choices.length !== 1 && (
        <Select
          label={m.office()}
          required
          options={[
            { value: '', label: m.ui_choose() },
            ...choices.map(({ id: value, name }) => ({ value, label: name })),
          ]}
          {...bind(form, 'officeId')}
        />
      )}
      <TextField
        label={m.case_new_code()}
        help={m.case_new_code_help()}
        required
        {...bind(form, 'code')}
      />
      <Select
        label={m.case_new_kind()}
        required
        options={[{ value: '', label: m.ui_choose() }, ...kindOptions()]}
        {...bind(form, 'disabilityKind')}
      />
      <Select
        label={m.settings_desks()}
        options={[
          { value: '', label: m.case_new_desk_by_kind() },
          ...desks.map(({ id: value, name }) => ({ value, label: name })),
        ]}
        {...bind(form, 'deskId')}
      />
      {sharesOut && (
        <Select
          label={m.specialist()}
          options={[
            { value: '', label: m.case_new_nobody() },
            ...(people.data?.people.items ?? []).map((one) => ({
              value: one.id,
              label: personName(one),
            })),
          ]}
          {...bind(form, 'specialistId')}
        />
      )}
      <CertificateFields
        from={bind(form, 'supportFrom')}
        until={bind(form, 'supportUntil')}
        period={bind(form, 'periodText')}
      />
      <TextField
        label={m.case_new_note()}
        help={m.case_new_note_help()}
        rows={2}
        {...bind(form, 'note')}
      />
    </FormDialog>
  );
}
