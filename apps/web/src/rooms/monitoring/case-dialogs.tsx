import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { read, useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  ChangeCase,
  type ChangeCaseMutation,
  type ClosingReason,
  ClosingReasons,
  Desks,
  EndCase,
  ProgrammePeople as PeopleOf,
  ResumeCase,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { DateField } from '../../ui/date-field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { personName } from '../../ui/people.js';
import { Select } from '../../ui/select.js';
import { SureDialog } from '../../ui/sure-dialog.js';
import { TextField } from '../../ui/text-field.js';
import { type OnCase, recountWords } from './case-of-page.js';
import { TextWarnings } from './text-warnings.js';
import { kindOptions } from './words.js';

/** Support ends on its last day; later months are closed, and open again where it was a mistake. */
export function EndCaseDialog({ of, onClose, onDone }: OnCase) {
  const { today } = useMe();
  const act = useAct(EndCase);
  const reasons = useRead(ClosingReasons, {}).data?.closingReasons ?? [];
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        reason: v.pipe(v.string(), v.nonEmpty(m.close_reason_needed)),
        endedOn: v.pipe(v.string(), v.nonEmpty(m.staff_day_needed)),
        note: v.string(),
      }),
    ),
    defaultValues: { reason: '', endedOn: today, note: '' },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.case_end_title({ code: of.code })}
      lead={<p>{m.case_end_lead()}</p>}
      form={form}
      save={async ({ reason, ...values }) => {
        const { endCase } = await act.mutateAsync({
          input: { caseId: of.id, reason: reason as ClosingReason, ...values },
        });
        onDone(`${m.case_end_done()} ${recountWords(endCase)}`);
      }}
      submit={m.case_end()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <Select
        label={m.close_reason()}
        required
        options={[
          { value: '', label: m.ui_choose() },
          ...reasons.map(({ code, label }) => ({ value: code as string, label })),
        ]}
        {...bind(form, 'reason')}
      />
      <DateField label={m.case_end_day()} required today={today} {...bind(form, 'endedOn')} />
      <TextField
        label={m.close_note()}
        help={m.case_new_note_help()}
        rows={2}
        {...bind(form, 'note')}
      />
    </FormDialog>
  );
}

export function ResumeCaseDialog({ of, onClose, onDone }: OnCase) {
  const act = useAct(ResumeCase);
  return (
    <SureDialog
      title={m.case_resume()}
      lead={<p>{m.case_resume_lead()}</p>}
      act={async () => {
        const { resumeCase } = await act.mutateAsync({ input: { caseId: of.id } });
        onDone(`${m.case_resumed()} ${recountWords(resumeCase)}`);
      }}
      onClose={onClose}
      onDone={() => undefined}
    />
  );
}

/** Code, kind, desk and who visits; the months stay as they are. */
export function ChangeCaseDialog({ of, onClose, onDone }: OnCase) {
  const { today, isA } = useMe();
  const act = useAct(ChangeCase);
  const [warnings, setWarnings] = useState<ChangeCaseMutation['changeCase']['warnings']>([]);
  const sharesOut = isA('coordinator') || isA('manager');
  const desks = useRead(Desks, {}).data?.desks ?? [];
  const people = useQuery({
    ...read(PeopleOf, { filter: { officeId: of.office.id, role: 'specialist', on: today } }),
    enabled: sharesOut,
  });
  const form = useForm({
    resolver: valibotResolver(
      v.looseObject({ code: v.pipe(v.string(), v.trim(), v.nonEmpty(m.case_new_code_needed)) }),
    ) as never,
    defaultValues: {
      code: of.code,
      disabilityKind: of.disabilityKind,
      deskId: of.desk?.id ?? '',
      specialistId: of.specialist?.id ?? '',
    },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.case_change()}
      form={form}
      save={async ({ deskId, specialistId, ...values }, confirmed) => {
        const { changeCase } = await act.mutateAsync({
          input: {
            ...values,
            caseId: of.id,
            deskId: deskId || null,
            ...(sharesOut && { specialistId: specialistId || null }),
            confirmed,
          },
        });
        setWarnings(changeCase.warnings);
        if (changeCase.supportCase) onDone(m.programme_saved());
      }}
      question={(confirm) => (
        <TextWarnings warnings={warnings} isPending={act.isPending} confirm={confirm} />
      )}
      submit={m.programme_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <TextField
        label={m.case_new_code()}
        help={m.case_new_code_help()}
        required
        {...bind(form, 'code')}
      />
      <Select
        label={m.case_new_kind()}
        required
        options={kindOptions()}
        {...bind(form, 'disabilityKind')}
      />
      <Select
        label={m.settings_desks()}
        required
        options={desks.map(({ id, name }) => ({ value: id, label: name }))}
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
    </FormDialog>
  );
}
