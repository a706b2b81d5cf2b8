import fc from 'fast-check';
import {
  buildSchema,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { asGraphQLError, CompiledOperations, isConditional, takesHardInput } from './compile.js';

const schema: GraphQLSchema = buildSchema(`
  type Query { thing(size: Int = 1, kind: Kind = SMALL): Thing! list: [Thing!]! fails: Int! }
  type Thing { id: ID! name: String next: Thing broken: String sure: String! }
  enum Kind { SMALL BIG }
  input Tree { name: String! parts: [Tree!] }
  input Pair { left: Leaf! right: [Leaf!] }
  input Leaf { name: String! }
  input Sized { size: Int! = 1 } input Box { sized: [Sized!] }
  input A { b: B } input B { a: A }
  extend type Query { plant(tree: Tree a: A): Int pair(pair: Pair): Int box(box: Box): Int }
`);
const thing = (id: string, depth = 0): object => ({
  id,
  name: null,
  sure: depth > 1 ? null : 'sure',
  get next() {
    return depth < 3 ? thing(`${id}n`, depth + 1) : null;
  },
});
const resolve = (type: string, field: string, resolver: GraphQLFieldResolver<unknown, unknown>) => {
  (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = resolver;
};
resolve('Query', 'thing', (_, { size, kind }) => thing(`${kind}${size}`));
resolve('Query', 'list', async () => [thing('a'), thing('b')]);
resolve('Thing', 'broken', () => Promise.reject(new Error('broken')));

const operationOf = (text: string) => {
  const document = parse(text);
  return { document, operation: document.definitions[0] as OperationDefinitionNode };
};

describe('input types that it cannot take', () => {
  it.each([
    ['query ($t: Tree) { plant(tree: $t) }', true],
    ['query ($t: [Tree!]!) { plant(tree: $t) }', true],
    ['query ($a: A) { plant(a: $a) }', true],
    ['query ($b: Box) { box(box: $b) }', true],
    ['query ($p: Pair) { pair(pair: $p) }', false],
    ['query ($n: Int) { thing(size: $n) { id } }', false],
  ])('%s', (text, expected) => {
    const { document, operation } = operationOf(text);
    expect(takesHardInput(schema, operation)).toBe(expected);
    const compiled = new CompiledOperations(schema);
    const found = [1, 2, 3, 4].map(() => compiled.find('k', document, operation).query);
    expect(found.map(Boolean)).toEqual(
      expected ? [false, false, false, false] : [false, false, true, true],
    );
  });
});

describe('compiled operations', () => {
  it('keeps a bounded number, the latest used', () => {
    const compiled = new CompiledOperations(schema);
    const { document, operation } = operationOf('{ thing { id } }');
    for (let at = 0; at < 1000; at++) {
      compiled.find('often', document, operation);
      compiled.find(`once ${at}`, document, operation);
    }
    expect(compiled.size).toBe(300);
    expect(compiled.find('often', document, operation).query).toBeDefined();
  });

  const selection = fc.letrec<{ set: string; field: string }>((tie) => ({
    field: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('id', 'name', 'broken', 'sure', 'other: id', '__typename', '...F'),
      tie('set').chain((set) =>
        fc.constantFrom(`next ${set}`, `... ${set}`, `... on Thing ${set}`),
      ),
    ),
    set: fc
      .array(tie('field'), { minLength: 1, maxLength: 3 })
      .map((fields) => `{ ${fields.join(' ')} }`),
  })).set;

  it('answers as graphql-js does', async () => {
    await fc.assert(
      fc.asyncProperty(selection, async (set) => {
        const { document, operation } = operationOf(
          `{ list ${set} thing(size: 3, kind: BIG) ${set} } fragment F on Thing { id next { sure } }`,
        );
        const compiled = new CompiledOperations(schema);
        const { query } = [1, 2, 3].map(() => compiled.find('q', document, operation))[2]!;
        const ours = await query!.query({}, {}, {});
        const theirs = await execute({ schema, document });
        expect(plain(ours.data)).toEqual(plain(theirs.data));
        // Below a field that became null, one may report more errors than the other.
        expect(pathsOf(ours.errors)).toEqual(expect.arrayContaining(pathsOf(theirs.errors)));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['{ thing { ...F @include(if: $yes) } }', '{ thing { id @skip(if: $yes) } }'])(
    'leaves conditions to graphql-js: %s',
    (set) => {
      const text = `query Q($yes: Boolean!) ${set} fragment F on Thing { id }`;
      expect(isConditional(parse(text))).toBe(true);
    },
  );
});

const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));
const pathsOf = (errors: readonly GraphQLError[] = []) =>
  errors.map((error) => asGraphQLError(error).path?.join('.'));
