import { useForm } from 'react-hook-form';
import { useAct, useRead } from '../../api/queries.js';
import {
  ChangeVisitSettings,
  VisitSettings,
  type VisitSettingsQuery,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Section } from '../../ui/page.js';
import { SettingsForm, wholeNumber } from '../../ui/settings-form.js';
import { Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';

/** The ward's own words, and when letters about visits go out. */
export function VisitSettingsPart() {
  const found = useRead(VisitSettings, {});
  return <Loaded of={found}>{({ visitSettings }) => <Form settings={visitSettings} />}</Loaded>;
}

function Form({ settings }: { settings: VisitSettingsQuery['visitSettings'] }) {
  const act = useAct(ChangeVisitSettings);
  const { vocabulary } = settings;
  const form = useForm({
    defaultValues: {
      sheetDaysBefore: String(settings.sheetDaysBefore),
      visitDaysBefore: String(settings.visitDaysBefore),
      noteDaysAfter: String(settings.noteDaysAfter),
      workFrom: settings.workFrom,
      workUntil: settings.workUntil,
      vocabulary: vocabulary.map(({ key, word }) => ({ key, word })),
    },
  });
  const days = (name: 'sheetDaysBefore' | 'visitDaysBefore' | 'noteDaysAfter', label: string) => (
    <TextField label={label} required width="max-w-32" inputMode="numeric" {...bind(form, name)} />
  );
  return (
    <SettingsForm
      form={form}
      save={(values) =>
        act.mutateAsync({
          input: {
            sheetDaysBefore: wholeNumber(values.sheetDaysBefore),
            visitDaysBefore: wholeNumber(values.visitDaysBefore),
            noteDaysAfter: wholeNumber(values.noteDaysAfter),
            vocabulary: values.vocabulary,
            workFrom: values.workFrom,
            workUntil: values.workUntil,
          },
        })
      }
    >
      <Section title={m.settings_words()}>
        <p>{m.settings_words_help()}</p>
        {vocabulary.map(({ key, ours }, at) => (
          <TextField
            key={key}
            label={m.settings_word_of({ ours })}
            plain
            width="max-w-96"
            {...bind(form, `vocabulary.${at}.word`)}
          />
        ))}
      </Section>
      <Section title={m.settings_visit_days()}>
        {days('sheetDaysBefore', m.settings_sheet_days())}
        {days('visitDaysBefore', m.settings_visit_days_before())}
        {days('noteDaysAfter', m.settings_note_days())}
      </Section>
      <Section title={m.settings_work_hours()}>
        <p>{m.settings_work_hours_help()}</p>
        <div className="flex flex-wrap gap-4">
          <TextField
            label={m.settings_send_from()}
            plain
            width="max-w-32"
            {...bind(form, 'workFrom')}
          />
          <TextField
            label={m.settings_send_until()}
            plain
            width="max-w-32"
            {...bind(form, 'workUntil')}
          />
        </div>
      </Section>
    </SettingsForm>
  );
}
