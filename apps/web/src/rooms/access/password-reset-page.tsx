import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import * as v from 'valibot';
import { execute } from '../../api/execute.js';
import { RequestPasswordReset, ResetPassword } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../ui/bind.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { TextField } from '../../ui/text-field.js';
import { useLinkToken } from './link-token.js';
import { NewPasswordForm } from './new-password-form.js';
import { Outside } from './outside.js';
import { Form } from './sign-in-form.js';

/** With the link of a mail a new password; without, the mail is asked for. */
export function PasswordResetPage() {
  const token = useLinkToken();
  const [isDone, setDone] = useState(false);
  const save = async (password: string) => {
    await execute(ResetPassword, { input: { token, password } });
    setDone(true);
  };
  return (
    <Outside title={m.access_reset()}>
      {isDone ? (
        <Notice tone="done" title={m.access_reset_done()} live>
          <p>{m.access_reset_done_help()}</p>
          <LinkButton to="/">{m.access_sign_in()}</LinkButton>
        </Notice>
      ) : token ? (
        <NewPasswordForm action={m.access_reset_save()} save={save} />
      ) : (
        <RequestForm />
      )}
    </Outside>
  );
}

function RequestForm() {
  const [sentTo, setSentTo] = useState<string>();
  const schema = v.object({
    login: v.pipe(v.string(), v.trim(), v.nonEmpty(m.access_login_needed)),
  });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { login: '' },
    shouldFocusError: false,
  });
  const send = form.handleSubmit(async (input) => {
    try {
      await execute(RequestPasswordReset, { input });
      setSentTo(input.login);
    } catch (error) {
      tellForm(form, error);
    }
  });
  if (sentTo !== undefined) {
    return (
      <Notice tone="done" title={m.access_reset_sent()} live>
        <p>{m.access_reset_sent_help()}</p>
      </Notice>
    );
  }
  return (
    <Form onSubmit={send} summary={summaryOf(form)}>
      <p>{m.access_reset_lead()}</p>
      <TextField
        label={m.access_login()}
        required
        type="email"
        autoComplete="username"
        {...bind(form, 'login')}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.access_reset_send()}
        </Button>
        <Link to="/" className="link inline-flex min-h-11 items-center">
          {m.access_back_to_sign_in()}
        </Link>
      </div>
    </Form>
  );
}
