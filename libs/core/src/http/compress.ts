import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const zip = promisify(gzip);

/** Less fits into a packet or two as it is. */
const WORTH = 2000;

/**
 * An `onSend` hook: a long text leaves packed where its asker can read that. A page of a list is 20 kB,
 * a tenth of a second on a slow line. For answers to questions that other sites cannot ask
 * (`foreignOrigin`), and for pages, which say nothing back of their address: else their length could
 * tell what stands in them.
 */
export async function compress(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < WORTH) return payload;
  if (!/\bgzip\b/.test(String(headers['accept-encoding']))) return payload;
  const packed = await zip(payload, { level: 4 });
  reply.headers({
    'content-encoding': 'gzip',
    'content-length': packed.length,
    vary: 'accept-encoding',
  });
  return packed;
}
