import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { newId } from '../database/columns.js';
import { AppError, httpStatusOf, type Message } from '../errors.js';
import { extensionsOf, internal } from '../graphql/format-error.js';
import { say } from '../graphql/messages.js';
import { LOG } from '../log/log.js';

/** Every failure of a route of ours, as `failureAnswers` says it. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL formats its own.
    if (host.getType<string>() !== 'http') throw error;
    failureAnswers(this.log)(error, host.switchToHttp().getResponse<FastifyReply>());
  }
}

/** Answers a failure as `{ message, code, messageKey, field?, … }`; the unexpected is masked and logged. */
export const failureAnswers =
  (log: Logger) =>
  (error: unknown, reply: FastifyReply): void => {
    const { status, body } = answerTo(error, log);
    void reply.status(status).send(body);
  };

function answerTo(error: unknown, log: Logger): { status: number; body: Record<string, unknown> } {
  if (error instanceof AppError) {
    return {
      status: httpStatusOf[error.code],
      body: { message: error.message, ...extensionsOf(error) },
    };
  }
  const status = statusOf(error);
  if (status >= 400 && status < 500) {
    const { key, text } = sentences[status] ?? say.badRequest();
    const code = status === 404 ? 'NOT_FOUND' : 'INVALID';
    return { status, body: { message: text, code, messageKey: key } };
  }
  const errorId = newId();
  log.error({ errorId, err: error }, 'request failed');
  return { status: 500, body: { message: say.internal({ errorId }).text, ...internal(errorId) } };
}

const sentences: Record<number, Message> = {
  404: say.noSuchPage(),
  413: say.tooLarge(),
};

/** Nest's and Fastify's own refusals carry a status: no route, bad JSON, a body too large. */
const statusOf = (error: unknown): number =>
  error instanceof HttpException
    ? error.getStatus()
    : Number((error as { statusCode?: unknown }).statusCode ?? 500);
