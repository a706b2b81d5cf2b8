import { useState } from 'react';
import { SubmitHomeReview } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { TextField } from '../../../ui/text-field.js';
import { WhoSees } from '../../../ui/who-sees.js';
import { AskingDialog } from '../../visits/asking-dialog.js';
import { useAsking } from '../../visits/use-asking.js';

interface HandInDialogProps {
  sheet: { id: string };
  /** As it was called last. */
  homeName: string;
  onClose: () => void;
  onDone: () => void;
}

/** 会議に出す: under the name by which the public knows the home. */
export function HandInDialog({ sheet, homeName, onClose, onDone }: HandInDialogProps) {
  const [name, setName] = useState(homeName);
  const asking = useAsking(SubmitHomeReview);
  const send = async (confirmed: boolean) => {
    if (await asking.send({ sheetId: sheet.id, homeName: name }, confirmed)) onDone();
  };
  return (
    <AskingDialog
      title={m.homes_hand_in_title()}
      lead={m.homes_hand_in_lead()}
      asking={asking}
      send={send}
      submit={m.homes_hand_in()}
      onClose={onClose}
    >
      <TextField
        label={m.homes_name()}
        required
        value={name}
        onChange={setName}
        error={asking.at('homeName') ?? asking.at('sheetId')}
      />
      <WhoSees>{m.homes_seen_by()}</WhoSees>
    </AskingDialog>
  );
}
