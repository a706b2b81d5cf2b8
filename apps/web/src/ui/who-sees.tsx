import type { ReactNode } from 'react';
import { m } from '../generated/words/messages.js';

/** この内容を見られる人, beside what is sensitive. */
export function WhoSees({ children }: { children: ReactNode }) {
  return (
    <p className="flex flex-wrap gap-x-2 rounded-8 bg-solid-gray-50 px-3 py-2 text-sm">
      <strong>{m.ui_who_sees()}</strong>
      <span>{children}</span>
    </p>
  );
}
