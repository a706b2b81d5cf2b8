import { useState } from 'react';
import { WithdrawStatement } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Quoted } from '../../../ui/quoted.js';
import { TextField } from '../../../ui/text-field.js';
import { AskingDialog } from '../../visits/asking-dialog.js';
import { useAsking } from '../../visits/use-asking.js';

interface WithdrawDialogProps {
  statement: { id: string; text: string };
  onClose: () => void;
}

/** Said by mistake or written twice: why, for those who look back at it. */
export function WithdrawDialog({ statement, onClose }: WithdrawDialogProps) {
  const [reason, setReason] = useState('');
  const asking = useAsking(WithdrawStatement);
  const send = async (confirmed: boolean) => {
    if (await asking.send({ statementId: statement.id, reason }, confirmed)) onClose();
  };
  return (
    <AskingDialog
      title={m.capture_withdraw_title()}
      lead={m.capture_withdraw_lead()}
      asking={asking}
      send={send}
      submit={m.capture_withdraw()}
      onClose={onClose}
    >
      <Quoted>{statement.text}</Quoted>
      <TextField
        label={m.capture_withdraw_reason()}
        help={m.capture_withdraw_reason_help()}
        required
        value={reason}
        onChange={setReason}
        error={asking.at('reason') ?? asking.at('statementId')}
      />
    </AskingDialog>
  );
}
