import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Environment } from '../config/environment.js';
import type { Health } from './health.js';
import { maySeeMetrics, metrics } from './metrics.js';

/**
 * /healthz, /readyz and /metrics for a process without an API. Rejects where the port is taken.
 * `close` ends it; `port` is the real one where 0 was asked.
 */
export async function serveHealth(
  env: Pick<Environment, 'HOST' | 'WORKER_PORT' | 'METRICS_TOKEN'>,
  health: Health,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, reply) => {
    const send = (status: number, body: string, type = 'application/json') =>
      reply.writeHead(status, { 'content-type': type }).end(body);
    const answer = async () => {
      if (request.url === '/healthz') return send(200, '{"ok":true}');
      if (request.url === '/readyz') {
        const state = await health.ready();
        return send(state.ok ? 200 : 503, JSON.stringify(state));
      }
      const { remoteAddress } = request.socket;
      const asked = { remoteAddress, headers: request.headers };
      if (request.url === '/metrics' && maySeeMetrics(asked, env.METRICS_TOKEN)) {
        return send(200, await metrics.metrics(), metrics.contentType);
      }
      return send(404, '{}');
    };
    answer().catch(() => send(500, '{}'));
  });
  await listening(server, env.WORKER_PORT, env.HOST);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve());
  });
