import { Failure } from '../../api/failure.js';
import { byItem } from './answers.js';
import { type Draft, type Save, SheetKeeper } from './sheet-keeper.js';

const text = (itemId: string, words: string) => ({ itemId, text: words });

/** A keeper over a server that does as it is told. */
function start(draft?: Draft, answers = byItem([text('a', 'はじめ')])) {
  const sent: Save[] = [];
  const kept: (Draft | undefined)[] = [];
  const server = {
    answer: (save: Save): unknown => ({
      revision: save.revision + 1,
      savedAt: '2026-11-22T03:00:00Z',
      warnings: [],
      officialRoute: [],
    }),
  };
  const keeper = new SheetKeeper(
    { revision: 1, savedAt: '2026-11-22T02:00:00Z', answers },
    {
      send: async (save) => {
        sent.push(save);
        return server.answer(save) as never;
      },
      keep: (one) => kept.push(one),
      failed: () => undefined,
    },
    draft && [draft],
  );
  const words = (id: string) => keeper.view().values[id]?.text;
  return { keeper, sent, kept, server, words };
}
const refuse =
  (code: ConstructorParameters<typeof Failure>[0], detail = {}) =>
  (): never => {
    throw new Failure(code, code, detail);
  };
const stale = (revision: number, theirs: object[]) =>
  refuse('CONFLICT', { facts: { revision, savedAt: '2026-11-22T02:30:00Z', theirs } });

describe('a sheet that is written', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is saved a few seconds after the first change, with all that changed', async () => {
    const { keeper, sent } = start();
    keeper.write('a', text('a', 'あ'));
    keeper.write('b', text('b', 'い'));
    await jest.advanceTimersByTimeAsync(2_900);
    expect(sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(sent).toMatchObject([{ revision: 1, answers: [text('a', 'あ'), text('b', 'い')] }]);
    expect(keeper.view()).toMatchObject({ standing: 'saved', revision: 2 });
    keeper.write('b', undefined);
    await keeper.flush();
    expect(sent[1]).toMatchObject({ revision: 2, answers: [{ itemId: 'b' }] });
  });

  it('never saves what is being composed', async () => {
    const { keeper, sent } = start();
    keeper.hold('a');
    keeper.write('a', text('a', 'ふりかえr'));
    keeper.write('b', text('b', '別の項目'));
    await keeper.flush();
    expect(sent).toMatchObject([{ answers: [text('b', '別の項目')] }]);
    keeper.write('a', text('a', '振り返り'));
    keeper.release('a');
    await jest.advanceTimersByTimeAsync(3_100);
    expect(sent[1]).toMatchObject({ answers: [text('a', '振り返り')] });
  });

  it('sends the very same save again when the network was away, then the rest', async () => {
    const { keeper, sent, kept, server } = start();
    const good = server.answer;
    server.answer = refuse('NETWORK');
    keeper.write('a', text('a', '一'));
    expect(await keeper.flush()).toBe(false);
    expect(keeper.view().standing).toBe('offline');
    keeper.write('a', text('a', '一二'));
    expect(kept.at(-1)?.values.a).toEqual(text('a', '一二'));
    server.answer = good;
    await jest.advanceTimersByTimeAsync(2_100);
    await jest.advanceTimersByTimeAsync(3_100);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[2]).toMatchObject({ revision: 2, answers: [text('a', '一二')] });
    expect(keeper.view().standing).toBe('saved');
    expect(kept.at(-1)).toBeUndefined();
  });

  it('waits for the person to sign in again', async () => {
    const { keeper, sent, server } = start();
    const good = server.answer;
    server.answer = refuse('UNAUTHENTICATED');
    keeper.write('a', text('a', '続き'));
    await keeper.flush();
    expect(keeper.view().standing).toBe('signedOut');
    server.answer = good;
    keeper.resume();
    await jest.advanceTimersByTimeAsync(10);
    expect(sent).toHaveLength(2);
    expect(keeper.isUnsaved()).toBe(false);
  });

  it('brings two screens together, and asks where both wrote one item', async () => {
    const { keeper, sent, server, words } = start();
    const good = server.answer;
    server.answer = stale(5, [text('a', 'あちら'), text('c', '新しい')]);
    keeper.write('a', text('a', 'こちら'));
    keeper.write('b', text('b', '別の項目'));
    await keeper.flush();
    server.answer = good;
    expect(words('c')).toBe('新しい');
    expect(keeper.view().conflicts).toEqual([
      { itemId: 'a', mine: text('a', 'こちら'), theirs: text('a', 'あちら') },
    ]);
    await jest.advanceTimersByTimeAsync(10);
    expect(sent[1]).toMatchObject({ revision: 5, answers: [text('b', '別の項目')] });
    keeper.choose('a', text('a', 'あちら\nこちら'));
    await jest.advanceTimersByTimeAsync(10);
    expect(sent[2]).toMatchObject({ revision: 6, answers: [text('a', 'あちら\nこちら')] });
    expect(keeper.view()).toMatchObject({ standing: 'saved', conflicts: [] });
  });

  it('goes on from what a closed page left, and still asks what it asked', async () => {
    const draft: Draft = {
      base: { revision: 0, savedAt: '', answers: {} },
      values: byItem([text('a', 'とちゅう'), text('b', '預かった文')]),
      asked: ['a'],
    };
    const { keeper, sent } = start(draft);
    expect(keeper.view().conflicts).toEqual([
      { itemId: 'a', mine: text('a', 'とちゅう'), theirs: text('a', 'はじめ') },
    ]);
    await jest.advanceTimersByTimeAsync(10);
    expect(sent).toMatchObject([{ revision: 1, answers: [text('b', '預かった文')] }]);
  });

  it('says which item does not fit, and saves the others', async () => {
    const { keeper, sent, server } = start();
    const good = server.answer;
    server.answer = refuse('INVALID', { field: 'input.answers.a' });
    keeper.write('a', text('a', '長い'));
    keeper.write('b', text('b', '短い'));
    await keeper.flush();
    server.answer = good;
    await jest.advanceTimersByTimeAsync(10);
    expect(keeper.view().problems).toEqual({ a: 'INVALID' });
    expect(sent[1]).toMatchObject({ answers: [text('b', '短い')] });
    keeper.write('a', text('a', '直した'));
    await jest.advanceTimersByTimeAsync(3_100);
    expect(keeper.view()).toMatchObject({ standing: 'saved', problems: {} });
  });

  it('stops where the sheet was handed in elsewhere, and keeps the words', async () => {
    const { keeper, kept, server } = start();
    server.answer = refuse('REFUSED');
    keeper.write('a', text('a', '間に合わなかった文'));
    await keeper.flush();
    expect(keeper.view()).toMatchObject({ standing: 'stopped', refusal: 'REFUSED' });
    expect(kept.at(-1)?.values.a).toEqual(text('a', '間に合わなかった文'));
  });
});
