import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import { extensionsOf } from './format-error.js';
import { say } from './messages.js';

/** The published operations: SHA-256 of the document, in hex, to the document. */
export type Manifest = Readonly<Record<string, string>>;

export const hashOf = (document: string): string =>
  createHash('sha256').update(document).digest('hex');

interface Body {
  query?: unknown;
  documentId?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } | null;
}

/**
 * A hook before GraphQL. An operation may come as its hash, `documentId` or
 * `extensions.persistedQuery.sha256Hash`, and is then looked up in the manifest. Unless `open`,
 * whatever is not in the manifest is refused before anything is parsed, and so is GET.
 */
export const trustedDocuments =
  (manifest: Manifest, open: boolean) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const body = request.body as Body | null | undefined;
    const hash = hashIn(body);
    const document =
      hash !== undefined && Object.hasOwn(manifest, hash) ? manifest[hash] : undefined;
    if (body && document !== undefined) {
      const { documentId: _id, extensions: _extensions, ...rest } = body;
      request.body = { ...rest, query: document };
    } else if (!open || (hash !== undefined && body?.query === undefined)) {
      const message = say.unknownOperation();
      const error = new AppError('REFUSED', message, undefined, message.key);
      const errors = [{ message: error.message, extensions: extensionsOf(error) }];
      await reply.status(400).send({ errors });
    }
  };

function hashIn(body: Body | null | undefined): string | undefined {
  const given = body?.documentId ?? body?.extensions?.persistedQuery?.sha256Hash;
  if (typeof given === 'string') return given.replace(/^sha256:/, '');
  return typeof body?.query === 'string' ? hashOf(body.query) : undefined;
}
