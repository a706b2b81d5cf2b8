import { formatEra, isDay, type Day } from '@furikaeri/calendar';
import { useState } from 'react';
import { m } from '../generated/words/messages.js';
import { Button } from './button.js';
import { type DateParts, dayOf, eraChoices, partsOf, pasted } from './date-parts.js';
import { FieldGroup, type FieldTexts, inputClass, useFieldIds } from './field.js';

interface DateFieldProps extends FieldTexts {
  /** YYYY-MM-DD, or empty. */
  value: string;
  /** Empty while the inputs mean no day. */
  onChange: (day: string) => void;
  /** Offers a button for it. */
  today?: string;
  /** Year and month to begin with, where no day is given. */
  startMonth?: string;
}

/** 年・月・日 in three inputs with the era before them; the day in both countings below. */
export function DateField(props: DateFieldProps) {
  const ids = useFieldIds(props);
  const [typed, setTyped] = useState<DateParts>(() => startOf(props));
  const parts =
    dayOf(typed) === (props.value || undefined) ? typed : partsOf(props.value, typed.era);
  const set = (next: DateParts) => {
    setTyped(next);
    props.onChange(dayOf(next) ?? '');
  };
  const input = (part: 'year' | 'month' | 'day', unit: string, width: string) => (
    <label className="flex items-center gap-1">
      <input
        className={`${inputClass} ${width} text-end`}
        inputMode="numeric"
        autoComplete="off"
        value={parts[part]}
        onChange={({ target }) =>
          set(pasted(target.value, parts.era) ?? { ...parts, [part]: target.value })
        }
        aria-invalid={props.error !== undefined || undefined}
        aria-required={props.required}
      />
      {unit}
    </label>
  );
  return (
    <FieldGroup ids={ids} {...props}>
      <div className="flex flex-wrap items-center gap-2">
        <select
          aria-label={m.ui_era()}
          className={`${inputClass} w-28`}
          value={parts.era}
          onChange={({ target }) =>
            set(
              isDay(props.value) && target.value === ''
                ? partsOf(props.value, '')
                : { ...parts, era: target.value },
            )
          }
        >
          {eraChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          <option value="">{m.ui_western()}</option>
        </select>
        {input('year', m.ui_year(), 'w-16')}
        {input('month', m.ui_month(), 'w-16')}
        {input('day', m.ui_day(), 'w-16')}
        {props.today && (
          <Button look="text" size="small" onPress={() => set(partsOf(props.today!, parts.era))}>
            {m.ui_today()}
          </Button>
        )}
      </div>
      <p aria-live="polite" className="mt-1 min-h-7 text-solid-gray-700">
        {isDay(props.value) && bothCountings(props.value)}
      </p>
    </FieldGroup>
  );
}

/** 令和8年11月22日（2026年） */
const bothCountings = (day: Day) => `${formatEra(day)}（${day.slice(0, 4)}）`;

function startOf({ value, startMonth }: DateFieldProps): DateParts {
  if (value || !startMonth) return partsOf(value);
  return { ...partsOf(`${startMonth}-01`), day: '' };
}
