import { getNamedType, type GraphQLField, type GraphQLSchema, isCompositeType } from 'graphql';

/** The root fields by `Query.name` or `Mutation.name`. */
export const operationsOf = (
  schema: GraphQLSchema,
): ReadonlyMap<string, GraphQLField<unknown, unknown>> =>
  new Map(
    [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
      (type) =>
        Object.values(type?.getFields() ?? {}).map(
          (field) => [`${type?.name}.${field.name}`, field] as const,
        ),
    ),
  );

/** The operation with those arguments that `args` has, as variables. */
export function documentOf(schema: GraphQLSchema, name: string, args: object): string {
  const [kind = ''] = name.split('.');
  const field = operationsOf(schema).get(name);
  if (!field) throw new Error(`no operation ${name} in the schema: take its row away`);
  const given = field.args.filter((arg) => arg.name in args);
  const list = (write: (arg: (typeof given)[number]) => string) =>
    given.length ? `(${given.map(write).join(', ')})` : '';
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const call = `${field.name}${list(({ name }) => `${name}: $${name}`)}${selection}`;
  return `${kind.toLowerCase()}${list(({ name, type }) => `$${name}: ${String(type)}`)} { ${call} }`;
}
