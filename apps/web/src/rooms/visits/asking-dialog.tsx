import type { ReactNode } from 'react';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Questions } from './questions.js';
import type { Asking } from './use-asking.js';

interface AskingDialogProps {
  title: string;
  lead: string;
  asking: Asking;
  send: (confirmed: boolean) => Promise<void>;
  submit: string;
  /** What the no says, where やめる would read as the act itself. */
  stay?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A few fields and one act of this room, which may ask before it is done. */
export function AskingDialog(props: AskingDialogProps) {
  const { title, lead, asking, send, submit, stay, onClose, children } = props;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <p>{lead}</p>
        <Questions of={asking} again={() => void send(true)} />
        {children}
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={asking.isPending}>
            {submit}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {stay ?? m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
