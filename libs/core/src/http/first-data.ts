import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A page waits no longer than that for its data; what has not come by then, the app asks itself. */
const MOST_MS = 1000;

/** Who is here, as the web app's operation `start` says it. */
type Start = { me?: unknown };

/** What the web app's build brings along: asks what a page will ask first (apps/web/src/first-reads.ts). */
export type FirstReads = (door: {
  page: string;
  path: string;
  search: string;
  start: Start;
  send: (id: string, variables: unknown) => Promise<unknown>;
  tell: (key: unknown, data: unknown) => void;
}) => Promise<void>;

interface Asked {
  /** The published operation that every page begins with. */
  startId: string;
  /** The page's address in the build; left out: no page of ours. */
  page: string | undefined;
  firstReads: FirstReads;
}

/**
 * What the app at this address would ask first, asked through its own door with its cookie: every rule
 * holds, and reading leaves the traces that it leaves.
 * @returns by the id of the element that takes it: `start`, and `first`, keys with their data
 */
export async function firstData(
  server: FastifyInstance,
  request: FastifyRequest,
  { startId, page, firstReads }: Asked,
): Promise<{ start?: Start; first?: [key: unknown, data: unknown][] }> {
  const send = senderOf(server, request);
  const late = setTimeout(MOST_MS, undefined, { ref: false });
  const inTime = <Value>(answer: Promise<Value>) =>
    Promise.race([answer, late]).catch(() => undefined);

  const start = (await inTime(send(startId, {}))) as Start | undefined;
  if (!start?.me || page === undefined || isOnlyPrepared(request)) return { start };
  const first: [unknown, unknown][] = [];
  const [path = '', search = ''] = request.url.split('?', 2);
  const tell = (key: unknown, data: unknown) => void first.push([key, data]);
  await inTime(firstReads({ page, path, search, start, send, tell }));
  return { start, first: [...first] };
}

/** A browser that fetches a page in case it is wanted shows it to nobody: nothing was read. */
const isOnlyPrepared = ({ headers }: FastifyRequest): boolean =>
  /prefetch|prerender/.test(`${headers['sec-purpose']} ${headers.purpose}`);

/** Sends a published operation as this request's browser would. Rejects where not all of it is answered. */
function senderOf(server: FastifyInstance, { headers, socket }: FastifyRequest) {
  const same = ['cookie', 'user-agent', 'x-forwarded-for'].filter((name) => name in headers);
  return async (id: string, variables: unknown): Promise<unknown> => {
    const answer = await server.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: socket.remoteAddress,
      headers: Object.fromEntries(same.map((name) => [name, headers[name]])),
      payload: { documentId: id, variables },
    });
    const { data, errors } = answer.json<{ data?: unknown; errors?: unknown }>();
    // Half an answer would say that something, or somebody, is not there.
    if (answer.statusCode !== 200 || errors || !data) throw new Error('no answer');
    return data;
  };
}
