import { useAct } from '../../../api/queries.js';
import { WithdrawStatement } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { SureDialog } from '../sure-dialog.js';

/** Said by mistake or written twice. */
export function WithdrawDialog({
  statementId,
  onClose,
}: {
  statementId: string;
  onClose: () => void;
}) {
  const act = useAct(WithdrawStatement);
  return (
    <SureDialog
      title={m.capture_withdraw()}
      lead={<p>{m.capture_withdraw_lead()}</p>}
      act={() => act.mutateAsync({ input: { statementId } })}
      onClose={onClose}
      onDone={onClose}
    />
  );
}
