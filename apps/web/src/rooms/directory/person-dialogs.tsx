import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  AddQualification,
  ChangePerson,
  type QualificationKind,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { DateField } from '../../ui/date-field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import type { OnPerson } from './person-of-page.js';
import { qualificationKinds, qualificationWords } from './words.js';

/** Name, address, and since when; what letters go to changes with it. */
export function ChangePersonDialog({ of, onClose, onDone }: OnPerson) {
  const { today } = useMe();
  const act = useAct(ChangePerson);
  const name = v.pipe(v.string(), v.trim(), v.nonEmpty(m.staff_name_needed));
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        familyName: name,
        givenName: name,
        familyKana: v.string(),
        givenKana: v.string(),
        email: v.string(),
        practisingSince: v.string(),
      }),
    ),
    defaultValues: {
      familyName: of.familyName,
      givenName: of.givenName,
      familyKana: of.familyKana,
      givenKana: of.givenKana,
      email: of.email ?? '',
      practisingSince: of.practisingSince ?? '',
    },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.person_change()}
      form={form}
      save={async ({ email, practisingSince, ...values }) => {
        await act.mutateAsync({
          input: {
            personId: of.id,
            ...values,
            email: email.trim() || null,
            practisingSince: practisingSince || null,
          },
        });
        onDone(m.programme_saved());
      }}
      submit={m.programme_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={m.staff_family_name()} required {...bind(form, 'familyName')} />
        <TextField label={m.staff_given_name()} required {...bind(form, 'givenName')} />
        <TextField label={m.staff_family_kana()} {...bind(form, 'familyKana')} />
        <TextField label={m.staff_given_kana()} {...bind(form, 'givenKana')} />
      </div>
      <TextField
        label={m.access_login()}
        help={m.person_email_help()}
        type="email"
        {...bind(form, 'email')}
      />
      <DateField
        label={m.person_practising()}
        help={m.person_practising_help()}
        today={today}
        {...bind(form, 'practisingSince')}
      />
    </FormDialog>
  );
}

/** A training that is over, or a licence. Each stands once. */
export function QualificationDialog({ of, onClose, onDone }: OnPerson) {
  const { today } = useMe();
  const act = useAct(AddQualification);
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        kind: v.pipe(v.string(), v.nonEmpty(m.qualification_needed)),
        acquiredOn: v.string(),
      }),
    ),
    defaultValues: { kind: '', acquiredOn: '' },
    shouldFocusError: false,
  });
  const held = of.qualifications.map(({ kind }) => kind);
  return (
    <FormDialog
      title={m.qualification_add()}
      lead={<p>{m.qualification_lead()}</p>}
      form={form}
      save={async ({ kind, acquiredOn }) => {
        await act.mutateAsync({
          input: {
            personId: of.id,
            kind: kind as QualificationKind,
            acquiredOn: acquiredOn || null,
          },
        });
        onDone(m.qualification_added({ name: qualificationWords[kind as QualificationKind]() }));
      }}
      submit={m.qualification_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <Select
        label={m.qualification_kind()}
        required
        options={[
          { value: '', label: m.ui_choose() },
          ...qualificationKinds
            .filter((kind) => !held.includes(kind))
            .map((kind) => ({ value: kind as string, label: qualificationWords[kind]() })),
        ]}
        {...bind(form, 'kind')}
      />
      <DateField label={m.qualification_on()} today={today} {...bind(form, 'acquiredOn')} />
    </FormDialog>
  );
}
