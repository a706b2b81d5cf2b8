import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { newId } from '../database/columns.js';
import { AppError } from '../errors.js';
import { say } from './messages.js';

/** Apollo's and graphql-js's own refusals, before anything ran: the client's mistake. */
const clientFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What a client hears: `extensions { code, messageKey, field?, reason?, facts? }` and a Japanese
 * message. The unexpected becomes INTERNAL with an `errorId` that the log has too, and nothing else.
 * `open`: tell developers in `extensions.detail` what graphql-js says.
 */
export const formatErrors =
  (log: Logger, open: boolean) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted;
    const expected = appErrorIn(error);
    if (expected) {
      const extensions = extensionsOf(expected);
      return { message: expected.message, path, locations, extensions };
    }
    const code = String(formatted.extensions?.code);
    if (clientFaults.has(code)) {
      const { key, text } = code === 'BAD_REQUEST' ? say.badRequest() : say.badOperation();
      const detail = open ? { detail: formatted.message } : {};
      return {
        message: text,
        path,
        locations,
        extensions: { code: 'INVALID', messageKey: key, ...detail },
      };
    }
    const errorId = newId();
    log.error({ errorId, path: path?.join('.'), err: deepest(error) }, 'operation failed');
    return {
      message: say.internal({ errorId }).text,
      path,
      locations,
      extensions: internal(errorId),
    };
  };

/** The public part of an expected failure, the same in GraphQL and HTTP. */
export const extensionsOf = (error: AppError): Record<string, unknown> => ({
  code: error.code,
  messageKey: error.messageOf.key,
  ...(error.field !== undefined && { field: error.field }),
  ...(error.reason !== undefined && { reason: error.reason }),
  ...(error.facts !== undefined && { facts: error.facts }),
});

export const internal = (errorId: string): Record<string, unknown> => ({
  code: 'INTERNAL',
  messageKey: say.internal().key,
  errorId,
});

function* chain(error: unknown): Generator<unknown> {
  for (let at = error, steps = 0; at instanceof Error && steps < 8; steps++) {
    yield at;
    at = (at as { originalError?: unknown }).originalError;
  }
}

const appErrorIn = (error: unknown): AppError | undefined =>
  [...chain(error)].find((at) => at instanceof AppError);

const deepest = (error: unknown): unknown => [...chain(error)].at(-1) ?? error;
