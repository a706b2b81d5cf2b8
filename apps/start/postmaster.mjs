// @ts-check
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './lock.mjs';

/** @typedef {{ pid: number, port: number }} Running */

/**
 * The living server that PostgreSQL's own pid file names.
 * @param {string} cluster
 * @returns {Running | undefined}
 */
export function findPostmaster(cluster) {
  const { pid, port } = readPidFile(cluster);
  return pid && port && isPostmaster(pid, cluster) ? { pid, port } : undefined;
}

/**
 * Whether that process serves this cluster: after a reboot the pid may belong to anything.
 * @param {number} pid
 * @param {string} cluster
 */
export function isPostmaster(pid, cluster) {
  if (!processIdentity(pid)) return false;
  if (process.platform !== 'linux') return true;
  if (about(pid, 'comm').trim() !== 'postgres') return false;
  const args = about(pid, 'cmdline').split('\0');
  if (args[0]?.startsWith('postgres:')) return false;
  try {
    return realpathSync(args[args.indexOf('-D') + 1] ?? '') === realpathSync(cluster);
  } catch {
    return false;
  }
}

/**
 * PostgreSQL would refuse to start as long as the pid in its file exists, though it be a zombie or
 * something else by now. The file also guards against orphans of a killed server that still write,
 * so it goes only after them.
 * @param {string} cluster without a living postmaster
 * @returns {boolean} whether a server may be started now
 */
export function clearTheWay(cluster) {
  const { pid } = readPidFile(cluster);
  if (!pid || !exists(pid)) return true;
  if (hasOrphans()) return false;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return true;
}

/** Backends whose postmaster is gone; they leave as soon as they notice. */
function hasOrphans() {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => {
    const pid = Number(name);
    if (!pid || !about(pid, 'cmdline').startsWith('postgres: ')) return false;
    const parent = Number(/^PPid:\s*(\d+)/m.exec(about(pid, 'status'))?.[1]);
    return about(parent, 'comm').trim() !== 'postgres';
  });
}

/** @param {string} cluster @returns {{ pid?: number, port?: number }} */
function readPidFile(cluster) {
  try {
    const [pid, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return {};
  }
}

/** What /proc lets everybody read. @param {number} pid @param {string} what */
function about(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/** As PostgreSQL itself asks. @param {number} pid */
function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
