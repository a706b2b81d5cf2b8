import { addDays, type Day } from '@furikaeri/calendar';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import * as v from 'valibot';
import { useAct, useRead, useWhole } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { roleName } from '../../app/roles.js';
import { HandOverChoices, Offices, type Role, TransferPerson } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { dayText } from '../../ui/dates.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Notice } from '../../ui/notice.js';
import { personName } from '../../ui/people.js';
import { Select } from '../../ui/select.js';
import type { OnPerson, PostOfPerson } from './person-of-page.js';
import { rolesFor } from './staff-dialogs.js';

const schema = v.object({
  officeId: v.pipe(v.string(), v.nonEmpty(m.case_new_office_needed)),
  role: v.custom<Role>(() => true),
  untilOn: v.pipe(v.string(), v.nonEmpty(m.staff_day_needed)),
  fromOn: v.pipe(v.string(), v.nonEmpty(m.staff_day_needed)),
});

/** 異動: one post ends and the next begins, in one act. Cases stay behind until they are handed over. */
export function TransferDialog({ of, post, onClose, onDone }: OnPerson & { post: PostOfPerson }) {
  const { me, today, isA } = useMe();
  const act = useAct(TransferPerson);
  const offices = useWhole(Offices, { filter: { openOn: today } }).data?.offices.items ?? [];
  const filter = { officeId: post.officeId, specialistId: of.id, ended: false };
  const cases = useRead(HandOverChoices, { filter, take: 1, skip: 0 }).data?.supportCases;
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: {
      officeId: '',
      role: post.role,
      untilOn: today,
      fromOn: addDays(today as Day, 1) as string,
    },
    shouldFocusError: false,
  });
  const others = offices.filter(
    ({ id }) =>
      id !== post.officeId && (isA('coordinator') || me.offices.some((own) => own.id === id)),
  );
  const roles = rolesFor(isA('coordinator'));
  const untilOn = bind(form, 'untilOn');
  const { dirtyFields } = form.formState;
  return (
    <FormDialog
      title={m.transfer_title({ name: personName(of) })}
      lead={<p>{m.transfer_lead({ office: post.office?.name ?? '' })}</p>}
      form={form}
      save={async (values) => {
        await act.mutateAsync({ input: { appointmentId: post.id, ...values } });
        const office = others.find(({ id }) => id === values.officeId)?.name ?? '';
        onDone(m.transfer_done({ name: personName(of), day: dayText(values.fromOn), office }));
      }}
      submit={m.transfer_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      {cases !== undefined && cases.totalItems > 0 && (
        <Notice title={m.transfer_cases({ count: cases.totalItems })}>
          <Link to="/hand-over" className="link inline-flex min-h-11 items-center">
            {m.staff_to_hand_over()}
          </Link>
        </Notice>
      )}
      <Select
        label={m.transfer_office()}
        required
        options={[
          { value: '', label: m.ui_choose() },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...bind(form, 'officeId')}
      />
      <Radios
        label={m.transfer_role()}
        required
        name="role"
        options={
          roles.some(({ value }) => value === post.role)
            ? roles
            : [{ value: post.role, label: roleName(post.role) }, ...roles]
        }
        {...bind(form, 'role')}
      />
      <DateField
        label={m.transfer_until()}
        required
        today={today}
        {...untilOn}
        onChange={(day) => {
          untilOn.onChange(day);
          // The next day, until somebody says another.
          if (day && !dirtyFields.fromOn) {
            form.setValue('fromOn', addDays(day as Day, 1));
          }
        }}
      />
      <DateField label={m.transfer_from()} required today={today} {...bind(form, 'fromOn')} />
    </FormDialog>
  );
}
