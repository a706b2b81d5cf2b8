import { wordsOf } from '@furikaeri/core';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { formWords, roleWords } from '../domain/form-words.js';
import type { AnswerForm as Form, ItemRole, Perspective } from '../domain/definition.js';

type FormKind = Form['kind'];
const described = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([key, description]) => [key, { description }]));

export const FormKindEnum = wordsOf(Object.keys(formWords) as FormKind[]);
registerEnumType(FormKindEnum, {
  name: 'AnswerFormKind',
  description: '答え方.',
  valuesMap: described(formWords),
});

export const ItemRoleEnum = wordsOf(Object.keys(roleWords) as ItemRole[]);
registerEnumType(ItemRoleEnum, {
  name: 'ItemRole',
  description: 'What an item asks for beyond its form.',
  valuesMap: described(roleWords),
});

export const TotalsEnum = wordsOf(['never', 'perItem'] as const);
registerEnumType(TotalsEnum, {
  name: 'Totals',
  description: 'Whether answers may ever be counted together.',
  valuesMap: {
    never: { description: '集計しない: 振り返りは必ずこれ' },
    perItem: { description: '項目ごとに数える' },
  },
});

@ObjectType('FormPerspective', { description: '視点: one of those by which an office looks back.' })
@InputType('FormPerspectiveInput', { description: '視点.' })
export class PerspectiveModel implements Perspective {
  @Field(() => String, { description: 'Stable through versions.' })
  code: string;

  @Field(() => String, { description: 'In words.' })
  label: string;
}

@ObjectType('AnswerOption', { description: 'A word to choose, or a grade with its meaning.' })
@InputType('AnswerOptionInput', { description: 'A word to choose, or a grade with its meaning.' })
export class OptionModel {
  @Field(() => String, { description: 'Stable through versions: what an answer stores.' })
  code: string;

  @Field(() => String, { description: 'In words.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'Of a grade: what it means.' })
  meaning?: string | null;
}

@ObjectType('AnswerForm', { description: '答え方: a kind, and what that kind needs.' })
@InputType('AnswerFormInput', { description: '答え方: a kind, and what that kind needs.' })
export class AnswerFormModel {
  @Field(() => FormKindEnum, { description: 'text, choice, scale, …' })
  kind: FormKind;

  @Field(() => Int, { nullable: true, description: 'text: lines on paper and screen.' })
  lines?: number | null;

  @Field(() => Int, { nullable: true, description: 'text: the most characters.' })
  mostCharacters?: number | null;

  @Field(() => [OptionModel], { nullable: true, description: 'choice: the words, in order.' })
  options?: OptionModel[] | null;

  @Field(() => Boolean, { nullable: true, description: 'choice: several at once.' })
  several?: boolean | null;

  @Field(() => [OptionModel], { nullable: true, description: 'scale: the grades, in order.' })
  grades?: OptionModel[] | null;

  @Field(() => String, { nullable: true, description: 'number: 件, 人, ％.' })
  unit?: string | null;

  @Field(() => Float, { nullable: true, description: 'number: the smallest.' })
  least?: number | null;

  @Field(() => Float, { nullable: true, description: 'number: the largest; list: how many.' })
  most?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'number: whole numbers only.' })
  wholeOnly?: boolean | null;
}

@ObjectType('FormItem', { description: '項目: one question of a form.' })
@InputType('FormItemInput', { description: '項目: one question of a form.' })
export class ItemModel {
  @Field(() => String, { description: 'Stable through versions, e.g. `individuality.strength`.' })
  id: string;

  @Field(() => String, { description: 'What it asks.' })
  title: string;

  @Field(() => AnswerFormModel, { description: 'How it is answered.' })
  form: AnswerFormModel;

  @Field(() => ItemRoleEnum, { nullable: true, description: 'What it is for.' })
  role?: ItemRole | null;

  @Field(() => String, { nullable: true, description: 'Code of a perspective.' })
  perspective?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Must be answered before handing in.' })
  required?: boolean | null;

  @Field(() => [String], { nullable: true, description: '着眼点: what to look at.' })
  viewpoints?: string[] | null;

  @Field(() => [String], { nullable: true, description: '問いかけ: questions that help to begin.' })
  prompts?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A note for who fills it.' })
  help?: string | null;
}

@ObjectType('FormSection', { description: '章.' })
@InputType('FormSectionInput', { description: '章.' })
export class SectionModel {
  @Field(() => String, { description: 'Stable through versions.' })
  id: string;

  @Field(() => String, { description: 'Its heading.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'A note below the heading.' })
  help?: string | null;

  @Field(() => [ItemModel], { description: 'Its questions, in order.' })
  items: ItemModel[];
}

@ObjectType('FormDefinition', { description: 'A whole form.' })
@InputType('FormDefinitionInput', { description: 'A whole form.' })
export class DefinitionModel {
  @Field(() => String, { description: 'Printed on top.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Printed below the title.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'About how long it takes, in minutes.' })
  minutes?: number | null;

  @Field(() => TotalsEnum, { description: 'Whether answers may ever be counted together.' })
  totals: 'never' | 'perItem';

  @Field(() => [PerspectiveModel], { nullable: true, description: '視点, in order.' })
  perspectives?: PerspectiveModel[] | null;

  @Field(() => [SectionModel], { description: 'Its sections, in order.' })
  sections: SectionModel[];
}
