import { valibotResolver } from '@hookform/resolvers/valibot';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Desks, RecordVisit, type RecordVisitMutation } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { Checks, Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { monthText } from '../../ui/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { draftOf, dropDraft, keepDraft } from './drafts.js';
import type { MonthOfCase } from './month-of-case.js';
import { visitDefaults, visitInput, type VisitValues } from './record-defaults.js';
import { TextWarnings } from './text-warnings.js';
import { metOptions, methodOptions, placeOptions } from './words.js';

interface RecordDialogProps {
  of: MonthOfCase;
  onClose: () => void;
  onDone: (message: string) => void;
}

const schema = () =>
  v.looseObject({
    visitedOn: v.pipe(v.string(), v.nonEmpty(m.record_day_needed)),
    visitedAt: v.pipe(v.string(), v.trim(), v.nonEmpty(m.record_time_needed)),
    place: v.pipe(v.string(), v.trim(), v.nonEmpty(m.record_place_needed)),
    met: v.pipe(v.array(v.string()), v.minLength(1, m.record_met_needed)),
  });

const texts = ['wishes', 'goals', 'services', 'newIssues', 'planChangeNeeded'] as const;

/** A visit in under a minute: what it needs is asked, most is filled in, the rest may follow. */
export function RecordDialog({ of, onClose, onDone }: RecordDialogProps) {
  const { today } = useMe();
  const key = `visit ${of.id}`;
  const [id] = useState(() => crypto.randomUUID());
  const [warnings, setWarnings] = useState<RecordVisitMutation['recordVisit']['warnings']>([]);
  const act = useAct(RecordVisit);
  const form = useForm<VisitValues>({
    resolver: valibotResolver(schema()) as never,
    defaultValues: draftOf<VisitValues>(key) ?? visitDefaults(of.month, today, m.record_home()),
    shouldFocusError: false,
  });
  // Opened where something stands in it already.
  const [wasWritten] = useState(() => texts.some((name) => form.getValues(name) !== ''));
  // Whatever closes the dialog, what was typed is there when it opens again.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => keepDraft(key, values),
      }),
    [form, key],
  );

  const save = (confirmed: boolean) =>
    form.handleSubmit(async (values) => {
      try {
        const { recordVisit } = await act.mutateAsync({
          input: visitInput(values, { id, caseId: of.caseId, confirmed }),
        });
        setWarnings(recordVisit.warnings);
        if (recordVisit.recordId === null) return;
        dropDraft(key);
        onDone(recordVisit.message?.text ?? m.record_saved());
      } catch (error) {
        tellForm(form, error);
      }
    });

  const setPlaceKind = (placeKind: VisitValues['placeKind']) => {
    const place = form.getValues('place');
    form.setValue('placeKind', placeKind);
    if (placeKind === 'home' && !place) form.setValue('place', m.record_home());
    if (placeKind !== 'home' && place === m.record_home()) form.setValue('place', '');
  };

  return (
    <Dialog title={m.record_title({ code: of.code })} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void save(false)();
        }}
      >
        <p>{m.record_lead({ month: monthText(of.month) })}</p>
        <ErrorSummary {...summaryOf(form)} />
        <DateField
          label={m.record_day()}
          required
          today={today}
          startMonth={of.month}
          {...bind(form, 'visitedOn')}
        />
        <TextField
          label={m.record_time()}
          help={m.record_time_help()}
          required
          width="max-w-36"
          autoComplete="off"
          {...bind(form, 'visitedAt')}
        />
        <Radios
          label={m.record_method()}
          required
          name="method"
          options={methodOptions()}
          {...bind(form, 'method')}
        />
        <Radios
          label={m.record_place_kind()}
          required
          name="placeKind"
          options={placeOptions()}
          {...bind(form, 'placeKind')}
          onChange={setPlaceKind}
        />
        <TextField
          label={m.record_place()}
          help={m.record_place_help()}
          required
          width="max-w-96"
          autoComplete="off"
          {...bind(form, 'place')}
        />
        <Checks label={m.record_met()} required options={metOptions()} {...bind(form, 'met')} />
        <Radios
          label={m.record_person_met()}
          required
          name="personMet"
          options={[
            { value: 'yes', label: m.record_person_met_yes() },
            { value: 'no', label: m.record_person_met_no() },
          ]}
          {...bind(form, 'personMet')}
        />
        <details open={wasWritten} className="rounded-8 border-1 border-solid-gray-420">
          <summary className="min-h-12 cursor-pointer px-4 py-3 font-bold">
            {m.record_more()}
          </summary>
          <div className="space-y-6 p-4">
            <p>{m.record_more_help()}</p>
            <TextField label={m.record_wishes()} rows={3} {...bind(form, 'wishes')} />
            <TextField label={m.record_goals()} rows={3} {...bind(form, 'goals')} />
            <TextField label={m.record_services()} rows={3} {...bind(form, 'services')} />
            <TextField label={m.record_new_issues()} rows={3} {...bind(form, 'newIssues')} />
            <Radios
              label={m.record_plan_change()}
              name="planChange"
              options={[
                { value: 'yes', label: m.record_plan_change_yes() },
                { value: 'no', label: m.record_plan_change_no() },
              ]}
              {...bind(form, 'planChangeNeeded')}
            />
            <ReportedDesk {...bind(form, 'reportedDeskId')} />
            <DateField label={m.record_reported_on()} today={today} {...bind(form, 'reportedOn')} />
          </div>
        </details>
        <TextWarnings
          warnings={warnings}
          isPending={act.isPending}
          confirm={() => void save(true)()}
        />
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={act.isPending}>
            {m.record_save()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.record_later()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function ReportedDesk(props: { value: string; onChange: (value: string) => void; error?: string }) {
  const desks = useRead(Desks, {});
  const options = (desks.data?.desks ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={m.record_reported_desk()}
      width="max-w-60"
      options={[{ value: '', label: m.ui_none() }, ...options]}
      {...props}
    />
  );
}
