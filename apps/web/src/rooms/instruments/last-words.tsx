import type { ReactNode } from 'react';
import type { SheetQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { dayOfInstant } from '../../ui/dates.js';
import { answerWords, type Item } from './answer-words.js';

type PastWords = SheetQuery['sheet']['lastWords'][number];

interface LastWordsProps {
  item: Item;
  past: PastWords | undefined;
  openTrail: () => void;
}

/** 前回の自分のことば, beside today's. */
export function LastWords({ item, past, openTrail }: LastWordsProps) {
  if (!past) return null;
  return (
    <Beside title={m.sheets_last_time({ day: dayOfInstant(past.submittedAt) })}>
      <p className="whitespace-pre-line">{answerWords(item, past.answer)}</p>
      <Button look="text" size="small" className="no-print -ml-4" onPress={openTrail}>
        {m.sheets_trail_open()}
      </Button>
    </Beside>
  );
}

/** Quiet, at the side. */
export function Beside({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside
      aria-label={title}
      className="self-start rounded-8 border-l-4 border-solid-gray-420 bg-solid-gray-50 px-4 py-3"
    >
      <p className="text-sm font-bold text-solid-gray-800">{title}</p>
      {children}
    </aside>
  );
}
