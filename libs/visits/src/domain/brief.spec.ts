import { pointsOfSheet } from './brief.js';

const text = { kind: 'text' };
const form = {
  perspectives: [{ code: 'voice', label: '本人主体' }],
  sections: [
    {
      items: [
        { id: 'voice.topic', title: '迷い', form: text, role: 'topic', perspective: 'voice' },
        {
          id: 'voice.strength',
          title: 'よいところ',
          form: text,
          role: 'strength',
          perspective: 'voice',
        },
        {
          id: 'grade',
          title: '段階',
          form: { kind: 'scale' },
          role: 'strength',
          perspective: 'voice',
        },
        { id: 'next', title: '次に', form: { kind: 'list' }, role: 'nextStep' },
      ],
    },
  ],
};

describe('what a shared sheet says', () => {
  it('is told strengths first, without grades and empty answers', () =>
    expect(
      pointsOfSheet(form, {
        'voice.topic': '時間が足りない',
        'voice.strength': '本人に聞いている ',
        grade: 'B',
        next: ['一緒に書く', ''],
      }),
    ).toEqual([
      { role: 'strength', perspective: '本人主体', title: 'よいところ', words: '本人に聞いている' },
      { role: 'topic', perspective: '本人主体', title: '迷い', words: '時間が足りない' },
      { role: 'nextStep', perspective: null, title: '次に', words: '一緒に書く' },
    ]));

  it('is nothing where nothing was written', () => expect(pointsOfSheet(form, {})).toEqual([]));
});
