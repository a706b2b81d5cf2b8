import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Debian's `redis-server`, when it is on the PATH. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of the test's own, in memory, on a free port: stopped or killed, it has forgotten all. */
export async function startRedis(onPort?: number) {
  const port = onPort ?? (await freePort());
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  while (!(await answers(port))) await wait(20);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    stop: async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
      server.kill(signal);
      await once(server, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const ok = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return ok;
}
export type Redis = Awaited<ReturnType<typeof startRedis>>;
