// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withLock } from './lock.mjs';
import { StartError } from './sentences.mjs';

/** Scripts of package.json, what each makes, and out of what. */
const PARTS = [
  { script: 'build', to: 'dist', from: ['apps', 'libs', 'migrations', '.swcrc', 'package.json'] },
  {
    script: 'build:web',
    to: 'dist-web',
    from: ['apps/web', 'libs/calendar', 'schema.graphql', 'package.json'],
  },
];
/** Folders that are no part of the sources above them; `generated` is of none. */
const ELSEWHERE = ['apps/start', 'apps/web', 'apps/web/src/generated'];

/**
 * Brings packages and dist up to date; does nothing when they are. One process at a time per clone.
 * @param {string} root of the clone
 * @param {{ say: (line: string) => void, signal?: AbortSignal }} options
 */
export async function prepare(root, { say, signal }) {
  const folder = join(root, '.furikaeri');
  mkdirSync(folder, { recursive: true });
  await withLock(join(folder, 'prepare.lock'), async () => {
    if (!isInstalled(root)) {
      say('必要な部品を入れています… / Installing packages…');
      await install(root, signal);
    }
    const stale = PARTS.filter(({ script }) => scriptOf(root, script))
      .map((part) => ({
        ...part,
        sources: fingerprint(root, part.from),
        stamp: join(root, part.to, '.sources'),
      }))
      .filter(
        ({ sources, stamp }) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources,
      );
    if (stale.length) say('組み立てています… / Building…');
    for (const { script, sources, stamp } of stale) {
      await build(root, { script, signal });
      writeFileSync(stamp, sources);
    }
  });
}

/**
 * Compiles with a script of package.json.
 * @param {string} root
 * @param {{ script?: string, keep?: boolean, signal?: AbortSignal }} [options] keep: leave what is in
 *   dist, so that running processes survive a file that does not compile
 */
export async function build(root, { script = 'build', keep = false, signal } = {}) {
  const whole = scriptOf(root, script);
  const command = keep ? whole.replace(' --delete-dir-on-start', '') : whole;
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const code = await done(
    spawn(command, {
      cwd: root,
      shell: true,
      stdio: 'inherit',
      env: { ...process.env, PATH },
      signal,
    }),
  );
  if (code !== 0)
    throw new StartError(
      'プログラムの組み立てに失敗しました。上の表示をご確認ください。',
      'The build failed; see above.',
    );
}

/** @param {string} root @param {string} name @returns {string} */
const scriptOf = (root, name) =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts[name];

/**
 * npm keeps a record of what it put into node_modules and writes it last. Optional packages are
 * for other platforms too and may be absent.
 * @param {string} root
 */
function isInstalled(root) {
  const modules = join(root, 'node_modules');
  // A link belongs to another clone, and npm would empty that one.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { optional, version }]) =>
      path === '' || (optional && !present[path]) || present[path]?.version === version,
  );
}

/** @param {string} root @param {AbortSignal} [signal] */
async function install(root, signal) {
  // NODE_ENV=production would leave out the compiler. Warnings of packages are for their developers.
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit', signal });
  const code = await done(
    npm
      ? spawn(process.execPath, [npm, ...args], options)
      : spawn('npm', args, { ...options, shell: process.platform === 'win32' }),
  );
  if (code !== 0)
    throw new StartError(
      '部品の取得(npm ci)に失敗しました。ネットワークと上の表示を確かめて、もう一度お試しください。',
      'npm ci failed; check the network and the messages above, then try again.',
    );
}

/** Names, sizes and times of every source. @param {string} root @param {string[]} sources */
function fingerprint(root, sources) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) hash.update(`${path}:${stat.size}:${stat.mtimeMs}\n`);
    else if (sources.includes(path) || !ELSEWHERE.includes(path))
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
  };
  sources.forEach(add);
  return hash.digest('hex');
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | null>} */
function done(child) {
  return new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
}
