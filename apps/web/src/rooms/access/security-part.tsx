import { useForm } from 'react-hook-form';
import { useAct, useRead } from '../../api/queries.js';
import { roleName } from '../../app/roles.js';
import {
  ChangeSecuritySettings,
  type Role,
  SecuritySettings,
  type SecuritySettingsQuery,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { Checks, Radios } from '../../ui/choice.js';
import { Section } from '../../ui/page.js';
import { SettingsForm, wholeNumber } from '../../ui/settings-form.js';
import { Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';

const roles: Role[] = [
  'coordinator',
  'lead',
  'coreMember',
  'manager',
  'specialist',
  'committeeMember',
  'auditor',
];

/** How long a session lasts, who needs a second factor, and what a browser may keep. */
export function SecurityPart() {
  const found = useRead(SecuritySettings, {});
  return (
    <Loaded of={found}>{({ securitySettings }) => <Form settings={securitySettings} />}</Loaded>
  );
}

function Form({ settings }: { settings: SecuritySettingsQuery['securitySettings'] }) {
  const act = useAct(ChangeSecuritySettings);
  const form = useForm({
    defaultValues: {
      idleMinutes: String(settings.idleMinutes),
      absoluteHours: String(settings.absoluteHours),
      totpRoles: settings.totpRoles,
      keepsDrafts: settings.keepsDrafts ? 'yes' : 'no',
    },
  });
  return (
    <Section title={m.settings_security()}>
      <SettingsForm
        form={form}
        save={({ idleMinutes, absoluteHours, totpRoles, keepsDrafts }) =>
          act.mutateAsync({
            input: {
              totpRoles,
              idleMinutes: wholeNumber(idleMinutes),
              absoluteHours: wholeNumber(absoluteHours),
              keepsDrafts: keepsDrafts === 'yes',
            },
          })
        }
      >
        <TextField
          label={m.settings_idle()}
          required
          width="max-w-32"
          inputMode="numeric"
          {...bind(form, 'idleMinutes')}
        />
        <TextField
          label={m.settings_absolute()}
          required
          width="max-w-32"
          inputMode="numeric"
          {...bind(form, 'absoluteHours')}
        />
        <Checks
          label={m.settings_totp_roles()}
          help={m.settings_totp_roles_help()}
          options={roles.map((value) => ({ value, label: roleName(value) }))}
          {...bind(form, 'totpRoles')}
        />
        <Radios
          label={m.settings_drafts()}
          plain
          stacked
          help={m.settings_drafts_help()}
          name="drafts"
          options={[
            { value: 'yes', label: m.settings_drafts_yes() },
            { value: 'no', label: m.settings_drafts_no() },
          ]}
          {...bind(form, 'keepsDrafts')}
        />
      </SettingsForm>
    </Section>
  );
}
