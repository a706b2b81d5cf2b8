import { type ReactNode, useState } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Notice } from './notice.js';
import { failureWords } from './states.js';
import { m } from '../generated/words/messages.js';

interface SureDialogProps {
  title: string;
  lead: ReactNode;
  /** What the yes says; left out: the title. */
  submit?: string;
  /** What it throws is told in the dialog. */
  act: () => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

/** One act with consequences: what it does, and a yes. */
export function SureDialog({ title, lead, submit, act, onClose, onDone }: SureDialogProps) {
  const [isPending, setPending] = useState(false);
  const [failed, setFailed] = useState<string>();
  const go = async () => {
    setPending(true);
    try {
      await act();
      onDone();
    } catch (error) {
      setFailed(failureWords(error));
      setPending(false);
    }
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="space-y-6">
        <div>{lead}</div>
        {failed !== undefined && <Notice tone="trouble" title={failed} live />}
        <div className="flex flex-wrap gap-4">
          <Button isPending={isPending} onPress={() => void go()}>
            {submit ?? title}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
