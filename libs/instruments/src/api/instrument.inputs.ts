import { IdScalar } from '@furikaeri/core';
import { Field, InputType, Int } from '@nestjs/graphql';
import type { InstrumentKind } from '../instrument.entity.js';
import { DefinitionModel } from './definition.model.js';
import { InstrumentKindEnum } from './instrument.model.js';

@InputType({ description: 'A new form, with its first draft.' })
export class CreateInstrumentInput {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one form.' })
  id: string;

  @Field(() => String, { description: 'Lower-case words with hyphens: `reflection-full`.' })
  code: string;

  @Field(() => String, { description: 'Its name in lists.' })
  name: string;

  @Field(() => InstrumentKindEnum, { description: 'What it is for.' })
  kind: InstrumentKind;

  @Field(() => DefinitionModel, { description: 'The form itself.' })
  definition: DefinitionModel;
}

@InputType({ description: 'A new draft, from the published version.' })
export class StartInstrumentDraftInput {
  @Field(() => IdScalar, { description: 'The form.' })
  instrumentId: string;
}

@InputType({ description: 'The whole draft as it should read.' })
export class SaveInstrumentDraftInput {
  @Field(() => IdScalar, { description: 'The draft.' })
  versionId: string;

  @Field(() => Int, { description: 'Revision that was changed; a stale one is a CONFLICT.' })
  revision: number;

  @Field(() => DefinitionModel, { description: 'The form itself.' })
  definition: DefinitionModel;
}

@InputType({ description: 'A draft that goes into use.' })
export class PublishInstrumentInput {
  @Field(() => IdScalar, { description: 'The draft.' })
  versionId: string;

  @Field(() => Int, { description: 'Revision that was looked at.' })
  revision: number;

  @Field(() => String, {
    nullable: true,
    description: 'What changed, for those who fill it; needed from the second version on.',
  })
  changeNote?: string | null;
}

@InputType({ description: 'A draft that is not wanted.' })
export class DiscardInstrumentDraftInput {
  @Field(() => IdScalar, { description: 'The draft.' })
  versionId: string;
}

@InputType({ description: 'A form that goes out of use.' })
export class ArchiveInstrumentInput {
  @Field(() => IdScalar, { description: 'The form.' })
  instrumentId: string;
}
