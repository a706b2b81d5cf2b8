import { readMonth } from '@furikaeri/calendar';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useState } from 'react';
import * as v from 'valibot';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Desks } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Checks, Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import type { VisitValues } from './record-defaults.js';
import { metOptions, methodOptions, placeOptions } from './words.js';

const needed = (message: () => string) => v.pipe(v.string(), v.trim(), v.nonEmpty(message));

/** A call or a letter has neither a place nor a face. */
const schema = () => {
  const always = {
    visitedOn: needed(m.record_day_needed),
    visitedAt: needed(m.record_time_needed),
    nextMonthProposed: v.pipe(
      v.string(),
      v.check((text) => !text.trim() || readMonth(text).ok, m.sheets_month_wrong),
    ),
  };
  return v.variant('method', [
    v.looseObject({
      ...always,
      method: v.literal('faceToFace'),
      placeKind: needed(m.record_place_kind_needed),
      place: needed(m.record_place_needed),
      met: v.pipe(v.array(v.string()), v.minLength(1, m.record_met_needed)),
      personMet: needed(m.record_person_met_needed),
    }),
    v.looseObject({ ...always, method: v.picklist(['video', 'phone', 'letter']) }),
  ]);
};

export const useVisitForm = (defaultValues: VisitValues) =>
  useForm<VisitValues>({
    resolver: valibotResolver(schema()) as never,
    defaultValues,
    shouldFocusError: false,
  });

const texts = [
  'wishes',
  'goals',
  'services',
  'newIssues',
  'planChangeNeeded',
  'nextMonthProposed',
  'reportedDeskId',
  'reportedOn',
] as const;

interface VisitFieldsProps {
  form: UseFormReturn<VisitValues>;
  /** For the day's fields to begin with. */
  startMonth?: string;
}

/** What is written about a visit: what it needs first, the rest folded away until something stands in it. */
export function VisitFields({ form, startMonth }: VisitFieldsProps) {
  const { today } = useMe();
  const [isOpen, setOpen] = useState(() => texts.some((name) => form.getValues(name) !== ''));
  // Nobody finds an error in what is folded away.
  if (!isOpen && texts.some((name) => form.formState.errors[name])) setOpen(true);
  const isVisit = form.watch('method') === 'faceToFace';
  const setPlaceKind = (placeKind: VisitValues['placeKind']) => {
    const place = form.getValues('place');
    bind(form, 'placeKind').onChange(placeKind);
    if (placeKind === 'home' && !place) form.setValue('place', m.record_home());
    if (placeKind !== 'home' && place === m.record_home()) form.setValue('place', '');
  };
  return (
    <>
      <DateField
        label={m.record_day()}
        required
        today={today}
        startMonth={startMonth}
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
        required={isVisit}
        name="placeKind"
        options={placeOptions()}
        {...bind(form, 'placeKind')}
        onChange={setPlaceKind}
      />
      <TextField
        label={m.record_place()}
        help={m.record_place_help()}
        required={isVisit}
        width="max-w-96"
        autoComplete="off"
        {...bind(form, 'place')}
      />
      <Checks
        label={m.record_met()}
        required={isVisit}
        options={metOptions()}
        {...bind(form, 'met')}
      />
      <Radios
        label={m.record_person_met()}
        required={isVisit}
        name="personMet"
        options={[
          { value: 'yes', label: m.record_person_met_yes() },
          { value: 'no', label: m.record_person_met_no() },
        ]}
        {...bind(form, 'personMet')}
      />
      <details
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        className="rounded-8 border-1 border-solid-gray-420"
      >
        <summary className="min-h-12 cursor-pointer px-4 py-3 font-bold">{m.record_more()}</summary>
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
          <TextField
            label={m.record_next_month()}
            help={m.sheets_month_help()}
            width="max-w-60"
            autoComplete="off"
            {...bind(form, 'nextMonthProposed')}
          />
          <ReportedDesk {...bind(form, 'reportedDeskId')} />
          <DateField label={m.record_reported_on()} today={today} {...bind(form, 'reportedOn')} />
        </div>
      </details>
    </>
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
