import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Reading } from '../domain/readings.js';

@ObjectType('WordReading', { description: 'How a word is read, for the version with furigana.' })
export class WordReadingModel implements Reading {
  @Field(() => String, { description: 'The word.' })
  words: string;

  @Field(() => String, { description: 'Its kana; empty: none is printed.' })
  kana: string;
}

@InputType('WordReadingInput')
export class WordReadingInputModel implements Reading {
  @Field(() => String, { description: 'The word; it has a kanji.' })
  words: string;

  @Field(() => String, { description: 'Its kana; empty: none is to be printed.' })
  kana: string;
}

@InputType('WordInput', { description: 'A word of the ward’s readings.' })
export class WordInputModel {
  @Field(() => String, { description: 'The word.' })
  words: string;
}
