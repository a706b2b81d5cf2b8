import { buildSchema, parse, TypeInfo, ValidationContext } from 'graphql';
import { AppError } from '../errors.js';
import { limits, measure } from './limits.js';

const schema = buildSchema(`
  scalar Take
  type Query { offices(take: Take = 50): OfficeList! office: Office }
  type Mutation { sign: Int }
  type OfficeList { items: [Office!]! totalItems: Int! }
  type Office { name: String people(take: Take = 20): PersonList! tags: [Tag!]! lead: Person }
  type PersonList { items: [Person!]! }
  type Person { name: String office: Office }
  type Tag { name: String }
`);

function measured(text: string) {
  const document = parse(text);
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('no operation first');
  try {
    return measure(context, operation);
  } catch (error) {
    return (error as AppError).messageOf.key;
  }
}

describe('measure', () => {
  it.each([
    ['leaves cost nothing', '{ office { name } }', 1],
    ['a page as asked', '{ offices(take: 10) { items { name } } }', 1 + 10],
    ['the default page', '{ offices { totalItems items { name } } }', 1 + 50],
    [
      'a variable as the most',
      'query ($n: Take) { offices(take: $n) { items { name } } }',
      1 + 100,
    ],
    ['a list without pages', '{ office { tags { name } } }', 1 + limits.guessedLength],
    [
      'pages of pages',
      '{ offices(take: 10) { items { people(take: 5) { items { office { name } } } } } }',
      1 + 10 + 10 + 50 + 50,
    ],
    [
      'fragments wherever they are spread',
      '{ offices(take: 10) { ...L } office { ...O } } fragment L on OfficeList { items { ...O } } fragment O on Office { lead { name } }',
      1 + 10 + 10 + 1 + 1,
    ],
    ['aliases each', '{ a: office { name } b: office { name } }', 2],
  ])('%s', (_, text, cost) => expect(measured(text)).toMatchObject({ cost }));

  it('counts depth and aliases', () => {
    expect(measured('{ a: office { lead { b: name } } }')).toEqual({
      cost: 2,
      depth: 3,
      aliases: 2,
    });
  });

  it('stops at a limit', () => {
    const lists = '{ offices(take: 100) { items { people(take: 100) { items { name } } } } }';
    expect(measured(lists)).toBe('core.tooCostly');
    const deep = 'office { lead { '.repeat(7) + 'office { name }' + ' } }'.repeat(7);
    expect(measured(`{ ${deep} }`)).toBe('core.tooDeep');
    expect(measured(`mutation { ${'sign '.repeat(limits.mutations + 1)} }`)).toBe(
      'core.tooManyMutations',
    );
    expect(
      measured(
        `mutation { ...F } fragment F on Mutation { ${'sign '.repeat(limits.mutations + 1)} }`,
      ),
    ).toBe('core.tooManyMutations');
  });

  it('ends on fragments that multiply or go round', () => {
    const doubled = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Office { ...F${at + 1} ...F${at + 1} }`,
    );
    const text = `{ office { ...F0 } } ${doubled.join(' ')} fragment F60 on Office { name }`;
    expect(measured(text)).toBe('core.tooCostly');
    expect(measured('{ office { ...R } } fragment R on Office { ...R }')).toBe('core.tooDeep');
  });
});
