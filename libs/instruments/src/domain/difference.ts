import type { Definition, Item, Section } from './definition.js';
import { describeForm, describeOptions, named, roleWords } from './form-words.js';

/** One difference between two versions of a form, told so that people can read it. */
export interface Difference {
  change: 'added' | 'removed' | 'moved' | 'changed';
  part: 'form' | 'perspective' | 'section' | 'item';
  /** Of the perspective, section or item; empty for the form as a whole. */
  id: string;
  /** Its title now, or what it was called before it was taken away. */
  title: string;
  /** Of `changed`: what about it. */
  aspect: Aspect | null;
  /** In words; empty where there was or is nothing. */
  before: string;
  after: string;
}

export type Aspect =
  | 'title'
  | 'note'
  | 'minutes'
  | 'totals'
  | 'help'
  | 'answerForm'
  | 'options'
  | 'role'
  | 'perspective'
  | 'required'
  | 'viewpoints'
  | 'prompts';

/** What a part says, by aspect. Two parts that say the same in all aspects do not differ. */
type Saying = Partial<Record<Aspect, string>>;
interface Part {
  id: string;
  title: string;
  /** Where it belongs; a part under another heading has moved. */
  under: { id: string; title: string } | null;
  says: Saying;
}

const totalsWords = { never: '集計しない', perItem: '項目ごとに数える' };

/** From one version to the next: the form as a whole, its perspectives, sections, items. */
export function differencesOf(before: Definition, after: Definition): Difference[] {
  return [
    ...changed('form', '', after.title, saysForm(before), saysForm(after)),
    ...compare('perspective', perspectivesOf(before), perspectivesOf(after)),
    ...compare('section', sectionsOf(before), sectionsOf(after)),
    ...compare('item', itemsOf(before), itemsOf(after)),
  ];
}

const saysForm = (form: Definition): Saying => ({
  title: form.title,
  note: form.note ?? '',
  minutes: form.minutes === undefined ? '' : `${form.minutes} 分`,
  totals: totalsWords[form.totals],
});

const perspectivesOf = ({ perspectives = [] }: Definition): Part[] =>
  perspectives.map(({ code, label }) => ({
    id: code,
    title: label,
    under: null,
    says: { title: label },
  }));

const sectionsOf = ({ sections }: Definition): Part[] =>
  sections.map(({ id, title, help }) => ({
    id,
    title,
    under: null,
    says: { title, help: help ?? '' },
  }));

const itemsOf = (form: Definition): Part[] =>
  form.sections.flatMap((section) => section.items.map((item) => partOf(item, section, form)));

const partOf = (item: Item, section: Section, { perspectives = [] }: Definition): Part => ({
  id: item.id,
  title: item.title,
  under: section,
  says: {
    title: item.title,
    answerForm: describeForm(item.form),
    options: describeOptions(item.form),
    role: item.role ? roleWords[item.role] : '',
    perspective: perspectives
      .filter(({ code }) => code === item.perspective)
      .map(named)
      .join(),
    required: item.required ? '必須' : '任意',
    viewpoints: (item.viewpoints ?? []).join('\n'),
    prompts: (item.prompts ?? []).join('\n'),
    help: item.help ?? '',
  },
});

function compare(part: Difference['part'], before: Part[], after: Part[]): Difference[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  const stayed = inOrder(
    after.flatMap(({ id }) => (was.has(id) ? [before.findIndex((one) => one.id === id)] : [])),
  );
  const place = (list: Part[], one: Part) =>
    [
      one.under?.title,
      `${list.filter(({ under }) => under?.id === one.under?.id).indexOf(one) + 1} 番目`,
    ]
      .filter(Boolean)
      .join(' の ');
  const tell = (change: Difference['change'], { id, title }: Part, from = '', to = '') => ({
    change,
    part,
    id,
    title,
    aspect: null,
    before: from,
    after: to,
  });
  return [
    ...before
      .filter(({ id }) => !is.has(id))
      .map((one) => tell('removed', one, place(before, one))),
    ...after.flatMap((one): Difference[] => {
      const old = was.get(one.id);
      if (!old) return [tell('added', one, '', place(after, one))];
      const moved = old.under?.id !== one.under?.id || !stayed.has(before.indexOf(old));
      return [
        ...(moved ? [tell('moved', one, place(before, old), place(after, one))] : []),
        ...changed(part, one.id, one.title, old.says, one.says),
      ];
    }),
  ];
}

function changed(
  part: Difference['part'],
  id: string,
  title: string,
  before: Saying,
  after: Saying,
): Difference[] {
  return (Object.keys(after) as Aspect[])
    .filter((aspect) => before[aspect] !== after[aspect])
    .map((aspect) => ({
      change: 'changed',
      part,
      id,
      title,
      aspect,
      before: before[aspect] ?? '',
      after: after[aspect] ?? '',
    }));
}

/** The most of these places that still stand in rising order: the rest has moved. */
function inOrder(places: readonly number[]): Set<number> {
  const best: number[][] = places.map(() => []);
  let longest: number[] = [];
  places.forEach((place, n) => {
    for (let m = 0; m < n; m++) {
      const chain = best[m] ?? [];
      if ((places[m] ?? 0) < place && chain.length > (best[n]?.length ?? 0)) best[n] = chain;
    }
    best[n] = [...(best[n] ?? []), place];
    if (best[n].length > longest.length) longest = best[n];
  });
  return new Set(longest);
}
