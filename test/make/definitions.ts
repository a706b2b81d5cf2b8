import fc from 'fast-check';
import type { AnswerForm, Definition, Item } from '@furikaeri/instruments';

/** Words as a ward writes them, with all that a file could stumble over. */
const signs = [
  ...'あいう相談振返り亜－ー〜①㈱𠮷AZaz09 =+-@\'"：:＝#,、。|>&*!%?[]{}（）()~`null',
  'true',
  'yes',
  '1',
];
const tidied = (text: string) => text.trim() || '見本';
export const anyLine = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 24 })
  .map((parts) => tidied(parts.join('')));
export const anyWords = fc
  .array(anyLine, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'));
const anyCode = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._()-]{0,8}$/).filter((id) => !(id in {}));

const maybe = <T>(key: string, arb: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.option(arb).map((value) => (value === null ? {} : { [key]: value }));
const merged = <T>(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<T> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as T);
const record = (parts: Record<string, fc.Arbitrary<unknown>>) => fc.record(parts);
const flag = (key: string) => maybe(key, fc.constant(true));

const rows = (more: Record<string, fc.Arbitrary<unknown>>, least: number, most: number) =>
  fc
    .uniqueArray(anyCode, { minLength: least, maxLength: most })
    .chain((codes) =>
      fc.tuple(
        ...codes.map((code) =>
          fc.record({ label: anyLine, ...more }).map((row) => ({ code, ...row })),
        ),
      ),
    )
    .map((all) => all.map((row, n) => ({ ...row, label: `${row.label}${n}` })));

export const anyForm: fc.Arbitrary<AnswerForm> = fc.oneof(
  merged<AnswerForm>(
    fc.constant({ kind: 'text' }),
    maybe('lines', fc.integer({ min: 1, max: 40 })),
    maybe('mostCharacters', fc.integer({ min: 1, max: 20_000 })),
  ),
  merged<AnswerForm>(
    record({ kind: fc.constant('choice'), options: rows({}, 2, 4) }),
    flag('several'),
  ),
  merged<AnswerForm>(
    record({
      kind: fc.constant('scale'),
      grades: rows({ meaning: fc.oneof(anyWords, fc.constant('')) }, 2, 4),
    }),
  ),
  merged<AnswerForm>(
    record({ kind: fc.constant('number'), unit: fc.oneof(anyLine, fc.constant('')) }),
    maybe('least', fc.integer({ min: -100, max: 0 })),
    maybe('most', fc.constantFrom(0.5, 1, 12.25, 1e6)),
    flag('wholeOnly'),
  ),
  ...(['date', 'month', 'yesNo'] as const).map((kind) => fc.constant({ kind })),
  merged<AnswerForm>(fc.constant({ kind: 'list' }), maybe('most', fc.integer({ min: 1, max: 50 }))),
);

const anyItem = (id: string, perspectives: readonly string[]): fc.Arbitrary<Item> =>
  merged<Item>(
    record({ id: fc.constant(id), title: anyLine, form: anyForm }),
    maybe('role', fc.constantFrom('strength', 'topic', 'voice', 'nextStep', 'evidence')),
    perspectives.length ? maybe('perspective', fc.constantFrom(...perspectives)) : fc.constant({}),
    flag('required'),
    maybe('viewpoints', fc.array(anyLine, { minLength: 1, maxLength: 3 })),
    maybe('prompts', fc.array(anyLine, { minLength: 1, maxLength: 3 })),
    maybe('help', anyWords),
  );

/** Any sound form of a survey, tidy. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .record({
    ids: fc.uniqueArray(anyCode, { minLength: 1, maxLength: 6 }),
    sectionIds: fc.uniqueArray(anyCode, { minLength: 1, maxLength: 3 }),
    perspectives: rows({}, 0, 3),
  })
  .chain(({ ids, sectionIds, perspectives }) => {
    const codes = perspectives.map(({ code }) => code);
    const names = sectionIds.slice(0, ids.length);
    const share = (s: number) => ids.filter((_, n) => n % names.length === s);
    return merged<Definition>(
      record({ title: anyLine, totals: fc.constantFrom('never', 'perItem') }),
      maybe('note', anyWords),
      maybe('minutes', fc.integer({ min: 1, max: 600 })),
      fc.constant(perspectives.length ? { perspectives } : {}),
      record({
        sections: fc.tuple(
          ...names.map((id, s) =>
            merged(
              record({
                id: fc.constant(id),
                title: anyLine,
                items: fc.tuple(...share(s).map((item) => anyItem(item, codes))),
              }),
              maybe('help', anyWords),
            ),
          ),
        ),
      }),
    );
  });
