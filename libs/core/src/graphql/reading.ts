import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { ReadTx } from '../database/unit-of-work.js';
import type { Operation } from './operation.js';

/**
 * `@Reading() tx: ReadTx` in any resolver, root or field: the operation's one read transaction.
 * After a mutation's handler returns, its selected fields get a fresh one.
 */
export const Reading = createParamDecorator((_: unknown, context: ExecutionContext): ReadTx =>
  GqlExecutionContext.create(context).getContext<Operation>().reading(),
);
