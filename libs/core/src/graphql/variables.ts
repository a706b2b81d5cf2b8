import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { AppError, type Message } from '../errors.js';
import { say } from './messages.js';

/** One of a pair of code units without the other. */
const HALF = /\p{Surrogate}/u;

/** Texts that PostgreSQL cannot keep: with a NUL, or with half of a character. Each with its dotted path. */
export function unreadableTexts(variables: Record<string, unknown> = {}): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (!HALF.test(value) && !value.includes('\0')) return;
      const error = new AppError('INVALID', say.unreadableSigns(), path);
      errors.push(new GraphQLError(error.message, { originalError: error }));
    } else if (value && typeof value === 'object') {
      for (const [name, below] of Object.entries(value)) look(below, `${path}.${name}`);
    }
  };
  for (const [name, value] of Object.entries(variables)) look(value, name);
  return errors;
}

/**
 * Why an operation's variables were not accepted, each with its dotted path. The executors' own
 * errors carry the path only inside an English sentence.
 */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown> = {},
): GraphQLError[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    const value = variables[name];
    const errors: GraphQLError[] = [];
    const add = (message: Message, path: readonly (string | number)[] = []) => {
      const error = new AppError('INVALID', message, [name, ...path].join('.'));
      errors.push(new GraphQLError(message.text, { nodes: definition, originalError: error }));
    };
    if (!isInputType(type)) return errors;
    if (value === undefined || value === null) {
      const missing = isNonNullType(type) && (value === null || !definition.defaultValue);
      if (missing) add(say.required());
      return errors;
    }
    coerceInputValue(value, type, (path, _, error) => {
      const [, lacking] = /^Field "(\w+)" of required type /.exec(error.message) ?? [];
      if (lacking) return add(say.required(), [...path, lacking]);
      add(messageOf(error), path);
    });
    return errors;
  });
}

function messageOf(error: GraphQLError): Message {
  const { originalError, message } = error;
  if (originalError instanceof AppError) return originalError.messageOf;
  if (/not to be null/.test(message)) return say.required();
  return /is not defined by type/.test(message) ? say.unknownField() : say.wrongValue();
}
