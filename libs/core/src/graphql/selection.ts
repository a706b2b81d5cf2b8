import {
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Fields asked for below a field, by name. */
export interface Selection {
  [field: string]: Selection;
}

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** What the operation asks of this field, also by way of fragments; of an abstract type, what it asks of any. */
export function selectionOf({ fieldNodes, fragments }: Asked): Selection {
  const found: Selection = {};
  for (const { selectionSet } of fieldNodes) collect(selectionSet, fragments, found);
  return found;
}

function collect(
  set: SelectionSetNode | undefined,
  fragments: Record<string, FragmentDefinitionNode>,
  into: Selection,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const { name, selectionSet } = selection;
      collect(selectionSet, fragments, (into[name.value] ??= {}));
    } else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      collect(fragment?.selectionSet, fragments, into);
    }
  }
}
