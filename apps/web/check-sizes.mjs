// @ts-check
// How much script a page costs, gzipped, by the manifest of the build. More than promised fails.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const most = { first: 115 * KB, later: 60 * KB };
const folder = new URL('../../dist-web/', import.meta.url);

/** @typedef {{ file: string, imports?: string[], dynamicImports?: string[], isEntry?: boolean, isDynamicEntry?: boolean }} Chunk */
/** @type {Record<string, Chunk>} */
const chunks = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'));

/** A chunk and all it imports at once. @param {string} name @param {Set<string>} seen */
function whole(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const other of chunks[name]?.imports ?? []) whole(other, seen);
  return seen;
}

/** @param {Iterable<string>} names */
const weigh = (names) =>
  [...names]
    .map((name) => chunks[name]?.file ?? '')
    .filter((file) => file.endsWith('.js'))
    .map((file) => gzipSync(readFileSync(new URL(file, folder))).length)
    .reduce((sum, bytes) => sum + bytes, 0);

/** A dialog shares words with the page that opens it, which is there before. @param {string} name @param {string} by */
const opens = (name, by) => chunks[by]?.dynamicImports?.includes(name) ?? false;

const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry);
if (!entry) throw new Error('dist-web has no entry');
const first = whole(entry);
const rows = [
  { name: 'first load', bytes: weigh(first), limit: most.first },
  ...Object.keys(chunks)
    .filter((name) => chunks[name]?.isDynamicEntry)
    .map((name) => ({
      name,
      bytes: weigh([...whole(name)].filter((other) => !first.has(other) && !opens(name, other))),
      limit: most.later,
    })),
];
for (const { name, bytes } of rows)
  console.log(`${(bytes / KB).toFixed(1).padStart(7)} kB  ${name}`);
const heavy = rows.filter(({ bytes, limit }) => bytes > limit);
for (const { name, limit } of heavy) console.error(`${name} is heavier than ${limit / KB} kB`);
if (heavy.length) process.exitCode = 1;
