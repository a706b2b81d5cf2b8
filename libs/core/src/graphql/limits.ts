import {
  type ASTVisitor,
  type FieldNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { AppError, type Message } from '../errors.js';
import { say } from './messages.js';
import { MOST_TAKEN } from './scalars.js';

/**
 * What one operation may ask for. Judged once per document, without its variables: a `take` in a
 * variable counts as the largest there is, a list without `take` as `guessedLength`.
 */
export const limits = {
  /** Lexical tokens; Apollo's parser stops there. */
  tokens: 2000,
  /** Fields below fields. */
  depth: 14,
  aliases: 30,
  /** Fragments in fragments. */
  nested: 100,
  /** Root fields of one mutation. */
  mutations: 5,
  /** Objects that the answer may hold. */
  cost: 10_000,
  guessedLength: 10,
  /** Bytes of a request. */
  body: 256 * 1024,
};

/** Where a selection stands; it is made `times` over. */
interface Place {
  parent: GraphQLNamedType | undefined | null;
  depth: number;
  times: number;
  /** The `take` of the field above: the length of the list right below it. */
  page?: number;
  nested: number;
}

export interface Measure {
  cost: number;
  depth: number;
  aliases: number;
}

/** The validation rule. A fragment that multiplies itself stops it as soon as a limit is passed. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (operation) => {
      try {
        measure(context, operation);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        context.reportError(
          new GraphQLError(error.message, { nodes: operation, originalError: error }),
        );
      }
      return undefined;
    },
  };
}

/** Adds up an operation; throws REFUSED at the first limit it passes. */
export function measure(context: ValidationContext, operation: OperationDefinitionNode): Measure {
  const sum: Measure = { cost: 0, depth: 0, aliases: 0 };
  let seen = 0;
  let roots = 0;

  const visit = (set: SelectionSetNode, place: Place): void => {
    for (const node of set.selections) {
      // Fragments without fields, spread over and over, cost nothing else.
      if (++seen > limits.cost) throw tooMuch(say.tooCostly());
      if (node.kind === Kind.FIELD) {
        visitField(node, place);
        continue;
      }
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT ? node : context.getFragment(node.name.value);
      if (!fragment) continue;
      const on = fragment.typeCondition?.name.value;
      const nested = place.nested + 1;
      if (nested > limits.nested) throw tooMuch(say.tooDeep({ most: limits.depth }));
      const parent = on ? context.getSchema().getType(on) : place.parent;
      visit(fragment.selectionSet, { ...place, nested, parent });
    }
  };

  const visitField = (node: FieldNode, { parent, depth, times, page, nested }: Place): void => {
    if (node.alias && ++sum.aliases > limits.aliases) {
      throw tooMuch(say.tooManyAliases({ most: limits.aliases }));
    }
    // Introspection is shut in production, and has Apollo's own limit elsewhere.
    if (node.name.value.startsWith('__')) return;
    // Counted here, so that a fragment hides none.
    if (depth === 1 && operation.operation === 'mutation' && ++roots > limits.mutations) {
      throw tooMuch(say.tooManyMutations({ most: limits.mutations }));
    }
    sum.depth = Math.max(sum.depth, depth);
    if (depth > limits.depth) throw tooMuch(say.tooDeep({ most: limits.depth }));
    const field =
      isObjectType(parent) || isInterfaceType(parent)
        ? parent.getFields()[node.name.value]
        : undefined;
    if (!field || !node.selectionSet) return;
    const asked = takeOf(node, field);
    const long = isListType(getNullableType(field.type));
    const objects = times * (long ? (asked ?? page ?? limits.guessedLength) : 1);
    sum.cost += objects;
    if (sum.cost > limits.cost) throw tooMuch(say.tooCostly());
    visit(node.selectionSet, {
      parent: getNamedType(field.type),
      depth: depth + 1,
      times: objects,
      page: long ? undefined : asked,
      nested,
    });
  };

  const root = context.getSchema().getRootType(operation.operation);
  visit(operation.selectionSet, { parent: root, depth: 1, times: 1, nested: 0 });
  return sum;
}

/** The page's size, where the field has one: as written, else the default, else the most. */
function takeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
  const argument = field.args.find(({ name }) => name === 'take');
  if (!argument) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === 'take')?.value;
  if (given?.kind === Kind.INT) return Number(given.value);
  return given || argument.defaultValue === undefined ? MOST_TAKEN : Number(argument.defaultValue);
}

const tooMuch = (message: Message) => new AppError('REFUSED', message, undefined, message.key);
