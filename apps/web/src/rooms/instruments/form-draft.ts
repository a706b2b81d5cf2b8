import type { AnswerForm, Definition, Item, Section } from './answer-words.js';

type Kind = AnswerForm['kind'];

/** The list with one place moved up or down; the same list at its ends. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  next.splice(to, 0, one);
  return next;
}

export const without = <T>(list: readonly T[], at: number): T[] =>
  list.filter((_, place) => place !== at);

export const changed = <T>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((one, place) => (place === at ? { ...one, ...change } : one));

/** `stem-1`, `stem-2`, …: the first that is free. Ids stay with their part through versions. */
export function freeId(stem: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`;
}

const emptyForm: AnswerForm = {
  kind: 'text',
  lines: 3,
  mostCharacters: null,
  several: null,
  unit: null,
  least: null,
  most: null,
  wholeOnly: null,
  options: null,
  grades: null,
};

export const newItem = (definition: Definition): Item => ({
  id: freeId(
    'item',
    definition.sections.flatMap(({ items }) => items.map(({ id }) => id)),
  ),
  title: '',
  role: null,
  perspective: null,
  required: null,
  viewpoints: null,
  prompts: null,
  help: null,
  form: emptyForm,
});

export const newSection = (definition: Definition): Section => ({
  id: freeId(
    'section',
    definition.sections.map(({ id }) => id),
  ),
  title: '',
  help: null,
  items: [newItem(definition)],
});

/** Another way to answer: only what that way needs. */
export const ofKind = (kind: Kind): AnswerForm => ({
  ...emptyForm,
  kind,
  lines: kind === 'text' ? 3 : null,
  unit: kind === 'number' ? '件' : null,
  options: kind === 'choice' ? [] : null,
  grades: kind === 'scale' ? [] : null,
});

export const linesOf = (text: string): string[] => text.split('\n');

/** 「S：先進的」 or 「いつも」 on each line. */
export const optionLines = (
  options: readonly { label: string; meaning?: string | null }[],
): string =>
  options.map(({ label, meaning }) => (meaning ? `${label}：${meaning}` : label)).join('\n');

/**
 * Lines as options or grades. One whose label stands already keeps its code; one renamed in its place
 * too, so that answers of before keep their meaning; what is new gets a code of its own.
 */
export function readOptionLines(
  text: string,
  before: readonly { code: string; label: string }[],
  withMeaning: boolean,
): { code: string; label: string; meaning: string | null }[] {
  const rows = linesOf(text).map((line) => {
    const [label = '', ...meaning] = withMeaning ? line.split(/[：:]/) : [line];
    return { label: label.trim(), meaning: withMeaning ? meaning.join('：').trim() : null };
  });
  const codes = rows.map(({ label }) => before.find((one) => one.label === label)?.code);
  rows.forEach((_, at) => {
    const renamed = before[at]?.code;
    if (codes[at] === undefined && renamed !== undefined && !codes.includes(renamed)) {
      codes[at] = renamed;
    }
  });
  return rows.map((row, at) => {
    codes[at] ??= freeId(
      'option',
      [...codes, ...before.map(({ code }) => code)].filter((code) => code !== undefined),
    );
    return { code: codes[at]!, ...row };
  });
}

/** As the API takes it: grades have meanings, options none; empty lines are no lines. */
export function sendable(definition: Definition): Definition {
  const lines = (texts: readonly string[] | null) =>
    texts?.map((one) => one.trim()).filter(Boolean) ?? null;
  const filled = <T extends { label: string }>(options: readonly T[] | null) =>
    options?.filter(({ label }) => label.trim() !== '') ?? null;
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        viewpoints: lines(item.viewpoints),
        prompts: lines(item.prompts),
        form: {
          ...item.form,
          options: filled(item.form.options)?.map(({ code, label }) => ({ code, label })) ?? null,
          grades: filled(item.form.grades),
        },
      })),
    })),
  };
}

/** 「章」の「項目」 of `definition.sections.0.items.2.title`; empty for the form as a whole. */
export function placeOf(definition: Definition, field: string): string {
  const [, at] = /sections\.(\d+)/.exec(field) ?? [];
  const section = at === undefined ? undefined : definition.sections[Number(at)];
  const [, itemAt] = /items\.(\d+)/.exec(field) ?? [];
  const item = itemAt === undefined ? undefined : section?.items[Number(itemAt)];
  return [
    section?.title || (at && `${Number(at) + 1}`),
    item?.title || (itemAt && `${Number(itemAt) + 1}`),
  ]
    .filter(Boolean)
    .join(' ／ ');
}
