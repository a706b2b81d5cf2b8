import { Field, ObjectType } from '@nestjs/graphql';
import type { Message } from '../errors.js';

@ObjectType({ description: 'A sentence for people.' })
export class Sentence implements Message {
  @Field(() => String, { description: 'Key in the catalogue.' })
  key: string;

  @Field(() => String, { description: 'In Japanese.' })
  text: string;
}
