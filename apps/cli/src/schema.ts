import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { hashOf } from '@furikaeri/core';
import type { DynamicModule, ModuleMetadata, Provider, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, parse, printSchema, validate } from 'graphql';
import { ApiModule } from '../../api/src/api.module.js';
import { publishedFolder, readDocuments } from '../../api/src/operations.js';

const MANIFEST = 'apps/api/operations.json';
/** The web app keeps its operations in its rooms. */
const WEB = pathToFileURL('apps/web/src/rooms/');

/** `schema:write`: the schema of the code, and the manifest of published operations. */
export async function writeSchema(): Promise<void> {
  for (const [file, text] of Object.entries(await generated())) await writeFile(file, text);
}

/** `schema:check`: fails when either file is not what the code says. */
export async function checkSchema(): Promise<void> {
  const stale: string[] = [];
  for (const [file, text] of Object.entries(await generated())) {
    if ((await readFile(file, 'utf8').catch(() => '')) !== text) stale.push(file);
  }
  if (stale.length) throw new Error(`run npm run schema:write; stale: ${stale.join(', ')}`);
  console.log('schema and operations agree with the code');
}

async function generated(): Promise<Record<string, string>> {
  const schema = await buildSchema();
  const published = { ...(await readDocuments(publishedFolder)), ...(await readDocuments(WEB)) };
  for (const [name, document] of Object.entries(published)) {
    const [error] = validate(schema, parse(document));
    if (error) throw new Error(`operation ${name}: ${error.message}`);
  }
  const manifest = Object.fromEntries(
    Object.values(published).map((document) => [hashOf(document), document]),
  );
  return {
    'schema.graphql': `${printSchema(schema)}\n`,
    [MANIFEST]: `${JSON.stringify(manifest, null, 2)}\n`,
  };
}

/** The schema of every resolver in the API, without starting the API. */
async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
  });
  const schema = await app.get(GraphQLSchemaFactory).create(providersOf(ApiModule));
  await app.close();
  return lexicographicSortSchema(schema);
}

type Import = NonNullable<ModuleMetadata['imports']>[number];

/** The classes that a module and its imports provide. */
function providersOf(from: Import, seen = new Set<unknown>()): Type[] {
  if (seen.has(from)) return [];
  seen.add(from);
  const { module = from as Type, ...dynamic } = from as Partial<DynamicModule>;
  const listed = <T>(key: 'imports' | 'providers') =>
    [...(Reflect.getMetadata(key, module) ?? []), ...(dynamic[key] ?? [])] as T[];
  return [
    ...listed<Provider>('providers').filter((provider) => typeof provider === 'function'),
    ...listed<Import>('imports').flatMap((other) => providersOf(other, seen)),
  ];
}
