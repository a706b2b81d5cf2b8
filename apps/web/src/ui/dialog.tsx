import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { m } from '../generated/words/messages.js';
import { Button } from './button.js';

interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Left out: it cannot be closed without an answer. */
  onClose?: () => void;
  role?: 'dialog' | 'alertdialog';
  /** Only to be read: nothing in it leaves it, so its head does. */
  isRead?: boolean;
  /** Hides the page behind it altogether. */
  opaque?: boolean;
  children: ReactNode;
}

/** Keeps the focus inside, gives it back, closes with Escape: the browser's own dialog. */
export function Dialog({ isOpen, ...props }: DialogProps) {
  // Beside the page, not in it: a form in a dialog may be asked for from inside another form.
  return isOpen && createPortal(<Opened {...props} />, document.body);
}

function Opened({
  title,
  onClose,
  role = 'dialog',
  isRead,
  opaque,
  children,
}: Omit<DialogProps, 'isOpen'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const opened = dialog.current!;
    const wished = document.activeElement;
    opened.showModal();
    // Read out from its title; a field that asked for the focus keeps it.
    (opened.contains(wished) ? (wished as HTMLElement) : opened).focus();
    return () => opened.close();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // While Japanese is being composed, Escape belongs to the keyboard.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.isDefaultPrevented())
      return;
    event.preventDefault();
    // Of two dialogs the upper one alone.
    event.stopPropagation();
    onClose?.();
  };
  return (
    <dialog
      ref={dialog}
      role={role}
      tabIndex={-1}
      aria-labelledby={titleId}
      data-overlay
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        // The way back of a telephone.
        event.preventDefault();
        onClose?.();
      }}
      className={`fixed inset-0 grid size-full text-solid-gray-900 max-h-none max-w-none overflow-y-auto p-4 backdrop:bg-transparent ${opaque ? 'bg-solid-gray-50' : 'bg-black/50'}`}
    >
      <div className="m-auto w-full max-w-3xl rounded-16 border-1 border-solid-gray-600 bg-white p-4 shadow-3 sm:p-8">
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="min-w-0 text-2xl">
            {title}
          </h2>
          {isRead && onClose && (
            <Button look="text" size="small" className="-mt-1 shrink-0" onPress={onClose}>
              {m.ui_close()}
            </Button>
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}
