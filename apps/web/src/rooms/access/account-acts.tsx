import type { ReactNode } from 'react';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { InvitePerson } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { personName } from '../../ui/people.js';
import { FailureState } from '../../ui/states.js';
import {
  type AccountOfList,
  type OnAccount,
  ReactivateDialog,
  RemoveFactorDialog,
  SuspendDialog,
} from './account-dialogs.js';

interface AccountActsProps {
  of: AccountOfList;
  ask: (make: (on: Omit<OnAccount, 'of'>) => ReactNode) => void;
  onDone: (message: string) => void;
}

/** What can be done for an account as it stands; for one's own nothing: another coordinator does it. */
export function AccountActs({ of, ask, onDone }: AccountActsProps) {
  const { me } = useMe();
  const invite = useAct(InvitePerson);
  const name = personName(of);
  if (of.personId === me.personId) return m.accounts_own();
  const act = (label: string, told: string, onPress: () => void, isPending = false) => (
    <Button look="text" size="small" aria-label={told} isPending={isPending} onPress={onPress}>
      {label}
    </Button>
  );
  const inviteAgain = () =>
    invite.mutate(
      { input: { personId: of.personId } },
      { onSuccess: () => onDone(m.staff_invited({ name })) },
    );
  return (
    <>
      <span className="flex gap-1 whitespace-nowrap">
        {of.state === 'invited' &&
          act(m.accounts_invite(), m.accounts_invite_of({ name }), inviteAgain, invite.isPending)}
        {of.state === 'active' &&
          of.hasTotp &&
          act(m.accounts_factor(), m.accounts_factor_of({ name }), () =>
            ask((on) => <RemoveFactorDialog of={of} {...on} />),
          )}
        {of.state === 'suspended'
          ? act(m.accounts_reactivate(), m.accounts_reactivate_of({ name }), () =>
              ask((on) => <ReactivateDialog of={of} {...on} />),
            )
          : act(m.accounts_suspend(), m.accounts_suspend_of({ name }), () =>
              ask((on) => <SuspendDialog of={of} {...on} />),
            )}
      </span>
      {invite.error && <FailureState error={invite.error} />}
    </>
  );
}
