import fc from 'fast-check';
import { anyDefinition } from '../../../../test/make/definitions.js';
import { tidyDefinition } from './tidy.js';

it('a tidy form stays as it is', () =>
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      expect(tidyDefinition(definition)).toEqual(definition);
    }),
  ));

it('says nothing that says nothing', () =>
  expect(
    tidyDefinition({
      title: ' 様式\r\n',
      note: ' ',
      totals: 'never',
      perspectives: [],
      sections: [
        {
          id: 's',
          title: '一',
          items: [
            { id: 'a', title: 'あ', form: { kind: 'text' }, required: false, prompts: [' ', ''] },
          ],
        },
      ],
    }),
  ).toEqual({
    title: '様式',
    totals: 'never',
    sections: [{ id: 's', title: '一', items: [{ id: 'a', title: 'あ', form: { kind: 'text' } }] }],
  }));
