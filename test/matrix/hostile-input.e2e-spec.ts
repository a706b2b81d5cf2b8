import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { type GraphQLSchema } from 'graphql';
import { type Api, startApi } from '../setup/api.js';
import { documentOf, operationsOf } from './document.js';
import { expectations } from './expectations.js';
import { atTheEnds, spoilt } from './hostile.js';
import { expected, type Row, type Visitor } from './row.js';
import { makeWorld, type World } from './world.js';

const TIMES = Number(process.env['HOSTILE_TIMES'] ?? 6);

let api: Api;
let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  world = await makeWorld(api);
  schema = api.get(GraphQLSchemaHost).schema;
});
afterAll(() => api?.close());

/** Somebody whom the operation serves. */
const servedBy = (row: Row) =>
  [...world.visitors].find(([visitor]) => expected(row, visitor as Visitor) === 'reached')?.[1];

/** Well-formed or not: every request gets its data or a sentence, and never our own failure. */
describe('whatever is sent', () => {
  it.each(Object.entries(expectations))('%s answers in its own words', async (name, row) => {
    const field = operationsOf(schema).get(name)!;
    const person = servedBy(row);
    const given = (await row.args?.(world)) ?? {};
    const send = async (args: object) => {
      const browser = person ? await api.signedIn(person) : api.browser();
      const { errors } = await browser.send(documentOf(schema, name, args), args);
      for (const { message, extensions } of errors ?? []) {
        expect([extensions.code, args]).not.toEqual(['INTERNAL', args]);
        expect(message).toMatch(/[ぁ-ん]/);
      }
    };
    for (const args of atTheEnds(field.args, given)) await send(args);
    await fc.assert(fc.asyncProperty(spoilt(field.args, given), send), { numRuns: TIMES });
  });
});
