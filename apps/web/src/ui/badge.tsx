import type { ReactNode } from 'react';
import { m } from '../generated/words/messages.js';

/** 必須 or 任意, beside a label. */
export function NeedBadge({ required }: { required: boolean }) {
  return required ? (
    <span className="ml-2 text-sm font-normal text-orange-1000">※ {m.ui_required()}</span>
  ) : (
    <span className="ml-2 text-sm font-normal text-solid-gray-600">{m.ui_optional()}</span>
  );
}

const tones = {
  plain: 'border-solid-gray-420 bg-white text-solid-gray-800',
  solid: 'border-blue-900 bg-blue-900 text-white',
  outlined: 'border-blue-900 bg-white text-blue-1000',
  waiting: 'border-yellow-900 bg-yellow-50 text-solid-gray-900',
  quiet: 'border-solid-gray-100 bg-solid-gray-50 text-solid-gray-800',
};
export type Tone = keyof typeof tones;

/** A word on a thing. The word says it; colour only helps. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-4 border-1 px-2 py-0.5 text-sm leading-150 whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
