import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import { m } from '../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../ui/bind.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { twice } from './password-schema.js';
import { Form } from './sign-in-form.js';

interface NewPasswordFormProps {
  action: string;
  /** Throws what the server refused. */
  save: (password: string) => Promise<void>;
}

/** A new password, typed twice. */
export function NewPasswordForm({ action, save }: NewPasswordFormProps) {
  const form = useForm({
    resolver: valibotResolver(twice()),
    defaultValues: { password: '', again: '' },
    shouldFocusError: false,
  });
  const send = form.handleSubmit(async ({ password }) => {
    try {
      await save(password);
    } catch (error) {
      tellForm(form, error);
    }
  });
  return (
    <Form onSubmit={send} summary={summaryOf(form)}>
      <TextField
        label={m.access_new_password()}
        help={m.access_password_advice()}
        required
        type="password"
        autoComplete="new-password"
        {...bind(form, 'password')}
      />
      <TextField
        label={m.access_password_again()}
        required
        type="password"
        autoComplete="new-password"
        {...bind(form, 'again')}
      />
      <Button type="submit" isPending={form.formState.isSubmitting}>
        {action}
      </Button>
    </Form>
  );
}
