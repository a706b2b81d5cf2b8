import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { conflict, refused } from '../errors.js';
import { describeError } from '../log/log.js';
import { formatErrors } from './format-error.js';

const lines: string[] = [];
const log = pino(
  { serializers: { err: describeError } },
  { write: (line: string) => void lines.push(line) },
);
const closed = formatErrors(log, false);
const message = { key: 'visits.closed', text: '締め切られました。' };
const formatted = (code?: string) => ({
  message: 'relation "secret" does not exist',
  path: ['visit'],
  extensions: { code, stacktrace: ['secret'] },
});

describe('what a client hears', () => {
  it('is the expected failure, however deep it lies', () => {
    const wrapped = new GraphQLError('a', {
      originalError: new GraphQLError('b', { originalError: refused(message, 'input.month') }),
    });
    expect(closed(formatted(), wrapped)).toEqual({
      message: '締め切られました。',
      path: ['visit'],
      extensions: {
        code: 'REFUSED',
        messageKey: 'visits.closed',
        field: 'input.month',
        reason: 'visits.closed',
      },
    });
    const facts = conflict(message, undefined, { theirs: 'a', yours: 'b' });
    expect(closed(formatted(), facts).extensions?.facts).toEqual({ theirs: 'a', yours: 'b' });
  });

  it.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST'])(
    'is INVALID for %s, with details only outside production',
    (code) => {
      const error = new GraphQLError('secret');
      expect(closed(formatted(code), error).extensions).toMatchObject({ code: 'INVALID' });
      expect(JSON.stringify(closed(formatted(code), error))).not.toContain('secret');
      const open = formatErrors(log, true)(formatted(code), error);
      expect(open.extensions?.detail).toContain('secret');
    },
  );

  it('is a number for the rest, which the log has too, without the message', () => {
    const error = Object.assign(new Error('secret'), { code: '42P01' });
    const heard = closed(
      formatted('INTERNAL_SERVER_ERROR'),
      new GraphQLError('x', { originalError: error }),
    );
    expect(JSON.stringify(heard)).not.toContain('secret');
    expect(heard.extensions).toMatchObject({ code: 'INTERNAL', messageKey: 'core.internal' });
    const logged = JSON.parse(lines.at(-1) ?? '{}');
    expect(logged).toMatchObject({ errorId: heard.extensions?.errorId, err: { code: '42P01' } });
    expect(lines.join()).not.toContain('secret');
  });

  it('masks what is no error at all', () => {
    expect(closed(formatted(), 'secret').extensions?.code).toBe('INTERNAL');
  });
});
