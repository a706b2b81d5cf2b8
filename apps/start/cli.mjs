// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartError } from './sentences.mjs';

/**
 * Runs one command of the program's own command line to its end.
 * @param {{ root: string, signal: AbortSignal }} run
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {{ show?: boolean }} [options] show: what it prints is for the person
 * @throws {StartError} with the first line of what it complained of
 */
export async function runCli({ root, signal }, args, env, { show = false } = {}) {
  const main = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...args], {
    env,
    signal,
    cwd: root,
    stdio: ['ignore', show ? 'inherit' : 'ignore', 'pipe'],
  });
  const complaint = child.stderr ? text(child.stderr) : '';
  const code = await new Promise((done, fail) => child.on('close', done).on('error', fail));
  if (code === 0) return;
  const reason = (await complaint).trim().split('\n').slice(0, 5).join(' ');
  throw new StartError(
    `準備(${args.join(' ')})に失敗しました: ${reason || `exit code ${code}`}`,
    `The step "${args.join(' ')}" failed.`,
  );
}
