import {
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { selectionOf } from './selection.js';

const asked = (query: string) => {
  const [operation, ...more] = parse(query).definitions as [
    OperationDefinitionNode,
    ...FragmentDefinitionNode[],
  ];
  return selectionOf({
    fieldNodes: operation.selectionSet.selections as FieldNode[],
    fragments: Object.fromEntries(more.map((fragment) => [fragment.name.value, fragment])),
  });
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

  it('is known behind fragments', () => {
    const fragments = 'fragment F on DueMonth { id office { ...O } } fragment O on Office { name }';
    expect(asked(`{ months { items { ...F } } } ${fragments}`)).toEqual({
      items: { id: {}, office: { name: {} } },
    });
    expect(asked('{ months { ... on Page { items { id } } } }')).toEqual({ items: { id: {} } });
  });
});
