import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Fields asked for below a field, by name. */
export interface Selection {
  [field: string]: Selection;
}

/** What the operation asks of this field. Nothing where a fragment is in the way: then ask for all. */
export function selectionOf(info: Pick<GraphQLResolveInfo, 'fieldNodes'>): Selection | undefined {
  const found: Selection = {};
  const all = info.fieldNodes.every(({ selectionSet }) => collect(selectionSet, found));
  return all ? found : undefined;
}

function collect(set: SelectionSetNode | undefined, into: Selection): boolean {
  return (set?.selections ?? []).every((selection) => {
    if (selection.kind !== Kind.FIELD) return false;
    const { name, selectionSet } = selection;
    return collect(selectionSet, (into[name.value] ??= {}));
  });
}
