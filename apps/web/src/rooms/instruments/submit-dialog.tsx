import { useState } from 'react';
import { SubmitSheet } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { failureWords } from '../../ui/states.js';
import { TextWarnings } from '../monitoring/text-warnings.js';
import { useConfirmedAct } from './confirmed-act.js';
import type { SheetKeeper } from './sheet-keeper.js';

interface SubmitDialogProps {
  sheetId: string;
  keeper: SheetKeeper;
  onClose: () => void;
  onDone: () => void;
}

/** 提出: says what it does and what it does not, and that it can be opened again. */
export function SubmitDialog({ sheetId, keeper, onClose, onDone }: SubmitDialogProps) {
  const act = useConfirmedAct(SubmitSheet);
  const [failed, setFailed] = useState<{ words: string; round: number }>();
  const submit = async (confirmed: boolean) => {
    try {
      if (!(await keeper.flush())) throw new Error(m.sheets_submit_unsaved());
      if (await act.send({ sheetId, revision: keeper.view().revision, confirmed })) onDone();
    } catch (error) {
      const words =
        error instanceof Error && error.name === 'Error' ? error.message : failureWords(error);
      setFailed((last) => ({ words, round: (last?.round ?? 0) + 1 }));
    }
  };
  return (
    <Dialog title={m.sheets_submit_title()} isOpen onClose={onClose}>
      <div className="space-y-4">
        {failed && <ErrorSummary errors={[failed.words]} round={failed.round} />}
        <p>{m.sheets_submit_lead()}</p>
        <p>{m.sheets_submit_sharing()}</p>
        <TextWarnings
          warnings={act.warnings}
          isPending={act.isPending}
          confirm={() => void submit(true)}
        />
        <div className="flex flex-wrap gap-4">
          <Button isPending={act.isPending} onPress={() => void submit(false)}>
            {m.sheets_submit()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.sheets_go_on()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
