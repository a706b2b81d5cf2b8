import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { roleName } from '../../app/roles.js';
import {
  Appoint,
  EndAppointment,
  InvitePerson,
  type OfficeKind,
  RegisterPerson,
  type Role,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { dayText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { personName } from '../../ui/people.js';
import { TextField } from '../../ui/text-field.js';
import type { OfficeOfPage, OnOffice } from './office-of-page.js';

export type Post = OfficeOfPage['staff'][number];

/** Managers give the role of specialist, coordinators the others of an office too, at a 基幹 their own. */
export const rolesFor = (
  coordinates: boolean,
  kinds: readonly OfficeKind[] = [],
): { value: Role; label: string }[] => {
  const roles: Role[] = coordinates
    ? ['specialist', 'manager', 'lead', 'coreMember']
    : ['specialist'];
  const all: Role[] =
    coordinates && kinds.includes('coreCentre') ? ['coordinator', ...roles] : roles;
  return all.map((value) => ({ value, label: roleName(value) }));
};

/** Somebody new at the office, and the way in by mail. */
export function NewPersonDialog({ of, onClose, onDone }: OnOffice) {
  const { today, isA } = useMe();
  const register = useAct(RegisterPerson);
  const invite = useAct(InvitePerson);
  const schema = v.looseObject({
    familyName: v.pipe(v.string(), v.trim(), v.nonEmpty(m.staff_name_needed)),
    givenName: v.pipe(v.string(), v.trim(), v.nonEmpty(m.staff_name_needed)),
    email: v.pipe(v.string(), v.trim(), v.nonEmpty(m.staff_email_needed)),
    fromOn: v.pipe(v.string(), v.nonEmpty(m.staff_day_needed)),
  });
  const form = useForm({
    resolver: valibotResolver(schema) as never,
    defaultValues: {
      familyName: '',
      givenName: '',
      familyKana: '',
      givenKana: '',
      email: '',
      role: 'specialist' as Role,
      fromOn: today,
    },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.staff_new()}
      lead={<p>{m.staff_new_lead()}</p>}
      form={form}
      save={async ({ role, fromOn, ...person }) => {
        const post = { officeId: of.id, role, fromOn };
        const { registerPerson } = await register.mutateAsync({ input: { ...person, post } });
        const name = `${person.familyName} ${person.givenName}`;
        try {
          await invite.mutateAsync({ input: { personId: registerPerson.id } });
          onDone(m.staff_invited({ name }));
        } catch {
          // The person is there; the invitation can be sent again from the list.
          onDone(m.staff_registered({ name }));
        }
      }}
      submit={m.staff_new_save()}
      isPending={register.isPending || invite.isPending}
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
        help={m.staff_email_help()}
        required
        type="email"
        {...bind(form, 'email')}
      />
      <Radios
        label={m.person_role()}
        required
        name="role"
        options={rolesFor(isA('coordinator'), of.kinds)}
        {...bind(form, 'role')}
      />
      <DateField label={m.person_since()} required today={today} {...bind(form, 'fromOn')} />
    </FormDialog>
  );
}

/** Another role of somebody who is here already. */
export function AppointDialog({ of, post, onClose, onDone }: OnOffice & { post: Post }) {
  const { today, isA } = useMe();
  const act = useAct(Appoint);
  const held = of.staff.filter(({ person }) => person.id === post.person.id);
  const roles = rolesFor(isA('coordinator'), of.kinds).filter(
    ({ value }) => !held.some(({ role }) => role === value),
  );
  const form = useForm({
    defaultValues: { role: (roles[0]?.value ?? 'specialist') as Role, fromOn: today },
  });
  return (
    <FormDialog
      title={m.staff_appoint_title({ name: personName(post.person) })}
      form={form}
      save={async ({ role, fromOn }) => {
        await act.mutateAsync({
          input: { officeId: of.id, personId: post.person.id, role, fromOn },
        });
        onDone(m.staff_appointed({ name: personName(post.person), role: roleName(role) }));
      }}
      submit={m.staff_appoint()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <Radios
        label={m.person_role()}
        required
        name="role"
        options={roles}
        {...bind(form, 'role')}
      />
      <DateField label={m.person_since()} required today={today} {...bind(form, 'fromOn')} />
    </FormDialog>
  );
}

/** A post ends on its last day; what the person has written stays. */
export function EndPostDialog({ post, onClose, onDone }: OnOffice & { post: Post }) {
  const { today } = useMe();
  const act = useAct(EndAppointment);
  const schema = v.object({ untilOn: v.pipe(v.string(), v.nonEmpty(m.staff_day_needed)) });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { untilOn: today },
    shouldFocusError: false,
  });
  const name = personName(post.person);
  return (
    <FormDialog
      title={m.staff_end_title({ name, role: roleName(post.role) })}
      lead={<p>{m.staff_end_lead()}</p>}
      form={form}
      save={async ({ untilOn }) => {
        await act.mutateAsync({ input: { appointmentId: post.id, untilOn } });
        onDone(m.staff_ended({ name, day: dayText(untilOn) }));
      }}
      submit={m.staff_end()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <DateField label={m.staff_last_day()} required today={today} {...bind(form, 'untilOn')} />
    </FormDialog>
  );
}
