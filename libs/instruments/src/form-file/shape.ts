import * as v from 'valibot';
import { formLimits as limits } from '../domain/limits.js';

/**
 * The shape of a form: what the API takes, what a file holds, and what the published JSON Schema
 * says are this one object. Rules about the whole (ids once, at least one item) are the domain's.
 */
const say = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));
const line = (description: string) =>
  v.pipe(v.string(), v.maxLength(limits.line), v.description(description));
const words = (description: string) =>
  v.pipe(v.string(), v.maxLength(limits.words), v.description(description));
const code = (description: string) =>
  v.pipe(v.string(), v.maxLength(64), v.description(description));
const most = (description: string) => say(v.number(), description);
const flag = (description: string) => say(v.boolean(), description);

const option = {
  code: code('符号。版が変わっても同じものにします。答えはこの符号で残ります。'),
  label: line('ことば。'),
};
const options = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(v.array(schema), v.maxLength(limits.options), v.description(description));

const answerForm = v.variant('kind', [
  v.strictObject({
    kind: say(v.literal('text'), '文章。'),
    lines: v.optional(most('紙と画面での行数。')),
    mostCharacters: v.optional(most('文字数の上限。')),
  }),
  v.strictObject({
    kind: say(v.literal('choice'), 'ことばから選ぶ。'),
    options: options(v.strictObject(option), '選ぶことば。順番どおりに出ます。'),
    several: v.optional(flag('いくつでも選べる。')),
  }),
  v.strictObject({
    kind: say(v.literal('scale'), '段階（S・A・B・C など）。'),
    grades: options(
      v.strictObject({ ...option, meaning: words('その段階の意味。') }),
      '段階。上から順に書きます。',
    ),
  }),
  v.strictObject({
    kind: say(v.literal('number'), '数。'),
    unit: line('単位（件、人、％など）。'),
    least: v.optional(most('一番小さい数。')),
    most: v.optional(most('一番大きい数。')),
    wholeOnly: v.optional(flag('整数だけ。')),
  }),
  v.strictObject({ kind: say(v.literal('date'), '日付。') }),
  v.strictObject({ kind: say(v.literal('month'), '年月。') }),
  v.strictObject({ kind: say(v.literal('yesNo'), 'はい・いいえ。') }),
  v.strictObject({
    kind: say(v.literal('list'), '箇条書き。'),
    most: v.optional(most('いくつまで。')),
  }),
]);

const hints = (description: string) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(limits.line))),
    v.maxLength(limits.hints),
    v.description(description),
  );

const item = v.strictObject({
  id: code('符号。版が変わっても同じものにします。'),
  title: line('項目の名前。'),
  form: v.pipe(answerForm, v.description('答え方。')),
  role: v.optional(
    say(
      v.picklist(['strength', 'topic', 'voice', 'nextStep', 'evidence']),
      '役割: よいところ、気になること、本人の声、次にやってみること、根拠。',
    ),
  ),
  perspective: v.optional(code('視点の符号。')),
  required: v.optional(flag('提出までに必ず書く。')),
  viewpoints: v.optional(hints('着眼点。')),
  prompts: v.optional(hints('書きはじめを助ける問いかけ。')),
  help: v.optional(words('説明。')),
});

const section = v.strictObject({
  id: code('章の符号。'),
  title: line('章の名前。'),
  help: v.optional(words('説明。')),
  items: v.pipe(v.array(item), v.maxLength(limits.items), v.description('項目。')),
});

const definition = {
  title: line('用紙の題。'),
  note: v.optional(words('題の下に印刷する注記。')),
  minutes: v.optional(most('書くのにかかる時間（分）のめやす。')),
  totals: say(
    v.picklist(['never', 'perItem']),
    'never: 集計しない（振り返りは必ずこれ）。perItem: 項目ごとに数える。',
  ),
  perspectives: v.optional(
    v.pipe(
      v.array(v.strictObject(option)),
      v.maxLength(limits.perspectives),
      v.description('視点。順番どおりに出ます。'),
    ),
  ),
  sections: v.pipe(v.array(section), v.maxLength(limits.sections), v.description('章。')),
};

export const definitionShape = v.strictObject(definition);

/** A form as a file: what it is called, then all of it. */
export const formFileShape = v.strictObject({
  code: code('様式の符号。半角の英小文字・数字・ハイフン。'),
  name: line('一覧に出る名前。'),
  kind: say(
    v.picklist(['reflection', 'survey', 'review']),
    'reflection: 振り返り。survey: 調査。review: 年次の確認。',
  ),
  ...definition,
});
