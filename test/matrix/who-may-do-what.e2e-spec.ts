import { policy } from '@furikaeri/access';
import { PERMISSION } from '@furikaeri/core';
import { DiscoveryService } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { type Api, startApi } from '../setup/api.js';
import type { Answer } from '../setup/client.js';
import { documentOf, operationsOf } from './document.js';
import { expectations } from './expectations.js';
import { expected, type Visitor } from './row.js';
import { makeWorld, type World } from './world.js';

let api: Api;
let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  world = await makeWorld(api);
  schema = api.get(GraphQLSchemaHost).schema;
});
afterAll(() => api?.close());

function outcomeOf({ errors }: Answer<unknown>): string {
  const { code, messageKey, ...more } = errors?.[0]?.extensions ?? { code: '' };
  if (messageKey === 'core.badOperation') return `no operation: ${JSON.stringify(more)}`;
  if (!code || ['INVALID', 'REFUSED', 'CONFLICT', 'TOO_MANY_REQUESTS'].includes(code)) {
    return 'reached';
  }
  return code;
}

describe('who may do what', () => {
  it('has a row for every operation of the schema, and no other', () => {
    expect(Object.keys(expectations).sort()).toEqual([...operationsOf(schema).keys()].sort());
  });

  it('has no permission that no handler asks for', () => {
    const discovery = api.get(DiscoveryService, { strict: false });
    const types = [...discovery.getProviders(), ...discovery.getControllers()].flatMap(
      ({ metatype }) => (typeof metatype === 'function' && metatype.prototype ? [metatype] : []),
    );
    const asked = types.flatMap((type) =>
      [
        type,
        ...Object.values(Object.getOwnPropertyDescriptors(type.prototype)).map((own) => own.value),
      ]
        .filter((target) => typeof target === 'function')
        .map((target) => Reflect.getMetadata(PERMISSION, target) as string | undefined),
    );
    expect(Object.keys(policy).filter((permission) => !asked.includes(permission))).toEqual([]);
  });

  it.each(Object.entries(expectations))('%s', async (name, row) => {
    const met: Partial<Record<Visitor, string>> = {};
    const promised: Partial<Record<Visitor, string>> = {};
    for (const [visitor, person] of [...world.visitors, ['nobody', null] as const]) {
      const args = (await row.args?.(world)) ?? {};
      const browser = person ? await api.signedIn(person) : api.browser();
      met[visitor] = outcomeOf(await browser.send(documentOf(schema, name, args), args));
      promised[visitor] = expected(row, visitor);
    }
    expect(met).toEqual(promised);
  });
});
