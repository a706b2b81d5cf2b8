import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  ChangeMyMailPreference,
  ChangePassword,
  MyMailPreference,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/choice.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { FailureState, Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { Browsers } from './browsers-part.js';
import { SecondFactor } from './second-factor.js';
import { Form } from './sign-in-form.js';

/** What one keeps oneself: second factor, mail, password, browsers. */
export function AccountPage() {
  const { me, may } = useMe();
  return (
    <Page title={m.account()} lead={<p>{me.login}</p>}>
      <SecondFactor />
      {may('reminders.ownInbox') && <Mail />}
      <Password />
      <Browsers />
    </Page>
  );
}

function Mail() {
  const found = useRead(MyMailPreference, {});
  const change = useAct(ChangeMyMailPreference);
  return (
    <Section title={m.account_mail()}>
      <Loaded of={found}>
        {({ myMailPreference: { byMail } }) => (
          <Radios
            label={m.account_mail_how()}
            plain
            name="byMail"
            value={byMail ? 'mail' : 'inbox'}
            onChange={(value) => change.mutate({ input: { byMail: value === 'mail' } })}
            options={[
              { value: 'mail', label: m.account_mail_yes() },
              { value: 'inbox', label: m.account_mail_no() },
            ]}
          />
        )}
      </Loaded>
      {change.error && <FailureState error={change.error} />}
      {change.isSuccess && <Notice tone="done" title={m.account_saved()} live />}
    </Section>
  );
}

function Password() {
  const [isDone, setDone] = useState(false);
  const act = useAct(ChangePassword);
  const needed = () => v.pipe(v.string(), v.nonEmpty(m.access_password_needed));
  const form = useForm({
    resolver: valibotResolver(v.object({ currentPassword: needed(), newPassword: needed() })),
    defaultValues: { currentPassword: '', newPassword: '' },
    shouldFocusError: false,
  });
  const save = form.handleSubmit(async (input) => {
    try {
      await act.mutateAsync({ input });
      form.reset();
      setDone(true);
    } catch (error) {
      tellForm(form, error);
    }
  });
  return (
    <Section title={m.account_password()}>
      <div className="max-w-lg">
        <Form onSubmit={save} summary={summaryOf(form)}>
          <TextField
            label={m.account_password_now()}
            required
            type="password"
            autoComplete="current-password"
            {...bind(form, 'currentPassword')}
          />
          <TextField
            label={m.access_new_password()}
            help={m.access_password_advice()}
            required
            type="password"
            autoComplete="new-password"
            {...bind(form, 'newPassword')}
          />
          <Button type="submit" look="outlined" isPending={act.isPending}>
            {m.account_password_save()}
          </Button>
        </Form>
      </div>
      {isDone && <Notice tone="done" title={m.account_password_done()} live />}
    </Section>
  );
}
