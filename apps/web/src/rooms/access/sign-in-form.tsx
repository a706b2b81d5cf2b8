import { valibotResolver } from '@hookform/resolvers/valibot';
import { type FormEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import * as v from 'valibot';
import { execute } from '../../api/execute.js';
import { SignIn, SignInWithCode } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/text-field.js';

interface SignInFormProps {
  /** Known already: a session that ended. */
  login?: string;
  onSignedIn: () => void;
}

/** Password, and where it is set up the code of the telephone. */
export function SignInForm({ login = '', onSignedIn }: SignInFormProps) {
  const [asksCode, setAsksCode] = useState(false);
  return asksCode ? (
    <CodeForm onSignedIn={onSignedIn} />
  ) : (
    <PasswordForm
      login={login}
      onDone={(nextStep) => (nextStep === 'code' ? setAsksCode(true) : onSignedIn())}
    />
  );
}

function PasswordForm({ login, onDone }: { login: string; onDone: (nextStep: string) => void }) {
  const needed = (message: () => string) => v.pipe(v.string(), v.trim(), v.nonEmpty(message));
  const schema = v.object({
    login: needed(m.access_login_needed),
    password: v.pipe(v.string(), v.nonEmpty(m.access_password_needed)),
  });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { login, password: '' },
    shouldFocusError: false,
  });
  const send = form.handleSubmit(async (input) => {
    try {
      const { signIn } = await execute(SignIn, { input });
      onDone(signIn.nextStep);
    } catch (error) {
      tellForm(form, error);
    }
  });
  return (
    <Form onSubmit={send} summary={summaryOf(form)}>
      <TextField
        label={m.access_login()}
        required
        type="email"
        autoComplete="username"
        {...bind(form, 'login')}
      />
      <TextField
        label={m.access_password()}
        required
        type="password"
        autoComplete="current-password"
        {...bind(form, 'password')}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.access_sign_in()}
        </Button>
        <Link to="/password-reset" className="link inline-flex min-h-11 items-center">
          {m.access_forgot()}
        </Link>
      </div>
    </Form>
  );
}

function CodeForm({ onSignedIn }: { onSignedIn: () => void }) {
  const schema = v.object({ code: v.pipe(v.string(), v.trim(), v.nonEmpty(m.access_code_needed)) });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { code: '' },
    shouldFocusError: false,
  });
  const send = form.handleSubmit(async ({ code }) => {
    try {
      await execute(SignInWithCode, { input: { code: code.normalize('NFKC') } });
      onSignedIn();
    } catch (error) {
      tellForm(form, error);
    }
  });
  return (
    <Form onSubmit={send} summary={summaryOf(form)}>
      <TextField
        label={m.access_code()}
        help={m.access_code_help()}
        required
        autoComplete="one-time-code"
        width="max-w-60"
        autoFocus
        {...bind(form, 'code')}
      />
      <Button type="submit" isPending={form.formState.isSubmitting}>
        {m.access_next()}
      </Button>
    </Form>
  );
}

interface FormProps {
  onSubmit: (event: FormEvent) => unknown;
  summary: React.ComponentProps<typeof ErrorSummary>;
  children: React.ReactNode;
}

/** The look of the short forms before one is in. */
export function Form({ onSubmit, summary, children }: FormProps) {
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="space-y-6">
      <ErrorSummary {...summary} />
      {children}
    </form>
  );
}
