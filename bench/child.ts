import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Node process of its own, ready to answer. */
export interface Child {
  url: string;
  /** The most memory it ever held, in MiB; NaN where the system does not tell. */
  peakMemory(): number;
  stop(): Promise<void>;
}

/** Starts `dist/…` with `PORT` and `WORKER_PORT` free on this machine; its log is thrown away. */
export async function startChild(
  args: string[],
  env: (url: string) => NodeJS.ProcessEnv,
  readyAt = '/readyz',
): Promise<Child> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const ports = { PORT: String(port), WORKER_PORT: String(port) };
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...ports, ...env(url) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answers(child, url + readyAt);
  return {
    url,
    peakMemory: () => peakMemory(child.pid),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${url} does not answer`);
}

/** Linux alone tells the high-water mark of resident memory. */
function peakMemory(pid: number | undefined): number {
  if (process.platform !== 'linux') return Number.NaN;
  const [, kib] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
