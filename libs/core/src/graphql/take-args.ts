import { ArgsType, Field } from '@nestjs/graphql';
import { SkipScalar, TakeScalar } from './scalars.js';

/** The page of a list: `@Args() { take, skip }: TakeArgs`, or a class of further arguments that extends it. */
@ArgsType()
export class TakeArgs {
  @Field(() => TakeScalar, { defaultValue: 50, description: 'Items on the page, 1 to 100.' })
  take: number;

  @Field(() => SkipScalar, { defaultValue: 0, description: 'Items before the page.' })
  skip: number;
}
