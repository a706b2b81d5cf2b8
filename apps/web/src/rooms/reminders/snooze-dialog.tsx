import { valibotResolver } from '@hookform/resolvers/valibot';
import { addDays, type Day } from '@furikaeri/calendar';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { SnoozeReminder } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { dayText } from '../../ui/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/text-field.js';

interface SnoozeDialogProps {
  reminder: { id: string; title: string };
  onClose: () => void;
  onDone: (message: string) => void;
}

/** あとで: until a day, with a reason that only oneself reads. */
export function SnoozeDialog({ reminder, onClose, onDone }: SnoozeDialogProps) {
  const { today } = useMe();
  const act = useAct(SnoozeReminder);
  const schema = v.object({
    until: v.pipe(v.string(), v.nonEmpty(m.snooze_day_needed)),
    reason: v.pipe(v.string(), v.trim(), v.nonEmpty(m.snooze_reason_needed)),
  });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { until: addDays(today as Day, 7) as string, reason: '' },
    shouldFocusError: false,
  });
  const save = form.handleSubmit(async (values) => {
    try {
      const { snoozeReminder } = await act.mutateAsync({ input: { id: reminder.id, ...values } });
      onDone(m.snooze_done({ day: dayText(snoozeReminder.until) }));
    } catch (error) {
      tellForm(form, error);
    }
  });
  return (
    <Dialog title={m.snooze_title({ title: reminder.title })} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary {...summaryOf(form)} />
        <DateField
          label={m.snooze_day()}
          help={m.snooze_day_help()}
          required
          {...bind(form, 'until')}
        />
        <TextField
          label={m.snooze_reason()}
          help={m.snooze_reason_help()}
          required
          rows={2}
          {...bind(form, 'reason')}
        />
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={act.isPending}>
            {m.snooze_save()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
