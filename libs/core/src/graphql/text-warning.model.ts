import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PersonalKind } from '../personal-text/index.js';
import type { TextWarning } from '../personal-text/warnings.js';
import { wordsOf } from './words-of.js';

const PersonalKindEnum = wordsOf([
  'name',
  'phone',
  'certificateNumber',
  'myNumber',
  'email',
  'birthDate',
  'address',
] as const);
registerEnumType(PersonalKindEnum, {
  name: 'PersonalKind',
  description: 'What a text seems to tell of a person.',
});

@ObjectType('TextWarning', {
  description: 'A question before saving: this text may tell who a person is.',
})
export class TextWarningModel implements TextWarning {
  @Field(() => String, { description: 'Where: `input.wishes`.' })
  field: string;

  @Field(() => PersonalKindEnum, { description: 'What it looks like.' })
  kind: PersonalKind;

  @Field(() => String, { description: 'The words found.' })
  found: string;
}
