import type { AnswerForm, Definition, Item } from './definition.js';

/**
 * A form as it is kept: no spaces around words, one kind of line end, nothing that says nothing
 * (empty words, empty lists, flags that are off), parts in the order in which people read them.
 */
export function tidyDefinition(form: Definition): Definition {
  const perspectives = (form.perspectives ?? []).map(coded);
  return compact<Definition>({
    title: words(form.title),
    note: orNothing(form.note),
    minutes: form.minutes,
    totals: form.totals,
    perspectives: perspectives.length ? perspectives : undefined,
    sections: form.sections.map((section) =>
      compact({
        id: words(section.id),
        title: words(section.title),
        help: orNothing(section.help),
        items: section.items.map(tidyItem),
      }),
    ),
  });
}

const tidyItem = (item: Item): Item =>
  compact<Item>({
    id: words(item.id),
    title: words(item.title),
    form: tidyForm(item.form),
    role: item.role,
    perspective: orNothing(item.perspective),
    required: item.required || undefined,
    viewpoints: lines(item.viewpoints),
    prompts: lines(item.prompts),
    help: orNothing(item.help),
  });

function tidyForm(form: AnswerForm): AnswerForm {
  switch (form.kind) {
    case 'choice':
      return compact<AnswerForm>({
        kind: form.kind,
        options: form.options.map(coded),
        several: form.several || undefined,
      });
    case 'scale':
      return {
        kind: form.kind,
        grades: form.grades.map((grade) => ({ ...coded(grade), meaning: words(grade.meaning) })),
      };
    case 'number':
      return compact<AnswerForm>({
        ...form,
        unit: words(form.unit),
        wholeOnly: form.wholeOnly || undefined,
      });
    default:
      return compact<object>(form) as AnswerForm;
  }
}

const words = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
const orNothing = (text: string | undefined): string | undefined => words(text ?? '') || undefined;
const lines = (texts: readonly string[] | undefined): string[] | undefined => {
  const kept = (texts ?? []).map(words).filter(Boolean);
  return kept.length ? kept : undefined;
};
const coded = ({ code, label }: { code: string; label: string }) => ({
  code: words(code),
  label: words(label),
});

/** Without the keys that hold nothing. */
const compact = <T extends object>(row: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
