// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartError } from './sentences.mjs';
import { canReach, makePlace, ROOTS_PLACE } from './postgres-program.mjs';

/**
 * What must outlive a start: where the cluster lies and who may sign in.
 * @typedef {{ home: string, passwords: { super: string, owner: string, app: string } }} Memory
 */

/**
 * Reads the memory of `dataDir` or begins one, choosing a place the server's user can reach.
 * @param {string} dataDir exists
 * @param {import('./postgres-program.mjs').ServerUser | undefined} user
 * @param {(line: string) => void} say told when the data goes elsewhere
 * @returns {Memory}
 */
export function remember(dataDir, user, say) {
  const file = join(dataDir, 'server.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(join(dataDir, 'cluster')))
    throw new StartError(
      `${file} が失われているため、${dataDir} のデータベースを開けません。バックアップから戻してください。`,
      `${file} is missing, so the database beside it cannot be opened; restore it from a backup.`,
    );
  const home = chooseHome(dataDir, user);
  if (home !== dataDir)
    say(
      `${dataDir} はユーザー ${user?.name} から読めない場所にあるため、データベースを ${home} に置きます。 / ` +
        `User ${user?.name} cannot reach ${dataDir}; the database is kept in ${home}.`,
    );
  const memory = { home, passwords: { super: password(), owner: password(), app: password() } };
  writeFileSync(`${file}.new`, JSON.stringify(memory, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return memory;
}

const password = () => randomBytes(24).toString('base64url');

/**
 * @param {string} dataDir
 * @param {import('./postgres-program.mjs').ServerUser | undefined} user
 */
function chooseHome(dataDir, user) {
  if (!user) return dataDir;
  if (makePlace(dataDir) && canReach(dataDir, user)) return dataDir;
  const name = `${basename(dirname(dataDir))}-${basename(dataDir)}`.replace(/[^\w-]/g, '');
  makePlace(ROOTS_PLACE);
  for (const place of [ROOTS_PLACE, tmpdir(), '/tmp']) {
    const home = makePlace(join(place, `${name}-${randomBytes(6).toString('hex')}`));
    if (home && canReach(home, user)) return home;
  }
  throw new StartError(
    `ユーザー ${user.name} が読み書きできる場所が見つかりません。FURIKAERI_DATA で指定してください。`,
    `Found no folder that user ${user.name} can reach; set FURIKAERI_DATA to one.`,
  );
}
