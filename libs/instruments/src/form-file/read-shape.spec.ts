import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { anyDefinition } from '../../../../test/make/definitions.js';
import { shippedForms } from '../domain/shipped/index.js';
import { formFileSchema } from './json-schema.js';
import { readDefinition, readFormFile } from './read-shape.js';
import { formFileShape } from './shape.js';

const sound = (definition: object) => ({
  code: 'survey',
  name: '調査票',
  kind: 'survey',
  ...definition,
});
const told = (raw: unknown) => {
  const result = readFormFile(raw);
  return result.ok
    ? []
    : result.problems.map(({ path, message }) => [path.join('.'), message.text]);
};

describe('the shape of a form', () => {
  it('is what the program holds', () =>
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        expect(readDefinition(definition)).toEqual({ ok: true, value: definition });
      }),
    ));

  it('takes null for what is left out', () =>
    expect(
      readDefinition({ ...shippedForms[0]?.definition, minutes: null, perspectives: null }),
    ).toMatchObject({ ok: true }));

  const form = {
    title: '様式',
    totals: 'perItem',
    sections: [{ id: 's', title: '一', items: [{ id: 'a', title: 'あ', form: { kind: 'text' } }] }],
  };
  it.each<[string, object, [string, RegExp][]]>([
    [
      'a word that is not known',
      { ...form, totel: 'x' },
      [['totel', /「totel」という項目は使えません/]],
    ],
    ['a title left out', { ...form, title: undefined }, [['title', /「title」がありません/]]],
    ['a number for words', { ...form, title: 1 }, [['title', /文字で/]]],
    ['words for a number', { ...form, minutes: '十分' }, [['minutes', /数で/]]],
    [
      'another word for totals',
      { ...form, totals: 'all' },
      [['totals', /never、perItem のどれか/]],
    ],
    [
      'an unknown form of answer',
      {
        ...form,
        sections: [
          { id: 's', title: '一', items: [{ id: 'a', title: 'あ', form: { kind: 'score' } }] },
        ],
      },
      [['sections.0.items.0.form.kind', /text、choice、.*のどれか/]],
    ],
    ['a section that is none', { ...form, sections: ['a'] }, [['sections.0', /組に/]]],
    ['items that break a rule', { ...form, sections: [] }, [['sections', /項目を一つ以上/]]],
  ])('tells of %s', (_, raw, expected) => {
    const problems = told(sound(raw));
    expect(problems.map(([path]) => path)).toEqual(expected.map(([path]) => path));
    expected.forEach(([, text], n) => expect(problems[n]?.[1]).toMatch(text));
  });
});

describe('the published JSON Schema', () => {
  const byOthers = new Ajv({ allErrors: true }).compile(formFileSchema);

  it('agrees with the program on every form, sound or spoilt', () =>
    fc.assert(
      fc.property(anyDefinition, fc.nat(), fc.anything(), (definition, where, what) => {
        const raw = JSON.parse(JSON.stringify(sound(definition)));
        expect(byOthers(raw)).toBe(true);
        const places = placesOf(raw);
        const [holder, key] = places[where % places.length] as [Record<string, unknown>, string];
        holder[key] = JSON.parse(JSON.stringify([what]))[0];
        expect(byOthers(raw)).toBe(v.is(formFileShape, raw));
      }),
      { numRuns: 150 },
    ));

  it('describes every word that a person may write', () => {
    const bare: string[] = [];
    JSON.stringify(formFileSchema, (key, value) => {
      if (key !== 'properties') return value;
      for (const [name, one] of Object.entries<{ description?: string }>(value)) {
        if (!one.description) bare.push(name);
      }
      return value;
    });
    expect(bare).toEqual([]);
  });
});

function placesOf(raw: unknown): [object, string][] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]): [object, string][] => [
    [raw, key],
    ...placesOf(value),
  ]);
}
