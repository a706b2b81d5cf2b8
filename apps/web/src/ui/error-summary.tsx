import { useEffect, useRef } from 'react';
import { m } from '../generated/words/messages.js';

interface ErrorSummaryProps {
  errors: readonly string[];
  /** How often the form was sent: each time the focus comes here, and not while one types. */
  round?: number;
}

/** Above a form that could not be sent: what to look at. */
export function ErrorSummary({ errors, round = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown, round]);
  if (!isShown) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-8 border-2 border-orange-1000 bg-white p-4"
    >
      <p className="font-bold">{m.ui_errors_title()}</p>
      <ul className="mt-1 list-disc pl-6">
        {errors.map((error) => (
          <li key={error}>{error}</li>
        ))}
      </ul>
    </div>
  );
}
