import { dangersIn } from './danger-words.js';

describe('signs of abuse or danger', () => {
  it.each([
    '家で虐待を受けているように思う',
    '職員に叩かれたと話していた',
    '殴られたあとがある',
    '食事を与えていない日がある',
    '食事を与えられていない',
    '家族に通帳を取り上げられている',
    '通帳を 取り上げ られた',
    '年金を勝手に使われているとのこと',
    '部屋に閉じ込められていた',
    '腕にあざがあった',
  ])('of abuse: %s', (text) => expect(dangersIn(text)).toEqual(['abuse']));

  it.each([
    '「死にたい」と話された',
    'しにたいと言う',
    '消えてしまいたいと電話があった',
    '自傷がある',
  ])('of danger to a life: %s', (text) => expect(dangersIn(text)).toEqual(['life']));

  it('of both', () => {
    expect(dangersIn('殴られて、死にたいと話された')).toEqual(['abuse', 'life']);
  });

  it.each([
    '',
    '本人の話をよく聴けた',
    '虐待防止研修を受けた',
    '自殺予防の研修に参加した',
    '身体拘束の適正化について話し合った',
    '食事を一緒に作った',
    '通帳の管理を本人と一緒に確かめた',
    '扉を叩く前に声をかけた',
  ])('are not in ordinary words: %s', (text) => expect(dangersIn(text)).toEqual([]));
});
