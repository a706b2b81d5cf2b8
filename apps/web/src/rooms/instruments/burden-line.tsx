import { useForm } from 'react-hook-form';
import { useEffect, useState } from 'react';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { useKept } from '../../app/use-kept.js';
import { BurdenLine, type BurdenLineQuery, SaveBurdenLine } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { dayText, timeText } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { TextWarnings } from '../monitoring/text-warnings.js';
import { useConfirmedAct } from './confirmed-act.js';

type Line = BurdenLineQuery['burdenLine'];

/** 気持ち・負担: apart from the rest, and marked as what it is. On no paper and in no figure. */
export function BurdenPart({ sheetId, isWriter }: { sheetId: string; isWriter: boolean }) {
  const found = useRead(BurdenLine, { sheetId });
  return (
    <section className="no-print space-y-4 rounded-12 border-2 border-dashed border-solid-gray-600 bg-solid-gray-50 p-4 sm:p-6">
      <div>
        <h2 className="text-xl">{m.sheets_burden()}</h2>
        <p>
          <strong>{m.sheets_burden_private()}</strong> {m.sheets_burden_private_help()}
        </p>
      </div>
      <Loaded of={found}>
        {({ burdenLine }) =>
          isWriter ? (
            <BurdenForm sheetId={sheetId} line={burdenLine} />
          ) : (
            <BurdenWords line={burdenLine} />
          )
        }
      </Loaded>
    </section>
  );
}

function BurdenForm({ sheetId, line }: { sheetId: string; line: Line }) {
  const { today } = useMe();
  const act = useConfirmedAct(SaveBurdenLine);
  const [savedAt, setSavedAt] = useState(line?.savedAt);
  const typed = useKept(`burden ${sheetId}`, {
    words: line?.words ?? '',
    aftercare: line?.aftercare ?? '',
    aftercareOn: line?.aftercareOn ?? '',
    with: (line?.withVisitors ?? true) ? 'visitors' : 'me',
  });
  const form = useForm({ defaultValues: typed.value });
  const { isOpen } = typed;
  useEffect(() => {
    if (isOpen) form.reset(typed.value, { keepDefaultValues: true });
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => typed.write(values),
    });
    // Once, and again when what an earlier page left has been found.
    // oxlint-disable-next-line exhaustive-deps
  }, [isOpen]);
  const save = (confirmed: boolean) => {
    form.clearErrors();
    return form.handleSubmit(async ({ aftercareOn, with: whom, ...words }) => {
      const more = { aftercareOn: aftercareOn || null, withVisitors: whom === 'visitors' };
      try {
        const done = await act.send({ sheetId, ...words, ...more, confirmed });
        if (!done) return;
        setSavedAt(new Date().toISOString());
        form.reset(form.getValues());
        typed.forget();
      } catch (error) {
        tellForm(form, error);
      }
    })();
  };
  return (
    // Keystrokes are its own: nothing is sent before the button.
    <div className="space-y-4">
      <ErrorSummary {...summaryOf(form)} />
      <TextField label={m.sheets_burden_words()} rows={2} {...bind(form, 'words')} />
      <TextField
        label={m.sheets_burden_aftercare()}
        help={m.sheets_burden_aftercare_help()}
        rows={2}
        {...bind(form, 'aftercare')}
      />
      <DateField label={m.sheets_burden_on()} today={today} {...bind(form, 'aftercareOn')} />
      <Radios
        label={m.sheets_burden_with()}
        plain
        name="burden-with"
        options={[
          { value: 'visitors', label: m.sheets_burden_with_visitors() },
          { value: 'me', label: m.sheets_burden_with_me() },
        ]}
        {...bind(form, 'with')}
      />
      <TextWarnings
        warnings={act.warnings}
        isPending={act.isPending}
        confirm={() => void save(true)}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button
          look="outlined"
          size="small"
          isPending={act.isPending}
          onPress={() => void save(false)}
        >
          {m.sheets_burden_save()}
        </Button>
        <p role="status">
          {isOpen
            ? m.sheets_burden_unsaved()
            : savedAt && m.sheets_saved({ time: timeText(savedAt) })}
        </p>
      </div>
    </div>
  );
}

function BurdenWords({ line }: { line: Line }) {
  if (!line) return <p>{m.sheets_burden_none()}</p>;
  return (
    <div className="space-y-2">
      <p className="whitespace-pre-line">{line.words}</p>
      {line.aftercare && (
        <p className="whitespace-pre-line">
          <strong>{m.sheets_burden_aftercare()}</strong> {line.aftercare}
          {line.aftercareOn && `（${dayText(line.aftercareOn)}）`}
        </p>
      )}
    </div>
  );
}
