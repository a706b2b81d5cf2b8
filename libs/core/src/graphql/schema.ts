import { type GraphQLFieldConfig, type GraphQLSchema, isObjectType } from 'graphql';
import type { Operation } from './operation.js';

/** Prepares the schema that Nest built: lighter leaves, and mutations that leave no stale read behind. */
export function prepareSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      if (isTrivial(name, field.resolve)) field.resolve = undefined;
    }
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (resolve) field.resolve = renewing(resolve);
  }
  return schema;
}

type Resolve = NonNullable<GraphQLFieldConfig<unknown, Operation>['resolve']>;

/**
 * Nest gives every plain field a resolver that reads the property of the same name, as graphql-js
 * does by itself; without them an operation runs a third faster.
 */
function isTrivial(name: string, resolve?: Resolve): boolean {
  if (resolve?.name !== 'rootFieldResolver') return false;
  const probe = {};
  const call = resolve as (root: unknown) => unknown;
  return call({ [name]: probe }) === probe && call({}) === undefined;
}

const renewing =
  (resolve: Resolve): Resolve =>
  async (root, args, operation, info) => {
    try {
      return await resolve(root, args, operation, info);
    } finally {
      operation.renew();
    }
  };
