import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Injection token of the process's log. */
export const LOG = Symbol('LOG');

/**
 * One JSON line per event on standard output. Write words of the program and ids; never names,
 * addresses, free text, case codes or SQL parameters. Errors are cut down to type, code and stack.
 */
export const createLog = (level: string, app: string): Logger =>
  pino({
    level,
    base: { app },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  });

/** What of an error may stand in a log: database messages and parameters can hold personal data. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table } = error as {
    code?: string;
    constraint?: string;
    table?: string;
  };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { type: error.name, code, constraint, table, stack: frames?.slice(0, 12).join('\n') };
}

type Level = 'info' | 'warn' | 'error' | 'debug';

/** Nest's own messages through the same log. */
export class NestLog implements LoggerService {
  readonly log = this.at('info');
  readonly warn = this.at('warn');
  readonly error = this.at('error');
  readonly debug = this.at('debug');

  constructor(private readonly pino: Logger) {}

  private at(level: Level) {
    return (message: unknown, ...context: unknown[]): void => {
      const room = context.findLast((item) => typeof item === 'string');
      if (message instanceof Error) this.pino[level]({ room, err: message }, message.name);
      else this.pino[level]({ room }, String(message));
    };
  }
}
