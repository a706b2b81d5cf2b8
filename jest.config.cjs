// Jest runs in CommonJS-transform mode: its ESM mode leaks about 20 MB per end-to-end file.
const { compilerOptions } = require('./tsconfig.json');

const alias = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [file]]) => [
    `^${name}$`,
    `<rootDir>/${file.replace('./', '')}`,
  ]),
);
const swc = [
  '@swc/jest',
  {
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
      },
      keepClassNames: true,
    },
  },
];
const esmPackages =
  '@nestjs|@apollo|@as-integrations|@fastify/cookie|cookie|uuid|postal-mime|csv-parse|otpauth|@noble|valibot|bullmq|graphql-http|unpdf|pixelmatch|@fastify/static|content-disposition';

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch,
  moduleNameMapper: {
    ...alias,
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs',
  },
  transform: { '^.+\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`],
  setupFiles: ['reflect-metadata'],
  ...more,
});

const server = {
  globalSetup: '<rootDir>/test/setup/global-setup.ts',
  globalTeardown: '<rootDir>/test/setup/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  // Jest heeds it here alone, not in a project. Ample: a busy machine may stand still for half a minute.
  testTimeout: 120_000,
  projects: [
    project('unit', ['<rootDir>/{libs,apps,test}/**/*.spec.ts']),
    project('e2e', ['<rootDir>/test/**/*.e2e-spec.ts'], server),
    project('web', ['<rootDir>/test/**/*.web-spec.ts'], server),
  ],
};
