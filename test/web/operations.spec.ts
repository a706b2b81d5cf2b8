import { readFileSync } from 'node:fs';
import { limits, measure } from '@furikaeri/core';
import {
  buildSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  type ValidationContext,
} from 'graphql';
import { readDocuments } from '../../apps/api/src/operations.js';

const root = new URL('../../', import.meta.url);
const schema = buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'));

it('every operation of the web app asks for less than half of what one may ask', async () => {
  const documents = await readDocuments(new URL('apps/web/src/rooms/', root));
  expect(Object.keys(documents).length).toBeGreaterThan(20);
  for (const [name, text] of Object.entries(documents)) {
    const found: { cost: number; depth: number; aliases: number }[] = [];
    const rule = (context: ValidationContext) => ({
      OperationDefinition: (operation: OperationDefinitionNode) => {
        found.push(measure(context, operation));
      },
    });
    const document = parse(text);
    expect({ name, errors: validate(schema, document, [...specifiedRules, rule]) }).toEqual({
      name,
      errors: [],
    });
    expect(
      document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION),
    ).toHaveLength(1);
    for (const { cost, depth, aliases } of found) {
      expect({ name, cost: cost <= limits.cost / 2 }).toEqual({ name, cost: true });
      expect(depth).toBeLessThanOrEqual(limits.depth / 2);
      expect(aliases).toBeLessThanOrEqual(limits.aliases / 2);
    }
  }
});
