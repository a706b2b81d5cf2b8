/** How an item is answered. One engine for reflection sheets, surveys and reviews. */
export type AnswerForm =
  | { kind: 'text'; lines?: number; mostCharacters?: number }
  /** Ordered words, e.g. まだこれから / ときどき / いつも; several at once where `several`. */
  | { kind: 'choice'; options: readonly Option[]; several?: boolean }
  /** Grades with definitions, e.g. S/A/B/C. */
  | { kind: 'scale'; grades: readonly Grade[] }
  | { kind: 'number'; unit: string; least?: number; most?: number; wholeOnly?: boolean }
  | { kind: 'date' }
  | { kind: 'month' }
  | { kind: 'yesNo' }
  | { kind: 'list'; most?: number };

export interface Option {
  /** Stable through versions: what an answer stores. */
  code: string;
  label: string;
}
export interface Grade extends Option {
  meaning: string;
}

/** What an item asks for beyond its form; the room of visits and the committee read it. */
export type ItemRole = 'strength' | 'topic' | 'voice' | 'nextStep' | 'evidence';

export interface Item {
  /** Stable through versions, e.g. `individuality.strength`. */
  id: string;
  title: string;
  form: AnswerForm;
  role?: ItemRole;
  /** Code of one of the definition's viewpoints, for the six perspectives. */
  perspective?: string;
  required?: boolean;
  /** 着眼点: what to look at. */
  viewpoints?: readonly string[];
  /** 問いかけ: questions that help to begin. */
  prompts?: readonly string[];
  help?: string;
}
export interface Section {
  id: string;
  title: string;
  help?: string;
  items: readonly Item[];
}
/** One of the (six) perspectives, in order. */
export interface Perspective {
  code: string;
  label: string;
}

/** The whole form. */
export interface Definition {
  title: string;
  /** Printed below the title, e.g. 初期値（区の様式で確認してください）. */
  note?: string;
  /** About how long it takes to fill, in minutes. */
  minutes?: number;
  /** Whether answers may ever be counted together. `never`: the API offers no such figure. */
  totals: 'never' | 'perItem';
  perspectives?: readonly Perspective[];
  sections: readonly Section[];
}

export const itemsOf = (definition: Definition): Item[] =>
  definition.sections.flatMap(({ items }) => items);
