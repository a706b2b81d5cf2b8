import type { Definition } from '../definition.js';
import { perspectives, questions, words } from './perspectives.js';

const oneLine = { kind: 'text', lines: 1, mostCharacters: 200 } as const;

/**
 * 3分版, for practice in the network: a line of strength for each perspective, then one thing to
 * think of and one to try. Nothing in it tells who wrote it. Ids are those of the full sheet where
 * the question is the same, so that last time's words stand beside it.
 */
export const reflectionShort: Definition = {
  title: '振り返りシート（3分版）',
  note: `${words.note}\n一つの視点だけでもかまいません。お名前や事業所名は書かず、そのまま話し合いに使えます。`,
  minutes: 3,
  totals: 'never',
  perspectives,
  sections: [
    {
      id: 'strengths',
      title: words.strength,
      help: '思いついた視点から、ひとことずつ書いてみましょう。',
      items: perspectives.map(({ code, label }) => ({
        id: `${code}.strength`,
        title: label,
        role: 'strength',
        perspective: code,
        form: oneLine,
        prompts: questions[code].strength,
      })),
    },
    {
      id: 'today',
      title: '今日のひとつ',
      items: [
        { id: 'today.topic', title: words.topic, role: 'topic', form: oneLine },
        {
          id: 'today.voice',
          title: words.voice,
          role: 'voice',
          form: oneLine,
          help: '任意です。いつ、どのように聞いたかも書いてください。',
        },
        {
          id: 'today.nextStep',
          title: words.nextStep,
          role: 'nextStep',
          form: oneLine,
          prompts: ['小さなことでかまいません。何をしてみますか。'],
        },
      ],
    },
  ],
};
