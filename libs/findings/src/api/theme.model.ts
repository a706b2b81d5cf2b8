import { IdScalar, TextWarningModel } from '@furikaeri/core';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ThemeQuoteRow, ThemeRow } from '../themes.queries.js';
import type { GroupMaterialInput, KeepThemeInput, QuoteMaterialInput } from '../themes.service.js';

@ObjectType('ThemeQuote', { description: '引用: released words under a theme.' })
export class ThemeQuoteModel implements ThemeQuoteRow {
  themeId: string;

  @Field(() => IdScalar, { description: 'The release that it comes from.' })
  materialId: string;

  @Field({ description: 'strength, topic or voice.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'Code of the perspective.' })
  perspective: string | null;

  @Field({ description: 'As the office released it.' })
  released: string;

  @Field({ description: 'As reviewed for the committee; empty: it counts and is not quoted.' })
  words: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was reviewed.' })
  reviewedAt: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the office took it back: it leaves later snapshots.',
  })
  withdrawnAt: Date | null;
}

@ObjectType('Theme', { description: 'テーマ: released words of a year gathered under a name.' })
export class ThemeModel implements ThemeRow {
  @Field(() => IdScalar, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The fiscal year.' })
  fiscalYear: number;

  @Field({ description: 'Its name.' })
  title: string;

  @Field({ description: 'What is meant.' })
  words: string;

  @Field(() => Int, { description: 'Its place.' })
  position: number;

  @Field(() => Int, { description: 'Offices whose words are gathered here now.' })
  offices: number;
}

@ObjectType({ description: 'Done, or a question first.' })
export class ThemeAnswer {
  @Field(() => ThemeModel, { nullable: true, description: 'The theme; empty once it is dropped.' })
  theme: ThemeModel | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before quoting.' })
  warnings: TextWarningModel[];
}

@InputType('KeepThemeInput', { description: 'A new theme, or new words for one.' })
export class KeepThemeInputModel implements KeepThemeInput {
  @Field(() => IdScalar, { description: 'Made by the client.' })
  id: string;

  @Field(() => Int, { description: 'The fiscal year.' })
  fiscalYear: number;

  @Field({ description: 'Its name.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What is meant.' })
  words?: string | null;

  @Field(() => Int, { description: 'Its place among the themes.' })
  position: number;
}

@InputType({ description: 'Which theme.' })
export class ThemeInput {
  @Field(() => IdScalar, { description: 'Its id.' })
  id: string;
}

@InputType('GroupMaterialInput', { description: 'Released words and a theme.' })
export class GroupMaterialInputModel implements GroupMaterialInput {
  @Field(() => IdScalar, { description: 'The theme.' })
  themeId: string;

  @Field(() => [IdScalar], { description: 'The released words, 100 at most.' })
  materialIds: string[];
}

@InputType('QuoteMaterialInput', { description: 'What is quoted of released words.' })
export class QuoteMaterialInputModel implements QuoteMaterialInput {
  @Field(() => IdScalar, { description: 'The theme.' })
  themeId: string;

  @Field(() => IdScalar, { description: 'The released words, which stand under it.' })
  materialId: string;

  @Field({ description: 'As the committee reads it; empty takes the quote back.' })
  words: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the warnings were read, quote it all the same.',
  })
  confirmed?: boolean | null;
}
