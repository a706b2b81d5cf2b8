import { type ReactNode, useEffect } from 'react';
import { Language } from '../../app/frame.js';
import { m } from '../../generated/words/messages.js';

/** The place of pages that need nobody signed in. */
export function Outside({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} | ${m.app_name()}`;
  }, [title]);
  return (
    <div className="min-h-dvh bg-solid-gray-50 px-4 py-8 sm:py-16">
      <main className="mx-auto max-w-xl rounded-16 border-1 border-solid-gray-420 bg-white p-6 sm:p-10">
        <div className="flex items-baseline justify-between gap-4">
          <p className="text-xl font-bold text-blue-1000">{m.app_name()}</p>
          <Language />
        </div>
        <p className="text-solid-gray-700">{m.app_claim()}</p>
        <h1 className="mt-6 mb-4 text-2xl">{title}</h1>
        {children}
      </main>
    </div>
  );
}
