import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../api/queries.js';
import { DisableTotp, RenewRecoveryCodes } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';

interface RenewProps {
  onClose: () => void;
  /** The new codes: the server tells them this once. */
  onDone: (codes: readonly string[]) => void;
}

/** New recovery codes; the old ones die. */
export function RenewCodesDialog({ onClose, onDone }: RenewProps) {
  const act = useAct(RenewRecoveryCodes);
  return (
    <PasswordDialog
      title={m.factor_renew()}
      lead={m.factor_renew_lead()}
      submit={m.factor_renew_yes()}
      act={async (password) => {
        const { renewRecoveryCodes } = await act.mutateAsync({ input: { password } });
        onDone(renewRecoveryCodes.codes);
      }}
      onClose={onClose}
    />
  );
}

interface TurnOffProps {
  onClose: () => void;
  onDone: () => void;
}

/** Without a second factor until it is set up again: for a new telephone, say. */
export function TurnOffDialog({ onClose, onDone }: TurnOffProps) {
  const act = useAct(DisableTotp);
  return (
    <PasswordDialog
      title={m.factor_turn_off()}
      lead={m.factor_turn_off_lead()}
      submit={m.factor_turn_off_yes()}
      act={async (password) => {
        await act.mutateAsync({ input: { password } });
        onDone();
      }}
      onClose={onClose}
    />
  );
}

interface PasswordDialogProps {
  title: string;
  lead: string;
  submit: string;
  /** What it throws stands beside the password, else above it. */
  act: (password: string) => Promise<void>;
  onClose: () => void;
}

/** The password once more, because the step is grave. */
function PasswordDialog({ title, lead, submit, act, onClose }: PasswordDialogProps) {
  const form = useForm({
    resolver: valibotResolver(
      v.object({ password: v.pipe(v.string(), v.nonEmpty(m.access_password_needed())) }),
    ),
    defaultValues: { password: '' },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={title}
      lead={<p>{lead}</p>}
      form={form}
      save={({ password }) => act(password)}
      submit={submit}
      isPending={form.formState.isSubmitting}
      onClose={onClose}
    >
      <div className="max-w-lg">
        <TextField
          label={m.account_password_now()}
          required
          type="password"
          autoComplete="current-password"
          {...bind(form, 'password')}
        />
      </div>
    </FormDialog>
  );
}
