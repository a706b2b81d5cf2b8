import { conflict, defineMessages, invalid, notFound } from './errors.js';

const say = defineMessages('visits', { taken: '{name}さんは{day}に予定があります。' });

describe('messages and errors', () => {
  it('gives key and sentence', () => {
    expect(say.taken({ name: '佐藤', day: '11月22日' })).toEqual({
      key: 'visits.taken',
      text: '佐藤さんは11月22日に予定があります。',
    });
  });

  it('keeps the field and the facts', () => {
    expect(invalid('input.day', say.taken())).toMatchObject({
      code: 'INVALID',
      field: 'input.day',
    });
    expect(conflict(say.taken(), 'input.day', { revision: 3 })).toMatchObject({
      code: 'CONFLICT',
      reason: 'visits.taken',
      facts: { revision: 3 },
    });
  });

  it('says the same for what is missing and what is not yours', () => {
    expect(notFound().message).toBe('見つかりませんでした。');
  });
});
