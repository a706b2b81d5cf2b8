// @ts-check
// `npm test`: prepares a fresh clone, runs every runner one after the other and adds up what they
// themselves counted. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../../apps/start/prepare.mjs';
import { addUp, countJest, countTap, failuresOf } from './tally.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'furikaeri-results-'));
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const launcher = readdirSync(join(root, 'test', 'start'))
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => join('test', 'start', name));

/** Files at a time: much of them is waiting. A browser and its server have the machine to themselves. */
const atOnce = { unit: 2, e2e: 2, web: 1 };

const runners = [
  ...Object.entries(atOnce).map(([project, files]) => {
    const file = join(results, `${project}.json`);
    return {
      args: [
        jest,
        '--selectProjects',
        project,
        `--maxWorkers=${files}`,
        '--json',
        `--outputFile=${file}`,
      ],
      count: () => countJest(readFileSync(file, 'utf8')),
      failures: () => (existsSync(file) ? failuresOf(readFileSync(file, 'utf8')) : []),
    };
  }),
  {
    args: [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${join(results, 'launcher.tap')}`,
      ...launcher,
    ],
    count: () => countTap(readFileSync(join(results, 'launcher.tap'), 'utf8')),
    failures: () => [],
  },
];

try {
  await prepare(root, { say: console.log });
  const tallies = [];
  const failed = [];
  for (const { args, count, failures } of runners) {
    console.log(`\n> ${args.map((arg) => arg.replace(root, '')).join(' ')}`);
    // Jest prints its JSON on standard output too unless it has a file; its report goes to stderr.
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    const code = await new Promise((done) => child.on('close', done));
    tallies.push({ code, count });
    failed.push(...failures());
  }
  const { line, isGreen } = addUp(tallies);
  if (!isGreen) process.exitCode = 1;
  for (const message of failed) console.log(`\n${message}`);
  console.log(`\n${line}`);
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
} finally {
  rmSync(results, { recursive: true });
}
