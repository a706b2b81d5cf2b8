import { buildSchema, execute, parse } from 'graphql';
import { prepareSchema } from './schema.js';

const typed = () => {
  const schema = buildSchema('type Query { a: Int b: Int c: Int } type Mutation { write: Int }');
  return { schema, fields: schema.getQueryType()!.getFields() };
};
/** As Nest makes them for plain fields. */
const leaf = (property: string, byDefault?: unknown) => {
  const rootFieldResolver = (root: Record<string, unknown>) => root[property] ?? byDefault;
  return rootFieldResolver;
};

it('drops resolvers that do what graphql-js does anyway, and no others', () => {
  const { schema, fields } = typed();
  fields.a!.resolve = leaf('a');
  fields.b!.resolve = leaf('other');
  fields.c!.resolve = leaf('c', 5);
  prepareSchema(schema);
  expect(fields.a!.resolve).toBeUndefined();
  const result = execute({ schema, document: parse('{ a b c }'), rootValue: { a: 1, other: 2 } });
  expect(result).toEqual({ data: { a: 1, b: 2, c: 5 } });
});

it.each([true, false])('a mutation ends the read before it, failing or not', async (fails) => {
  const { schema } = typed();
  schema.getMutationType()!.getFields().write!.resolve = async () => {
    if (fails) throw new Error('no');
    return 1;
  };
  prepareSchema(schema);
  const operation = { renew: jest.fn() };
  await execute({
    schema,
    document: parse('mutation { write x: write }'),
    contextValue: operation,
  });
  expect(operation.renew).toHaveBeenCalledTimes(2);
});
