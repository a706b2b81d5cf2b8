import { useAct } from '../../api/queries.js';
import {
  type AccountsQuery,
  ReactivateAccount,
  RemoveSecondFactor,
  SuspendAccount,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { personName } from '../../ui/people.js';
import { SureDialog } from '../../ui/sure-dialog.js';

export type AccountOfList = AccountsQuery['accounts']['items'][number];

/** What a dialog about an account is given. */
export interface OnAccount {
  of: AccountOfList;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** What will happen, point by point. */
const Points = ({ points }: { points: readonly string[] }) => (
  <ul className="list-disc space-y-2 ps-6">
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
);

/** Shut until it is opened again; nothing that the person wrote or is changes with it. */
export function SuspendDialog({ of, onClose, onDone }: OnAccount) {
  const act = useAct(SuspendAccount);
  const name = personName(of);
  return (
    <SureDialog
      title={m.accounts_suspend_of({ name })}
      lead={
        <Points
          points={[
            of.state === 'invited' ? m.accounts_suspend_invited() : m.accounts_suspend_ends(),
            m.accounts_suspend_until(),
            m.accounts_suspend_tell(),
            m.accounts_suspend_stays(),
          ]}
        />
      }
      submit={m.accounts_suspend_yes()}
      act={() => act.mutateAsync({ input: { accountId: of.id } })}
      onClose={onClose}
      onDone={() => onDone(m.accounts_suspended_done({ name }))}
    />
  );
}

/** Open again as it was before. */
export function ReactivateDialog({ of, onClose, onDone }: OnAccount) {
  const act = useAct(ReactivateAccount);
  const name = personName(of);
  return (
    <SureDialog
      title={m.accounts_reactivate_of({ name })}
      lead={
        <Points
          points={[
            of.hasTotp ? m.accounts_reactivate_both() : m.accounts_reactivate_password(),
            m.accounts_reactivate_invited(),
          ]}
        />
      }
      submit={m.accounts_reactivate_yes()}
      act={() => act.mutateAsync({ input: { accountId: of.id } })}
      onClose={onClose}
      onDone={() => onDone(m.accounts_reactivated_done({ name }))}
    />
  );
}

/** For somebody who lost the telephone and the recovery codes. */
export function RemoveFactorDialog({ of, onClose, onDone }: OnAccount) {
  const act = useAct(RemoveSecondFactor);
  const name = personName(of);
  return (
    <SureDialog
      title={m.accounts_factor_of({ name })}
      lead={
        <Points
          points={[
            m.accounts_factor_ask(),
            m.accounts_factor_ends(),
            m.accounts_factor_then(),
            m.accounts_factor_needed(),
          ]}
        />
      }
      submit={m.accounts_factor_yes()}
      act={() => act.mutateAsync({ input: { accountId: of.id } })}
      onClose={onClose}
      onDone={() => onDone(m.accounts_factor_done({ name }))}
    />
  );
}
