import { useForm } from 'react-hook-form';
import { useAct, useRead } from '../../api/queries.js';
import {
  ChangeReminderSettings,
  ReminderSettings,
  type ReminderSettingsQuery,
  type RungForm,
  type RungRecipient,
  type RungStart,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/choice.js';
import { Section } from '../../ui/page.js';
import { Select } from '../../ui/select.js';
import { SettingsForm, wholeNumber } from '../../ui/settings-form.js';
import { Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';

type Settings = ReminderSettingsQuery['reminderSettings'];
type Rung = Omit<Settings['ladder'][number], 'businessDays'> & { businessDays: string };

const afterWords: Record<RungStart, () => string> = {
  monthStart: m.settings_rung_month_start,
  monthClosed: m.settings_rung_month_closed,
};
const toWords: Record<RungRecipient, () => string> = {
  specialist: m.role_specialist,
  manager: m.role_manager,
  coordinator: m.role_coordinator,
};
const asWords: Record<RungForm, () => string> = {
  single: m.settings_rung_single,
  list: m.settings_rung_list,
};

/** お知らせの段階: who is told when, and at which hours mails leave. */
export function LadderPart() {
  const found = useRead(ReminderSettings, {});
  return (
    <Loaded of={found}>{({ reminderSettings }) => <Form settings={reminderSettings} />}</Loaded>
  );
}

function Form({ settings }: { settings: Settings }) {
  const act = useAct(ChangeReminderSettings);
  const form = useForm({
    defaultValues: {
      ladder: settings.ladder.map((rung): Rung => ({
        ...rung,
        businessDays: String(rung.businessDays),
      })),
      sendFrom: settings.sendFrom,
      sendUntil: settings.sendUntil,
      digest: settings.digest ? 'mail' : 'inbox',
    },
  });
  const ladder = form.watch('ladder');
  const set = (next: Rung[]) => form.setValue('ladder', next, { shouldDirty: true });
  return (
    <SettingsForm
      form={form}
      save={({ ladder: rungs, digest, ...hours }) =>
        act.mutateAsync({
          input: {
            ...hours,
            digest: digest === 'mail',
            ladder: rungs.map((rung) => ({
              ...rung,
              businessDays: wholeNumber(rung.businessDays),
            })),
          },
        })
      }
    >
      <Section title={m.settings_ladder()}>
        <p>{m.settings_ladder_help()}</p>
        <ol className="space-y-4">
          {ladder.map((rung, at) => (
            <li
              key={rung.stage}
              className="grid gap-4 rounded-8 border-1 border-solid-gray-420 p-4 sm:grid-cols-2"
            >
              <p className="font-bold sm:col-span-2">{m.settings_rung({ number: at + 1 })}</p>
              <Select
                label={m.settings_rung_after()}
                plain
                {...bind(form, `ladder.${at}.after`)}
                options={optionsOf(afterWords)}
              />
              <TextField
                label={m.settings_rung_days()}
                plain
                width="max-w-32"
                inputMode="numeric"
                {...bind(form, `ladder.${at}.businessDays`)}
              />
              <Select
                label={m.settings_rung_to()}
                plain
                {...bind(form, `ladder.${at}.to`)}
                options={optionsOf(toWords)}
              />
              <Select
                label={m.settings_rung_as()}
                plain
                {...bind(form, `ladder.${at}.as`)}
                options={optionsOf(asWords)}
              />
              {ladder.length > 1 && (
                <div>
                  <Button
                    look="text"
                    size="small"
                    aria-label={m.settings_rung_remove_of({ number: at + 1 })}
                    onPress={() => set(ladder.filter((one) => one !== rung))}
                  >
                    {m.settings_rung_remove()}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
        <Button look="outlined" size="small" onPress={() => set([...ladder, newRung(ladder)])}>
          {m.settings_rung_add()}
        </Button>
      </Section>
      <Section title={m.settings_hours()}>
        <div className="flex flex-wrap gap-4">
          <TextField
            label={m.settings_send_from()}
            width="max-w-32"
            plain
            {...bind(form, 'sendFrom')}
          />
          <TextField
            label={m.settings_send_until()}
            width="max-w-32"
            plain
            {...bind(form, 'sendUntil')}
          />
        </div>
        <Radios
          label={m.settings_digest()}
          plain
          name="digest"
          options={[
            { value: 'mail', label: m.settings_digest_mail() },
            { value: 'inbox', label: m.settings_digest_inbox() },
          ]}
          {...bind(form, 'digest')}
        />
      </Section>
    </SettingsForm>
  );
}

const optionsOf = <Value extends string>(words: Record<Value, () => string>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() }));

/** Its name stands in the keys of letters: it is made once, and free. */
function newRung(ladder: readonly Rung[]): Rung {
  let n = ladder.length + 1;
  while (ladder.some(({ stage }) => stage === `stage${n}`)) n++;
  return {
    stage: `stage${n}`,
    after: 'monthClosed',
    businessDays: '30',
    to: 'coordinator',
    as: 'list',
  };
}
