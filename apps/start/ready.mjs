// @ts-check
// `npm run ready`: packages and both builds up to date; quick when they are.
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

try {
  await prepare(fileURLToPath(new URL('../../', import.meta.url)), { say: console.log });
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
