import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The process's figures for Prometheus. No label ever holds what a person typed. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const requests = new Histogram({
  name: 'furikaeri_http_request_seconds',
  help: 'HTTP requests by route, not by address.',
  labelNames: ['method', 'route', 'status'],
  buckets,
  registers: [metrics],
});
const operations = new Histogram({
  name: 'furikaeri_graphql_operation_seconds',
  help: 'GraphQL operations by name; the 301st name and on are counted as "other".',
  labelNames: ['operation', 'outcome'],
  buckets,
  registers: [metrics],
});

/** Clients choose names: a bound keeps the figures' memory bounded. */
const MOST_NAMES = 300;
const names = new Set<string>();

export function countOperation(name: string | null, seconds: number, failed: boolean): void {
  const known = name ?? 'unnamed';
  if (names.size < MOST_NAMES) names.add(known);
  const operation = names.has(known) ? known : 'other';
  operations.observe({ operation, outcome: failed ? 'failed' : 'answered' }, seconds);
}

export function countRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    requests.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
  });
}

interface Asked {
  remoteAddress?: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Figures are for the operator: this machine, not through a proxy, or whoever has the token. */
export function maySeeMetrics({ remoteAddress, headers }: Asked, token?: string): boolean {
  if (token && headers.authorization === `Bearer ${token}`) return true;
  const local = /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress ?? '');
  return local && !headers['x-forwarded-for'] && !headers.forwarded;
}
