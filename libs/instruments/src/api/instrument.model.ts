import { IdScalar, ListOf, TakeArgs, wordsOf } from '@furikaeri/core';
import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { Aspect, Difference } from '../domain/difference.js';
import { type InstrumentKind, instrumentKinds } from '../instrument.entity.js';
import type { InstrumentRow, VersionRow } from '../instruments.queries.js';
import type { VersionState } from '../instrument-version.entity.js';
import type { ItemCount, SurveyCounts } from '../survey-counts.queries.js';
import { DefinitionModel } from './definition.model.js';

export const InstrumentKindEnum = wordsOf(instrumentKinds);
registerEnumType(InstrumentKindEnum, {
  name: 'InstrumentKind',
  description: '振り返り, 調査, 年次の確認.',
});
export const VersionStateEnum = wordsOf(['draft', 'published', 'retired'] as const);
registerEnumType(VersionStateEnum, {
  name: 'InstrumentVersionState',
  description: '下書き, 公開中, 前の版.',
});
export const ChangeEnum = wordsOf(['added', 'removed', 'moved', 'changed'] as const);
registerEnumType(ChangeEnum, { name: 'FormChange', description: 'What became of a part.' });
export const PartEnum = wordsOf(['form', 'perspective', 'section', 'item'] as const);
registerEnumType(PartEnum, { name: 'FormPart', description: 'Part of a form.' });

@ObjectType('FormProblem', { description: 'What must be put right before publishing.' })
export class FormProblemModel {
  @Field(() => String, { description: 'Where: `definition.sections.0.items.2.id`.' })
  field: string;

  @Field(() => String, { description: 'What to do, in Japanese.' })
  message: string;
}

@ObjectType('InstrumentVersion', {
  description: '様式の版: written until it is published, never changed after.',
})
export class InstrumentVersionModel implements VersionRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The form it is a version of.' })
  instrumentId: string;

  @Field(() => InstrumentKindEnum, { description: 'What the form is for.' })
  kind: InstrumentKind;

  @Field(() => Int, { description: '1, 2, 3, …' })
  number: number;

  @Field(() => VersionStateEnum, { description: 'Draft, in use, or replaced.' })
  state: VersionState;

  @Field(() => DefinitionModel, { description: 'The form itself.' })
  definition: VersionRow['definition'] & DefinitionModel;

  @Field(() => String, { description: 'What changed against the version before.' })
  changeNote: string;

  @Field(() => Int, { description: 'Of a draft: grows with each save.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'In use since.' })
  publishedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Replaced since.' })
  retiredAt: Date | null;
}

@ObjectType('Instrument', { description: '様式: a form of the municipality, with its versions.' })
export class InstrumentModel implements InstrumentRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Lower-case words: `reflection-full`.' })
  code: string;

  @Field(() => String, { description: 'Its name in lists.' })
  name: string;

  @Field(() => InstrumentKindEnum, { description: 'What it is for.' })
  kind: InstrumentKind;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Out of use since.' })
  archivedAt: Date | null;
}

@ObjectType({ description: 'A page of forms, by kind and code.' })
export class InstrumentList extends ListOf(InstrumentModel) {}

@ArgsType()
export class InstrumentsArgs extends TakeArgs {
  @Field(() => Boolean, { nullable: true, description: 'Also those out of use.' })
  archived?: boolean | null;
}

@ObjectType('FormDifference', { description: 'One difference between two versions, in words.' })
export class DifferenceModel implements Difference {
  @Field(() => ChangeEnum, { description: 'What became of the part.' })
  change: Difference['change'];

  @Field(() => PartEnum, { description: 'What kind of part.' })
  part: Difference['part'];

  @Field(() => String, { description: 'Id of the part; empty for the form as a whole.' })
  id: string;

  @Field(() => String, { description: 'Its title now, or before it was taken away.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Of `changed`: what about it.' })
  aspect: Aspect | null;

  @Field(() => String, { description: 'Before, in words.' })
  before: string;

  @Field(() => String, { description: 'After, in words.' })
  after: string;
}

@ObjectType({ description: 'How many offices gave one answer.' })
export class GradeCount {
  @Field(() => String, { description: 'Code of the grade or word.' })
  code: string;

  @Field(() => String, { description: 'The grade or word.' })
  label: string;

  @Field(() => Int, { description: 'Offices that gave it.' })
  count: number;
}

@ObjectType({ description: 'One item of a survey, with how many offices gave which grade.' })
export class SurveyItemCounts implements ItemCount {
  @Field(() => String, { description: 'Id of the item.' })
  itemId: string;

  @Field(() => String, { description: 'What it asks.' })
  title: string;

  @Field(() => [GradeCount], { description: 'In the order of the form.' })
  counts: GradeCount[];
}

@ObjectType('SurveyCounts', {
  description: 'A survey counted item by item. Never for reflections, never over items.',
})
export class SurveyCountsModel implements SurveyCounts {
  @Field(() => IdScalar, { description: 'The version that was filled.' })
  instrumentVersionId: string;

  @Field(() => Int, { description: '年度.' })
  fiscalYear: number;

  @Field(() => Int, { description: 'Offices that handed in and released a sheet.' })
  offices: number;

  @Field(() => [SurveyItemCounts], { description: 'In the order of the form.' })
  items: SurveyItemCounts[];
}
