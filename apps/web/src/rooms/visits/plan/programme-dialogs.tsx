import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct, useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import {
  ChangeProgramme,
  type ChangeProgrammeMutation,
  LeaveProgramme,
  type MemberPart,
  ProgrammePeople,
  type ProgrammePageQuery,
  ReplaceMember,
  type Role,
  SaveMember,
  SaveRound,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind, tellForm } from '../../../ui/bind.js';
import { Radios } from '../../../ui/choice.js';
import { DateField } from '../../../ui/date-field.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { personName } from '../../../ui/people.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import { TextWarnings } from '../../monitoring/text-warnings.js';
import { ProgrammeFields, programmeSchema, type ProgrammeValues } from './programme-form.js';
import { partOptions } from './words.js';

export type ProgrammeOfPage = ProgrammePageQuery['programme'];
type Round = ProgrammeOfPage['rounds'][number];
export type Member = ProgrammeOfPage['members'][number];

interface OnProgramme {
  of: ProgrammeOfPage;
  onClose: () => void;
  onDone: (message: string) => void;
}

type Warnings = ChangeProgrammeMutation['changeProgramme']['warnings'];

export function ChangeDialog({ of, version, ...on }: OnProgramme & { version: string }) {
  const act = useAct(ChangeProgramme);
  const [warnings, setWarnings] = useState<Warnings>([]);
  const { name, purpose, guideline, activities, instrumentVersionId } = of;
  const form = useForm<ProgrammeValues>({
    resolver: valibotResolver(programmeSchema()) as never,
    defaultValues: { name, purpose, guideline, activities, instrumentVersionId },
    shouldFocusError: false,
  });
  const save = async (values: ProgrammeValues, confirmed: boolean) => {
    const input = { programmeId: of.id, ...values, confirmed };
    const { changeProgramme } = await act.mutateAsync({ input });
    setWarnings(changeProgramme.warnings);
    if (changeProgramme.programme) on.onDone(m.programme_saved());
  };
  return (
    <FormDialog
      title={m.programme_change()}
      form={form}
      save={(values) => save(values, false)}
      submit={m.programme_save()}
      isPending={act.isPending}
      onClose={on.onClose}
    >
      <ProgrammeFields form={form} present={{ id: instrumentVersionId, label: version }} />
      <TextWarnings
        warnings={warnings}
        isPending={act.isPending}
        confirm={() => void save(form.getValues(), true).catch((error) => tellForm(form, error))}
      />
    </FormDialog>
  );
}

export function RoundDialog({ of, round, ...on }: OnProgramme & { round?: Round }) {
  const act = useAct(SaveRound);
  const [id] = useState(() => round?.id ?? crypto.randomUUID());
  const schema = v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(m.programme_round_name_needed)),
    fromOn: v.pipe(v.string(), v.nonEmpty(m.programme_day_needed)),
    untilOn: v.pipe(v.string(), v.nonEmpty(m.programme_day_needed)),
  });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: {
      name: round?.name ?? '',
      fromOn: round?.fromOn ?? '',
      untilOn: round?.untilOn ?? '',
    },
    shouldFocusError: false,
  });
  const number = round?.number ?? Math.max(0, ...of.rounds.map((one) => one.number)) + 1;
  return (
    <FormDialog
      title={round ? m.programme_round_change({ name: round.name }) : m.programme_round_add()}
      form={form}
      save={async (values) => {
        await act.mutateAsync({ input: { programmeId: of.id, id, number, ...values } });
        on.onDone(m.programme_saved());
      }}
      submit={m.programme_save()}
      isPending={act.isPending}
      onClose={on.onClose}
    >
      <TextField
        label={m.programme_round_name()}
        help={m.programme_round_name_help()}
        required
        {...bind(form, 'name')}
      />
      <DateField label={m.programme_first_day()} required {...bind(form, 'fromOn')} />
      <DateField label={m.programme_last_day()} required {...bind(form, 'untilOn')} />
    </FormDialog>
  );
}

const roleOf: Record<MemberPart, Role> = {
  lead: 'lead',
  core: 'coreMember',
  centre: 'coordinator',
};

export function MemberDialog({ of, member, ...on }: OnProgramme & { member?: Member }) {
  const { today } = useMe();
  const act = useAct(SaveMember);
  const schema = v.looseObject({
    personId: v.pipe(v.string(), v.nonEmpty(m.programme_person_needed)),
  });
  const form = useForm({
    resolver: valibotResolver(schema) as never,
    defaultValues: {
      part: member?.part ?? ('lead' as MemberPart),
      personId: member?.personId ?? '',
      districts: member?.districts.join('、') ?? '',
      hoursInYear: member?.hoursInYear ? String(member.hoursInYear) : '',
    },
    shouldFocusError: false,
  });
  const part = form.watch('part');
  const people = useRead(ProgrammePeople, { filter: { role: roleOf[part], on: today } });
  const here = of.members.filter(({ leftAt }) => leftAt === null).map(({ personId }) => personId);
  const choices = (people.data?.people.items ?? []).filter(
    ({ id }) => id === member?.personId || !here.includes(id),
  );
  return (
    <FormDialog
      title={
        member?.person
          ? m.programme_member_change({ name: personName(member.person) })
          : m.programme_member_add()
      }
      form={form}
      save={async ({ districts, hoursInYear, ...values }) => {
        const hours = hoursInYear.normalize('NFKC').trim();
        await act.mutateAsync({
          input: {
            programmeId: of.id,
            ...values,
            districts: districts.split(/[、,，・\s]+/).filter(Boolean),
            hoursInYear: hours === '' ? null : Number(hours),
          },
        });
        on.onDone(m.programme_saved());
      }}
      submit={m.programme_save()}
      isPending={act.isPending}
      onClose={on.onClose}
    >
      <Radios
        label={m.programme_part()}
        required
        name="part"
        options={partOptions()}
        {...bind(form, 'part')}
      />
      {!member && (
        <Select
          label={m.person_name()}
          required
          options={[
            { value: '', label: m.ui_choose() },
            ...choices.map((person) => ({ value: person.id, label: personName(person) })),
          ]}
          {...bind(form, 'personId')}
        />
      )}
      <TextField
        label={m.programme_districts()}
        help={m.programme_districts_help()}
        {...bind(form, 'districts')}
      />
      <TextField
        label={m.programme_hours()}
        help={m.programme_hours_help()}
        inputMode="numeric"
        width="max-w-28"
        {...bind(form, 'hoursInYear')}
      />
    </FormDialog>
  );
}

/** Somebody leaves in the middle of the year; their visits pass on to another first. */
export function LeaveProgrammeDialog({ of, member, ...on }: OnProgramme & { member: Member }) {
  const replace = useAct(ReplaceMember);
  const leave = useAct(LeaveProgramme);
  const name = member.person ? personName(member.person) : '';
  const form = useForm({ defaultValues: { newPersonId: '', reason: '' } });
  const others = of.members.filter(
    ({ personId, leftAt, person }) => personId !== member.personId && leftAt === null && person,
  );
  return (
    <FormDialog
      title={m.programme_leave_title({ name })}
      lead={<p>{m.programme_leave_lead()}</p>}
      form={form}
      save={async ({ newPersonId, reason }) => {
        const input = { programmeId: of.id, personId: member.personId };
        if (newPersonId) await replace.mutateAsync({ input: { ...input, newPersonId, reason } });
        await leave.mutateAsync({ input });
        on.onDone(m.programme_left({ name }));
      }}
      submit={m.programme_leave()}
      isPending={replace.isPending || leave.isPending}
      onClose={on.onClose}
    >
      <Select
        label={m.programme_replaced_by()}
        help={m.programme_replaced_by_help()}
        options={[
          { value: '', label: m.programme_replaced_by_nobody() },
          ...others.map(({ personId, person }) => ({
            value: personId,
            label: person ? personName(person) : '',
          })),
        ]}
        {...bind(form, 'newPersonId')}
      />
      <TextField
        label={m.programme_replace_reason()}
        help={m.programme_replace_reason_help()}
        {...bind(form, 'reason')}
      />
    </FormDialog>
  );
}
