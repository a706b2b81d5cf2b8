import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
} from 'graphql';

/** What a careless or ill-meaning client may send where the schema takes such a value. */
const words = ['', ' ', '\u0000', 'a\u0000b', '\ud800', '😀', '%_\\', "';--", 'あ'.repeat(20_001)];
const values: Record<string, readonly unknown[]> = {
  String: [...words, 7],
  Id: ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'x'],
  ID: ['00000000-0000-0000-0000-000000000000', 'x', ''],
  Int: [-1, 0, 1, 100, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, '1'],
  Float: [-1, 0, 1e308, -1e308, 0.1],
  Boolean: [true, false, 'true'],
  Day: ['0001-01-01', '9999-12-31', '2026-02-29', '令和99年12月31日', '1868-01-01', ''],
  Month: ['0001-01', '9999-12', '2026-13', '令和99年12月', ''],
  ClockTime: ['00:00', '23:59', '24:00'],
  DateTime: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-11-24', 0, ''],
  Take: [0, 1, 100, 101],
  Skip: [0, 1_000_000, 1_000_001],
};

type Field = GraphQLArgument | GraphQLInputField;

/** `type` as a hostile client fills it, small; null for what may be null. */
function anyOf(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (type instanceof GraphQLNonNull) return anyOf(type.ofType, depth);
  const none = fc.constant(null);
  if (type instanceof GraphQLList) {
    const item = anyOf(type.ofType, depth + 1);
    const twice = item.map((one) => [one, one]);
    return fc.oneof(none, fc.array(item, { maxLength: 2 }), twice, item);
  }
  if (type instanceof GraphQLInputObjectType) {
    if (depth > 4) return none;
    const parts = Object.values(type.getFields()).map((field) => [
      field.name,
      anyOf(field.type, depth + 1),
    ]);
    return fc.oneof(none, fc.record(Object.fromEntries(parts), { requiredKeys: [] }));
  }
  if (type instanceof GraphQLEnumType) {
    return fc.constantFrom(null, 'noSuchWord', ...type.getValues().map(({ name }) => name));
  }
  return fc.constantFrom(null, ...(values[type.name] ?? words));
}

/** `given` with one of its places, or one left open, filled otherwise. */
export function spoilt(fields: readonly Field[], given: object): fc.Arbitrary<object> {
  const ways = fields.flatMap((field) => {
    const value = (given as Record<string, unknown>)[field.name];
    const fill = (arb: fc.Arbitrary<unknown>) =>
      arb.map((other) => ({ ...given, [field.name]: other }));
    const inside = within(field.type, value).map(fill);
    return [fill(anyOf(field.type)), ...inside];
  });
  return ways.length ? fc.oneof(...ways) : fc.constant(given);
}

/** `given` once for every whole number in it, or left open in it, and each end of what may be sent there. */
export function* atTheEnds(fields: readonly Field[], given: object): Generator<object> {
  for (const field of fields) {
    const value = (given as Record<string, unknown>)[field.name];
    for (const other of endsOf(field.type, value)) yield { ...given, [field.name]: other };
  }
}

function* endsOf(type: GraphQLInputType, value: unknown): Generator<unknown> {
  if (type instanceof GraphQLNonNull) yield* endsOf(type.ofType, value);
  else if (type instanceof GraphQLInputObjectType && value && typeof value === 'object') {
    yield* atTheEnds(Object.values(type.getFields()), value);
  } else if (type instanceof GraphQLList && Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      for (const other of endsOf(type.ofType, item)) yield value.with(at, other);
    }
  } else if (type === GraphQLInt) yield* [2_147_483_647, -2_147_483_648];
}

/** The same one level down, where `value` is an object or a list of such. */
function within(type: GraphQLInputType, value: unknown): fc.Arbitrary<unknown>[] {
  if (type instanceof GraphQLNonNull) return within(type.ofType, value);
  if (type instanceof GraphQLInputObjectType && value && typeof value === 'object') {
    return [spoilt(Object.values(type.getFields()), value)];
  }
  if (type instanceof GraphQLList && Array.isArray(value)) {
    return value.flatMap((item, at) =>
      within(type.ofType, item).map((arb) => arb.map((other) => value.with(at, other))),
    );
  }
  return [];
}
