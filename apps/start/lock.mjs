// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ pid: number, identity: string, [more: string]: unknown }} Holder */

/**
 * Names a process so that a reused pid is not mistaken for the one that wrote it down: containers
 * hand out the same few pids at every start.
 * @param {number} pid
 * @returns {string | null} null when no such process lives (a zombie does not)
 */
export function processIdentity(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return null;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
    }
    if (process.platform !== 'win32') {
      const ps = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
      const [, state, since] = /^(\S+)\s+(.+)$/.exec(ps.stdout.trim()) ?? [];
      return since && !state?.startsWith('Z') ? since : null;
    }
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    return Reflect.get(Object(error), 'code') === 'EPERM' ? 'alive' : null;
  }
}

/**
 * Takes a lock file, or says who holds it. A file left by a dead process is taken over.
 * @param {string} file its folder exists
 * @param {Record<string, unknown>} [info] told to whoever finds the lock taken
 * @returns {{ held: true, isTakenOver: boolean, release(): void, tell(info: Record<string, unknown>): void } | { held: false, by: Partial<Holder> }}
 */
export function tryLock(file, info = {}) {
  const mine = { pid: process.pid, identity: processIdentity(process.pid) };
  let isTakenOver = false;
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ ...mine, ...info }), { flag: 'wx' });
      break;
    } catch (error) {
      if (Reflect.get(Object(error), 'code') !== 'EEXIST') throw error;
    }
    const found = read(file);
    if (found === null) continue;
    if (isLive(found)) return { held: false, by: parse(found.text) };
    takeAway(file, found.text);
    isTakenOver = true;
  }
  return {
    held: true,
    isTakenOver,
    release: () => rmSync(file, { force: true }),
    tell: (more) => {
      writeFileSync(`${file}.new`, JSON.stringify({ ...mine, ...info, ...more }));
      renameSync(`${file}.new`, file);
    },
  };
}

/**
 * Runs one piece of work at a time over all processes that name the same file.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  for (;;) {
    const lock = tryLock(file);
    if (lock.held) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    await sleep(50);
  }
}

/** @param {string} file */
function read(file) {
  try {
    return { text: readFileSync(file, 'utf8'), at: statSync(file).mtimeMs };
  } catch {
    return null;
  }
}

/** @param {string} text @returns {Partial<Holder>} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** @param {{ text: string, at: number }} found */
function isLive({ text, at }) {
  const { pid, identity } = parse(text);
  // Not readable yet: someone is just writing it, unless it is old.
  if (!pid) return Date.now() - at < 2000;
  return identity !== undefined && processIdentity(pid) === identity;
}

/**
 * Renames before removing: of several who saw the stale file only one gets it, and a fresh lock
 * caught by mistake is put back.
 * @param {string} file
 * @param {string} staleText
 */
function takeAway(file, staleText) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const text = readFileSync(aside, 'utf8');
  if (text === staleText) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
