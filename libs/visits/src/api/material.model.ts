import { IdScalar, ListOf, TakeArgs, TextWarningModel } from '@furikaeri/core';
import { ArgsType, Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import type { MaterialKind } from '../material.entity.js';
import type { MaterialFilter, MaterialRow } from '../material.queries.js';
import type {
  MaterialAnswer,
  ReleaseMaterialInput,
  WithdrawMaterialInput,
} from '../material.service.js';
import { MaterialKindEnum } from './note.enums.js';

@ObjectType('Material', { description: '素材: words that an office released, without names.' })
export class MaterialModel implements MaterialRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => IdScalar, { description: 'The visit that brought it.' })
  visitId: string;

  @Field(() => IdScalar, { nullable: true, description: 'The sentence of the note.' })
  pointId: string | null;

  @Field(() => MaterialKindEnum, { description: 'よいところ, 話題 or 本人の声.' })
  kind: MaterialKind;

  @Field(() => String, { nullable: true, description: "視点: a code of the instrument's." })
  perspective: string | null;

  @Field(() => String, { description: 'As the office wants it read.' })
  words: string;

  @Field(() => IdScalar, { description: 'Who released it.' })
  releasedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  releasedAt: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was taken back; told to its office alone.',
  })
  withdrawnAt: Date | null;

  @Field(() => String, { description: 'Why it was taken back.' })
  withdrawReason: string;
}

@ObjectType({ description: 'A page of released words, the latest first.' })
export class MaterialList extends ListOf(MaterialModel) {}

@InputType({ description: 'Which words; what is left out does not matter.' })
export class MaterialFilterInput implements MaterialFilter {
  @Field(() => IdScalar, { nullable: true, description: 'Of this office.' })
  officeId?: string | null;

  @Field(() => MaterialKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: MaterialKind | null;

  @Field(() => String, { nullable: true, description: 'On this perspective.' })
  perspective?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'From visits of this programme.' })
  programmeId?: string | null;
}

@ArgsType()
export class MaterialsArgs extends TakeArgs {
  @Field(() => MaterialFilterInput, { nullable: true, description: 'Which.' })
  filter?: MaterialFilterInput | null;
}

@InputType('ReleaseMaterialInput', {
  description: 'A sentence of a confirmed note to be released.',
})
export class ReleaseMaterialInputModel implements ReleaseMaterialInput {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one release.' })
  id: string;

  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => IdScalar, { description: 'The sentence of its note.' })
  pointId: string;

  @Field(() => String, { description: 'As it shall be read: without names.' })
  words: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the warnings were read, release it all the same.',
  })
  confirmed?: boolean | null;
}

@InputType('WithdrawMaterialInput', { description: 'Released words to be taken back.' })
export class WithdrawMaterialInputModel implements WithdrawMaterialInput {
  @Field(() => IdScalar, { description: 'The words.' })
  materialId: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;
}

@ObjectType('MaterialAnswer', { description: 'Done, or a question first.' })
export class MaterialAnswerModel implements MaterialAnswer {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => IdScalar, { nullable: true, description: 'The words; empty: read `warnings`.' })
  materialId: string | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before releasing.' })
  warnings: TextWarningModel[];
}
