import type { Definition, Item } from '../definition.js';
import { perspectives, questions, words } from './perspectives.js';

type Perspective = (typeof perspectives)[number];

/** 振り返りシート: four questions for each of the six perspectives, about a quarter of an hour. */
export const reflectionFull: Definition = {
  title: '振り返りシート',
  note: `${words.note}\n書けるところから、思いつくままでかまいません。${words.noNames}`,
  minutes: 15,
  totals: 'never',
  perspectives,
  sections: perspectives.map((perspective) => ({
    id: perspective.code,
    title: perspective.label,
    items: itemsOf(perspective),
  })),
};

function itemsOf({ code }: Perspective): Item[] {
  const about = { perspective: code, form: { kind: 'text', lines: 3 } } as const;
  return [
    {
      ...about,
      id: `${code}.strength`,
      title: words.strength,
      role: 'strength',
      prompts: questions[code].strength,
    },
    {
      ...about,
      id: `${code}.topic`,
      title: words.topic,
      role: 'topic',
      prompts: questions[code].topic,
    },
    {
      ...about,
      id: `${code}.voice`,
      title: words.voice,
      role: 'voice',
      form: { kind: 'text', lines: 2 },
      help: '任意です。いつ、どのように聞いたかも書いてください。',
    },
    {
      ...about,
      id: `${code}.nextStep`,
      title: words.nextStep,
      role: 'nextStep',
      form: { kind: 'text', lines: 2 },
      prompts: ['小さなことでかまいません。だれと、いつごろ、何をしてみますか。'],
    },
  ];
}
