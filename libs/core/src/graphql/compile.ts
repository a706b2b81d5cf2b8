import {
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Executions of one operation before it is worth compiling. */
const WORTH_COMPILING = 3;
/** Compiled operations kept; the longest unused goes. */
const MOST_KEPT = 300;

export interface KnownOperation {
  times: number;
  /** null: cannot be compiled. */
  query?: CompiledQuery | null;
  /** Statements read at its last execution. */
  asked?: number;
}

/** Operations turned into JavaScript by graphql-jit, from their third execution on. */
export class CompiledOperations {
  private readonly entries = new Map<string, KnownOperation>();

  constructor(private readonly schema: GraphQLSchema) {}

  get size(): number {
    return this.entries.size;
  }

  /** What is known of an operation; without `query`, graphql-js is to run it. `key` names the document. */
  find(key: string, document: DocumentNode, operation: OperationDefinitionNode): KnownOperation {
    const name = operation.name?.value;
    const id = `${key}:${name ?? ''}`;
    const entry: KnownOperation = this.entries.get(id) ?? { times: 0 };
    this.entries.delete(id);
    this.entries.set(id, entry);
    if (this.entries.size > MOST_KEPT) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
    if (++entry.times >= WORTH_COMPILING && entry.query === undefined) {
      entry.query = this.compile(document, operation, name);
    }
    return entry;
  }

  private compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    name?: string,
  ): CompiledQuery | null {
    if (operation.operation === 'subscription') return null;
    if (takesHardInput(this.schema, operation) || isConditional(document)) return null;
    const compiled = compileQuery(this.schema, document, name, {
      disablingCapturingStackErrors: true,
    });
    return isCompiledQuery(compiled) ? compiled : null;
  }
}

/**
 * Variables that graphql-jit cannot take: its compiler never ends on an input type that contains
 * itself, and what it makes forgets the default of an input's field.
 */
export function takesHardInput(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  const isHard = (type: GraphQLInputType, above: readonly unknown[]): boolean => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return false;
    if (above.includes(named)) return true;
    return Object.values(named.getFields()).some(
      (field) => field.defaultValue !== undefined || isHard(field.type, [...above, named]),
    );
  };
  return (operation.variableDefinitions ?? []).some((definition) => {
    const type = typeFromAST(schema, definition.type);
    return isInputType(type) && isHard(type, []);
  });
}

/** graphql-jit mixes up conditions of fields that several fragments select: 0.8.9 left out what was asked for. */
export function isConditional(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: ({ name }) => {
      found ||= name.value === 'skip' || name.value === 'include';
    },
  });
  return found;
}

/** graphql-jit's errors lack what Apollo relies on (`extensions`), though they are of the same class. */
export function asGraphQLError(error: GraphQLError): GraphQLError {
  if (error.extensions) return error;
  const { message, path, originalError } = error as GraphQLError;
  return new GraphQLError(message, { path, originalError });
}
