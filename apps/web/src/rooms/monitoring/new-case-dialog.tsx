import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
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
  ReadCertificate,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { monthText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { personName } from '../../ui/people.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { TextWarnings } from './text-warnings.js';
import { kindOptions } from './words.js';

const needed = (message: () => string) => v.pipe(v.string(), v.trim(), v.nonEmpty(message));
const schema = v.object({
  officeId: needed(m.case_new_office_needed),
  code: needed(m.case_new_code_needed),
  disabilityKind: needed(m.case_new_kind_needed),
  deskId: v.string(),
  specialistId: v.string(),
  supportFrom: needed(m.case_new_month_needed),
  supportUntil: needed(m.case_new_month_needed),
  periodText: needed(m.case_new_period_needed),
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
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={m.case_new_from()}
          help={m.sheets_month_help()}
          required
          {...bind(form, 'supportFrom')}
        />
        <TextField
          label={m.case_new_until()}
          help={m.sheets_month_help()}
          required
          {...bind(form, 'supportUntil')}
        />
      </div>
      <TextField
        label={m.case_period()}
        help={m.case_new_period_help()}
        required
        {...bind(form, 'periodText')}
      />
      <Counted
        supportFrom={form.watch('supportFrom')}
        supportUntil={form.watch('supportUntil')}
        periodText={form.watch('periodText')}
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

interface CountedProps {
  supportFrom: string;
  supportUntil: string;
  periodText: string;
}

/** Which months come of it, as soon as it can be read; what is wrong is said when it is saved. */
export function Counted(props: CountedProps) {
  const input = useDeferredValue(props);
  const counted = useQuery({
    ...read(ReadCertificate, { input }),
    enabled: Object.values(input).every((text) => text.trim() !== ''),
    retry: false,
  }).data?.readCertificate;
  return (
    <div aria-live="polite">
      {counted && (
        <p className="rounded-8 bg-solid-gray-50 p-4">
          <strong>{m.case_new_months({ count: counted.dueMonths.length })}</strong>
          <br />
          {counted.dueMonths.map(monthText).join('、')}
        </p>
      )}
    </div>
  );
}
