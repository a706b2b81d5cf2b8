import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { m } from '../generated/words/messages.js';
import { Button } from './button.js';

interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Left out: it cannot be closed without an answer. */
  onClose?: () => void;
  role?: 'dialog' | 'alertdialog';
  /** Hides the page behind it altogether. */
  opaque?: boolean;
  children: ReactNode;
}

/** Keeps the focus inside, gives it back, closes with Escape. */
export function Dialog({ title, isOpen, onClose, role, opaque, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose?.()}
      isKeyboardDismissDisabled={!onClose}
      data-overlay
      className={`fixed inset-0 z-50 grid overflow-y-auto p-4 ${opaque ? 'bg-solid-gray-50' : 'bg-black/50'}`}
    >
      <Modal className="m-auto w-full max-w-3xl rounded-16 border-1 border-solid-gray-600 bg-white shadow-3">
        <AriaDialog role={role} className="p-4 outline-none sm:p-8">
          <div className="mb-4 flex items-start justify-between gap-4">
            <Heading slot="title" className="min-w-0 text-2xl">
              {title}
            </Heading>
            {onClose && (
              <Button look="text" size="small" className="-mt-1 shrink-0" onPress={onClose}>
                {m.ui_close()}
              </Button>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
