/** What an instrument says of an item, as far as the brief needs it. */
interface Item {
  id: string;
  title: string;
  form: { kind: string };
  role?: string;
  perspective?: string;
}
interface Form {
  perspectives?: readonly { code: string; label: string }[];
  sections: readonly { items: readonly Item[] }[];
}

/** One answer of a shared sheet in words. */
export interface SheetPoint {
  /** strength, topic, voice, nextStep. */
  role: string;
  /** The perspective's name; empty where it has none. */
  perspective: string | null;
  title: string;
  words: string;
}

const order = ['strength', 'topic', 'voice', 'nextStep'];

/** What a sheet says, strengths first: answers in words of items that have one of these roles. */
export function pointsOfSheet(
  { perspectives = [], sections }: Form,
  answers: Readonly<Record<string, unknown>>,
): SheetPoint[] {
  const labels = new Map(perspectives.map(({ code, label }) => [code, label]));
  const points = sections.flatMap(({ items }) =>
    items.flatMap(({ id, title, form, role = '', perspective = '' }): SheetPoint[] => {
      const words = ['text', 'list'].includes(form.kind) ? inWords(answers[id]) : '';
      if (!words || !order.includes(role)) return [];
      return [{ role, perspective: labels.get(perspective) ?? null, title, words }];
    }),
  );
  return points.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

function inWords(answer: unknown): string {
  if (typeof answer === 'string') return answer.trim();
  if (!Array.isArray(answer)) return '';
  return answer.filter((one) => typeof one === 'string' && one.trim()).join('、');
}
