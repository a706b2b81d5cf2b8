// @ts-check
// Writes what the web app is built from besides its sources: the catalogue of words as functions, and
// the operations of the rooms as types with the hash under which the API knows them.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { compile } from '@inlang/paraglide-js';
import { buildSchema, parse } from 'graphql';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = join(root, 'apps/web/src/rooms');
const target = join(root, 'apps/web/src/generated');
process.chdir(root);

await compile({
  project: './apps/web/words/project.inlang',
  outdir: './apps/web/src/generated/words',
  strategy: ['globalVariable', 'baseLocale'],
});
// Without its plugin the compiler is content with no words at all.
const made = readFileSync(join(target, 'words/messages/_index.js'), 'utf8');
if (!made.includes('app_name')) throw new Error('the catalogue of words came out empty');

const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const files = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort();
const documents = files.map((file) => {
  // As the API's manifest has it, whatever git made of the line ends.
  const text = readFileSync(join(rooms, file), 'utf8').replaceAll('\r\n', '\n');
  return { location: file, document: parse(text), hash: hashOf(text) };
});

const types = await codegen({
  filename: 'operations.ts',
  schema: parse(readFileSync(join(root, 'schema.graphql'), 'utf8')),
  schemaAst: schema,
  documents,
  config: {
    useTypeImports: true,
    skipTypename: true,
    enumsAsTypes: true,
    avoidOptionals: false,
    defaultScalarType: 'string',
    scalars: { Take: 'number', Skip: 'number', DateTime: 'string' },
  },
  plugins: [{ operations: {} }],
  pluginMap: { operations },
});

// A file each, so that a page brings along only the operations that it sends.
const single = join(target, 'operations');
rmSync(single, { recursive: true, force: true });
mkdirSync(single, { recursive: true });
const constants = documents.map(({ document, location, hash }) => {
  const [operation, ...more] = document.definitions.filter((d) => d.kind === 'OperationDefinition');
  if (!operation?.name || more.length) throw new Error(`${location}: one named operation a file`);
  const name = operation.name.value;
  const kind = operation.operation === 'query' ? 'Query' : 'Mutation';
  const type = [`${name}${kind}`, `${name}${kind}Variables`];
  const constant = `export const ${name} = { name: '${name}', id: '${hash}' } as Operation<${type.join(', ')}>;\n`;
  const imports = `import type { Operation, ${type.join(', ')} } from '../operation-types.js';\n`;
  writeFileSync(join(single, `${name}.ts`), imports + constant);
  return `export { ${name} } from './operations/${name}.js';`;
});

const head = `/** An operation the API has published, by its hash. */
export interface Operation<Data, Variables> {
  name: string;
  id: string;
  /** For the compiler alone. */
  of?: (variables: Variables) => Data;
}
`;
writeFileSync(join(target, 'operation-types.ts'), [head, types, ''].join('\n'));
const all = ["export type * from './operation-types.js';", ...constants, ''].join('\n');
writeFileSync(join(target, 'operations.ts'), all);

/** @param {string} document as the API's `hashOf` */
function hashOf(document) {
  return createHash('sha256').update(document).digest('hex');
}
