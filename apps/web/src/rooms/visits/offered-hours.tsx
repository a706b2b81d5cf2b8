import { addMonths, lastDayOf, month as readMonth } from '@furikaeri/calendar';
import { useState } from 'react';
import { Failure } from '../../api/failure.js';
import { newId } from '../../api/new-id.js';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  Availability,
  type AvailabilityQuery,
  SetAvailability,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { inJapan, monthText } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { failureWords, Loaded } from '../../ui/states.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { timeOf } from '../../ui/time-of.js';

const MONTHS = 6;

/** 訪問できる時間, month by month. */
export function OfferedHours({ now }: { now: string }) {
  const [month, setMonth] = useState(now);
  const untilOn = lastDayOf(readMonth(month)) as string;
  const hours = useRead(Availability, { fromOn: `${month}-01`, untilOn });
  return (
    <Section title={m.visits_offered()}>
      <p>{m.visits_offered_lead()}</p>
      <Select
        label={m.visits_month()}
        plain
        width="max-w-60"
        value={month}
        onChange={setMonth}
        options={Array.from({ length: MONTHS }, (_, n) => addMonths(readMonth(now), n)).map(
          (one) => ({ value: one as string, label: monthText(one) }),
        )}
      />
      <Loaded of={hours}>
        {({ availability }) => (
          <MonthOfHours key={month} month={month} untilOn={untilOn} stored={availability} />
        )}
      </Loaded>
    </Section>
  );
}

interface MonthOfHoursProps {
  month: string;
  untilOn: string;
  stored: AvailabilityQuery['availability'];
}

function MonthOfHours({ month, untilOn, stored }: MonthOfHoursProps) {
  const { me } = useMe();
  const [rows, setRows] = useState(() =>
    stored
      .filter(({ personId }) => personId === me.personId)
      .map(({ startsAt, endsAt }) => ({
        id: newId(),
        on: inJapan(startsAt).on,
        from: inJapan(startsAt).at,
        until: inJapan(endsAt).at,
      })),
  );
  const [isSaved, setSaved] = useState(false);
  const [error, setError] = useState<{ field: string; message: string; round: number }>();
  const act = useAct(SetAvailability);
  const change = (next: typeof rows) => {
    setSaved(false);
    setRows(next);
  };
  const set = (id: string, more: Partial<(typeof rows)[number]>) =>
    change(rows.map((row) => (row.id === id ? { ...row, ...more } : row)));
  const tell = (message: string, field = '') =>
    setError((last) => ({ field, message, round: (last?.round ?? 0) + 1 }));
  const save = async () => {
    setError(undefined);
    if (rows.some(({ on, from, until }) => !on || !from.trim() || !until.trim())) {
      return tell(m.visits_date_not_whole());
    }
    const hours = rows.map(({ on, from, until }) => ({
      on,
      from: timeOf(from),
      until: timeOf(until),
    }));
    try {
      await act.mutateAsync({ input: { fromOn: `${month}-01`, untilOn, hours } });
      setSaved(true);
    } catch (failure) {
      const field = failure instanceof Failure ? (failure.detail.field ?? '') : '';
      tell(failureWords(failure), field);
    }
  };
  const errorAt = (at: number) =>
    error?.field.startsWith(`input.hours.${at}`) ? error.message : undefined;
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {error && <ErrorSummary errors={[error.message]} round={error.round} />}
      {rows.length === 0 && <p>{m.visits_offered_none()}</p>}
      {rows.map((row, at) => (
        <fieldset key={row.id} className="rounded-8 border-1 border-solid-gray-420 p-4">
          <legend className="px-2 font-bold">{m.visits_offered_number({ number: at + 1 })}</legend>
          <DateField
            label={m.visits_date_day()}
            required
            startMonth={month}
            value={row.on}
            onChange={(on) => set(row.id, { on })}
            error={errorAt(at)}
          />
          <div className="flex flex-wrap items-end gap-4">
            <TextField
              label={m.visits_from_time()}
              required
              width="max-w-36"
              autoComplete="off"
              value={row.from}
              onChange={(from) => set(row.id, { from })}
            />
            <TextField
              label={m.visits_until_time()}
              required
              width="max-w-36"
              autoComplete="off"
              value={row.until}
              onChange={(until) => set(row.id, { until })}
            />
            <Button
              look="text"
              size="small"
              onPress={() => change(rows.filter(({ id }) => id !== row.id))}
            >
              {m.visits_offered_remove({ number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {isSaved && <Notice tone="done" title={m.visits_offered_saved()} live />}
      <div className="flex flex-wrap gap-4">
        <Button
          look="outlined"
          size="small"
          onPress={() => change([...rows, { id: newId(), on: '', from: '10:00', until: '16:00' }])}
        >
          {m.visits_offered_more()}
        </Button>
        <Button type="submit" size="small" isPending={act.isPending}>
          {m.visits_offered_save({ month: monthText(month) })}
        </Button>
      </div>
    </form>
  );
}
