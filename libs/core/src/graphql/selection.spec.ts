import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { selectionOf } from './selection.js';

const asked = (query: string) => {
  const [operation] = parse(query).definitions as OperationDefinitionNode[];
  return selectionOf({ fieldNodes: operation?.selectionSet.selections as FieldNode[] });
};

describe('what an operation asks for', () => {
  it('is known field by field, under their own names', () => {
    expect(asked('{ months { first: totalItems items { id office { name } } } }')).toEqual({
      totalItems: {},
      items: { id: {}, office: { name: {} } },
    });
  });

  it('adds up where a field stands twice', () => {
    expect(asked('{ months { items { id } items { office { id } } } }')).toEqual({
      items: { id: {}, office: { id: {} } },
    });
  });

  it('is unknown behind a fragment', () => {
    expect(asked('{ months { items { ...F } } } fragment F on DueMonth { id }')).toBeUndefined();
    expect(asked('{ months { ... on Page { items { id } } } }')).toBeUndefined();
  });
});
