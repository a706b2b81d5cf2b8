import type { UseFormReturn } from 'react-hook-form';
import * as v from 'valibot';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { TextField } from '../../ui/text-field.js';

export interface MeetingValues {
  title: string;
  heldOn: string;
  hours: string;
  place: string;
  kind: 'evaluates' | 'reports';
}

/** The server judges the words; an empty day means that none is settled. */
export const meetingSchema = () => v.looseObject({ title: v.string() });

export const meetingInput = ({ title, heldOn, hours, place, kind }: MeetingValues) => ({
  title,
  hours,
  place,
  heldOn: heldOn || null,
  evaluates: kind === 'evaluates',
});

/** What a meeting says of itself. */
export function MeetingFields<Values extends MeetingValues>(props: {
  form: UseFormReturn<Values>;
  today: string;
}) {
  const form = props.form as unknown as UseFormReturn<MeetingValues>;
  return (
    <>
      <TextField label={m.committee_field_title()} required {...bind(form, 'title')} />
      <Radios
        label={m.committee_field_kind()}
        required
        stacked
        name="kind"
        options={[
          { value: 'evaluates', label: m.committee_kind_evaluates() },
          { value: 'reports', label: m.committee_kind_reports() },
        ]}
        {...bind(form, 'kind')}
      />
      <DateField
        label={m.committee_field_date()}
        startMonth={props.today.slice(0, 7)}
        {...bind(form, 'heldOn')}
      />
      <TextField
        label={m.committee_field_hours()}
        help={m.committee_field_hours_help()}
        {...bind(form, 'hours')}
      />
      <TextField label={m.committee_field_place()} {...bind(form, 'place')} />
    </>
  );
}
