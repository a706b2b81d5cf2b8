import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { AppError } from '../errors.js';
import { countOperation } from '../http/metrics.js';
import { asGraphQLError, CompiledOperations } from './compile.js';
import { say } from './messages.js';
import type { Operation } from './operation.js';
import { unreadableTexts, variableErrors } from './variables.js';

type Gateway = ApolloServerOptionsWithGateway<Operation>['gateway'];
export type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

export interface ExecutorOptions {
  jit: boolean;
  timeoutSeconds: number;
}

interface Request {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName: string | null;
  context: Operation;
  variables: Record<string, unknown>;
}

/**
 * Runs validated operations: compiled where possible, within the time allowed, and gives the
 * operation's connection back however it ends.
 */
export function createExecutor(schema: GraphQLSchema, options: ExecutorOptions): Executor {
  const compiled = options.jit ? new CompiledOperations(schema) : undefined;

  const run = async (key: string, request: Request): Promise<ExecutionResult> => {
    const { document, operation, context, variables } = request;
    const unreadable = unreadableTexts(variables);
    if (unreadable.length) return { errors: unreadable };
    const known = compiled?.find(key, document, operation);
    context.expected = known?.asked;
    const result = known?.query
      ? await known.query.query({}, context, variables)
      : await execute({
          schema,
          document,
          contextValue: context,
          variableValues: variables,
          operationName: request.operationName,
        });
    if (known) known.asked = context.asked;
    // Without data nothing has run: the variables do not fit.
    if (result.data === undefined && result.errors) {
      const errors = variableErrors(schema, operation, variables);
      return { errors: errors.length ? errors : result.errors.map(asGraphQLError) };
    }
    return result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result;
  };

  return async (gateway) => {
    const { document, operation, operationName } = gateway;
    const variables = gateway.request.variables ?? {};
    // Without an operation graphql-js says what is missing.
    if (!operation) return execute({ schema, document, operationName }) as Answer;
    let context = gateway.context as Operation;
    const answering = async (): Promise<ExecutionResult> => {
      const { actor } = context;
      const isStill = async () => !actor || (await context.isStill(actor));
      const again = () => {
        const request = { document, operation, operationName, context, variables };
        return run(gateway.queryHash, request);
      };
      // A write is not tried as somebody: it runs once, as who it really is.
      if (operation.operation !== OperationTypeNode.QUERY) {
        await isStill();
        return again();
      }
      const result = await again();
      if (await isStill()) return result;
      context.end();
      context = context.anew();
      return again().finally(() => context.end());
    };
    const begun = performance.now();
    const result = await within(options.timeoutSeconds, answering(), () =>
      context.end(true),
    ).finally(() => context.end());
    const answer = result ?? { data: null, errors: [tookTooLong()] };
    countOperation(operationName, (performance.now() - begun) / 1000, Boolean(answer.errors));
    return answer as Answer;
  };
}

type Answer = Awaited<ReturnType<Executor>>;

/** The work's result, or undefined when the time is over: then `giveUp`, and nobody waits any more. */
async function within<T>(
  seconds: number,
  work: Promise<T>,
  giveUp: () => void,
): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      giveUp();
      resolve(undefined);
    }, seconds * 1000);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

function tookTooLong(): GraphQLError {
  const message = say.tookTooLong();
  return new GraphQLError(message.text, { originalError: new AppError('TIMEOUT', message) });
}
