import { Failure } from '../../../api/failure.js';
import { type Kept, type Line, Outbox, type Warning } from './outbox.js';
import { blankWords, isEnter, splitAtArrow } from './words-typed.js';

const line = (id: string, more: Partial<Line> = {}): Line => ({
  ...blankWords,
  id,
  topicId: 't',
  kind: 'good',
  revision: null,
  confirmed: false,
  text: id,
  ...more,
});

const aMoment = () => new Promise((done) => setTimeout(done));

/** An outbox and a server that answers as it is told. */
function start(left: Kept[] = []) {
  const sent: Line[] = [];
  const kept: (Kept | undefined)[] = [];
  const answers: (readonly Warning[] | Failure)[] = [];
  const outbox = new Outbox(
    {
      send: async (one) => {
        sent.push(one);
        const answer = answers.shift() ?? [];
        if (answer instanceof Failure) throw answer;
        return answer;
      },
      refresh: () => Promise.resolve(),
      keep: (what) => void kept.push(what),
      failed: () => undefined,
    },
    left,
  );
  const settled = async () => {
    const all = await outbox.settle();
    await Promise.resolve();
    return all;
  };
  return { outbox, sent, kept, answers, settled, texts: () => sent.map(({ text }) => text) };
}

it('sends lines in the order in which they were written, and keeps nothing after that', async () => {
  const { outbox, texts, kept, settled } = start();
  for (const id of ['a', 'b', 'c']) outbox.add(line(id));
  expect(await settled()).toBe(true);
  expect(texts()).toEqual(['a', 'b', 'c']);
  expect(kept.at(-1)).toBeUndefined();
  expect(outbox.view()).toEqual({ entries: [], typed: {}, standing: 'sent' });
});

it('keeps all lines while the network is away, and sends the same ids once it is back', async () => {
  const { outbox, sent, kept, answers, settled } = start();
  answers.push(new Failure('NETWORK', ''));
  outbox.add(line('a'));
  outbox.add(line('b'));
  await aMoment();
  expect(outbox.view().standing).toBe('offline');
  expect(kept.at(-1)?.entries.map((one) => one.line.id)).toEqual(['a', 'b']);
  expect(await settled()).toBe(true);
  expect(sent.map(({ id }) => id)).toEqual(['a', 'a', 'b']);
});

it('goes on with what a closed page left behind, typed words too', async () => {
  const typed = { 't good': { ...blankWords, text: '書きかけ' } };
  const { outbox, texts, settled } = start([{ entries: [{ line: line('a') }], typed }]);
  expect(await settled()).toBe(false);
  expect(texts()).toEqual(['a']);
  expect(outbox.view().typed).toEqual(typed);
});

it('puts aside what the server asks about; the others go on', async () => {
  const { outbox, sent, answers, settled } = start();
  const warnings = [{ field: 'input.text', kind: 'phone', found: '090' } as unknown as Warning];
  answers.push(warnings);
  outbox.add(line('a'));
  outbox.add(line('b'));
  expect(await settled()).toBe(false);
  expect(outbox.view().entries).toEqual([
    { line: line('a'), isTried: true, trouble: { is: 'asks', warnings } },
  ]);
  outbox.confirm('a');
  expect(await settled()).toBe(true);
  expect(sent.at(-1)).toEqual(line('a', { confirmed: true }));
});

it('shows both texts where somebody else changed the statement, and sends what was chosen', async () => {
  const { outbox, sent, answers, settled } = start();
  const theirs = { revision: 3, text: 'theirs', suggestion: '', saidAs: '' };
  answers.push(new Failure('CONFLICT', 'stale', { facts: theirs }));
  outbox.add(line('a', { revision: 2, text: 'mine' }));
  expect(await settled()).toBe(false);
  expect(outbox.view().entries[0]?.trouble).toEqual({ is: 'conflict', theirs });
  outbox.add(line('a', { revision: 3, text: 'both' }));
  expect(await settled()).toBe(true);
  expect(sent.at(-1)).toMatchObject({ revision: 3, text: 'both' });
});

it('gives other words to a line that was never sent: it stays one new line', async () => {
  const { outbox, texts, answers, settled } = start();
  answers.push(new Failure('NETWORK', ''));
  outbox.add(line('a'));
  outbox.add(line('b'));
  await aMoment();
  outbox.add(line('b', { revision: 1, text: 'better' }));
  expect(await settled()).toBe(true);
  expect(texts()).toEqual(['a', 'a', 'better']);
  expect(outbox.view().entries).toEqual([]);
});

it('sends other words as a change where the server may have the line: a retry is one row', async () => {
  const { outbox, sent, answers, settled } = start();
  answers.push(new Failure('NETWORK', ''));
  outbox.add(line('a'));
  await aMoment();
  outbox.add(line('a', { revision: 1, text: 'better' }));
  expect(await settled()).toBe(true);
  expect(sent.slice(1)).toEqual([line('a'), line('a', { revision: 1, text: 'better' })]);
});

it('tells what was refused, and lets it go', async () => {
  const { outbox, answers, settled } = start();
  answers.push(new Failure('REFUSED', '終了しています'));
  outbox.add(line('a'));
  expect(await settled()).toBe(false);
  expect(outbox.view().entries[0]?.trouble).toEqual({ is: 'refused', message: '終了しています' });
  outbox.drop('a');
  expect(await settled()).toBe(true);
});

it('takes what follows an arrow for the suggestion', () => {
  const of = (text: string, suggestion = '') => splitAtArrow({ ...blankWords, text, suggestion });
  expect(of('時間がない。⇒ 訪問で話す')).toMatchObject({
    text: '時間がない。',
    suggestion: '訪問で話す',
  });
  expect(of('a ⇒ b', 'c')).toMatchObject({ text: 'a ⇒ b', suggestion: 'c' });
  expect(of('a')).toMatchObject({ text: 'a', suggestion: '' });
});

it('tells Enter from the Enter of an input method', () => {
  const press = (more = {}, isComposing = false) =>
    isEnter({ key: 'Enter', keyCode: 13, shiftKey: false, nativeEvent: { isComposing }, ...more });
  expect(press()).toBe(true);
  expect(press({}, true)).toBe(false);
  expect(press({ keyCode: 229 })).toBe(false);
  expect(press({ shiftKey: true })).toBe(false);
});
