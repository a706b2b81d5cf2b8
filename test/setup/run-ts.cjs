// Runs a TypeScript file of the tests in a process of its own, compiled as Jest compiles it:
//   node test/setup/run-ts.cjs test/core/worker-process.ts
require('reflect-metadata');
const { readFileSync, existsSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { projects } = require('../../jest.config.cjs');

const root = path.join(__dirname, '../..');
const [, options] = Object.values(projects[0].transform)[0];
const alias = Object.entries(projects[0].moduleNameMapper).map(([pattern, target]) => [
  new RegExp(pattern),
  target.replace('<rootDir>', root),
]);

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...more) {
  const found = parent?.filename?.includes('node_modules')
    ? undefined
    : alias.find(([pattern]) => pattern.test(request));
  let wanted = found ? request.replace(...found) : request;
  if (found && wanted.startsWith('.')) wanted = path.join(path.dirname(parent.filename), wanted);
  return resolve.call(this, existsSync(`${wanted}.ts`) ? `${wanted}.ts` : wanted, parent, ...more);
};
Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, { ...options, filename, swcrc: false });
  module._compile(code, filename);
};

require(path.resolve(process.argv[2]));
