import {
  checkInput,
  DayScalar,
  invalid,
  ListOf,
  loader,
  oneEach,
  Permit,
  PUBLIC,
  Reading,
  type ReadTx,
  TakeArgs,
} from '@furikaeri/core';
import { Module } from '@nestjs/common';
import {
  Args,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import * as v from 'valibot';

/** A room of nothing but edges, to try core's GraphQL on. */
@ObjectType()
export class Toy {
  @Field(() => Int) number: number;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => Toy) next: Toy;
}

@ObjectType()
export class ToyList extends ListOf(Toy) {}

@InputType()
export class ToyInput {
  @Field(() => String) name: string;
  @Field(() => DayScalar, { nullable: true }) boughtOn?: string;
  @Field(() => [ToyInput], { nullable: true }) parts?: ToyInput[];
}

@InputType()
export class FlatInput {
  @Field(() => String) name: string;
  @Field(() => DayScalar, { nullable: true }) boughtOn?: string;
}

const flat = v.looseObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5)) });

@Resolver(() => Toy)
export class ToyResolver {
  /** Batches that the loader asked for. */
  static batches = 0;

  @Query(() => ToyList)
  @Permit('toys.read')
  async toys(@Reading() tx: ReadTx, @Args() { take, skip }: TakeArgs) {
    const items = await tx.query<Toy>(
      'select n as number from generate_series($1::int, $2::int) n',
      [skip + 1, skip + take],
    );
    return { items, totalItems: 1000 };
  }

  @ResolveField('name', () => String, { nullable: true })
  name(@Parent() toy: Toy, @Reading() tx: ReadTx) {
    return loader(tx, 'toys.name', async (numbers: readonly number[]) => {
      ToyResolver.batches++;
      const rows = await tx.query<Toy>(
        `select n as number, 'toy ' || n as name from unnest($1::int[]) n`,
        [numbers],
      );
      return oneEach(numbers, rows, (row) => row.number);
    })
      .load(toy.number)
      .then((row) => row?.name);
  }

  @ResolveField('next', () => Toy)
  next(@Parent() toy: Toy) {
    return { number: toy.number + 1 };
  }

  @Query(() => Int)
  @Permit('toys.read')
  async broken(@Reading() tx: ReadTx) {
    await tx.query(`select 1`);
    await tx.query(`select 'secret'::int`);
    return 1;
  }

  @Query(() => Int)
  @Permit('toys.read')
  async slow(@Reading() tx: ReadTx, @Args('seconds', { type: () => Int }) seconds: number) {
    await tx.query('select pg_sleep($1)', [seconds]);
    return seconds;
  }

  @Query(() => String)
  @Permit('toys.manage')
  managed() {
    return 'managed';
  }

  @Query(() => String)
  @Permit(PUBLIC)
  echo(@Args('input', { type: () => ToyInput }) input: ToyInput) {
    return JSON.stringify(input);
  }

  @Mutation(() => String)
  @Permit(PUBLIC)
  name5(@Args('input', { type: () => FlatInput }, checkInput(flat)) input: FlatInput): string {
    if (input.name === 'taken')
      throw invalid('input.name', { key: 'toys.taken', text: 'その名前は使われています。' });
    return `${input.name} ${input.boughtOn ?? ''}`.trim();
  }
}

@Module({ providers: [ToyResolver] })
export class ToyRoom {}

@Resolver()
class OpenResolver {
  @Query(() => String)
  forgotten() {
    return 'open';
  }
}

/** A room whose handler nobody decided about. */
@Module({ providers: [OpenResolver] })
export class OpenRoom {}
