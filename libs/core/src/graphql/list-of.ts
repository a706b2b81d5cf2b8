import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';

export interface Items<T> {
  items: T[];
  totalItems: number;
}

/**
 * One page of a list: `@ObjectType({ description: '…' }) export class OfficeList extends ListOf(OfficeModel) {}`.
 * The resolver gives `{ items, totalItems }`.
 */
export function ListOf<T>(Model: Type<T>): Type<Items<T>> {
  @ObjectType({ isAbstract: true })
  abstract class List implements Items<T> {
    @Field(() => [Model], { description: 'The asked-for page.' })
    items: T[];

    @Field(() => Int, { description: 'How many there are over all pages.' })
    totalItems: number;
  }
  return List as Type<Items<T>>;
}
