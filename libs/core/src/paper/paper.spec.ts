import fc from 'fast-check';
import { readPdf } from '../../../../test/setup/read-pdf.js';
import { Paper } from './paper.js';

const trial = new URL('trial.typ', import.meta.url);
const at = new Date('2026-11-24T03:00:00Z');
const head = {
  municipality: '見本区',
  title: '試し刷り',
  printedOn: '令和8年11月24日（2026-11-24）',
  readers: '試す人',
};

describe('paper', () => {
  const paper = new Paper();
  afterAll(() => paper.onModuleDestroy());
  const print = (body: string, over = {}) =>
    paper.print(trial, { head: { ...head, ...over }, body } as { head: typeof head }, at);

  it('is tagged, has a title, a language and the day of the clock', async () => {
    const { info, tagged, roles, universal } = await readPdf(await print('本文'));
    expect(info).toMatchObject({
      Title: '試し刷り',
      Language: 'ja-JP',
      CreationDate: 'D:20261124030000Z',
    });
    expect(tagged).toBe(true);
    expect(universal).toBe(true);
    expect(roles).toContain('H1');
  });

  it('is the same to the byte when printed again', async () => {
    expect((await print('同じ')).equals(await print('同じ'))).toBe(true);
  });

  it('shows markup as what it is: text', async () => {
    const hostile =
      '#read("/core/src/paper/house.typ") *太字* $x$ \\ #panic() @x <y> `z` = 見出し //';
    const { text } = await readPdf(await print(hostile));
    expect(text).toContain(hostile.replace(/\s/g, ''));
  });

  it('has characters of names, boxes and pictures; 〓 with its number for what no font has', async () => {
    const { text } = await readPdf(await print('𠮷野 鷗外 髙橋 﨑 ☑☐ 😀 𓀀 \u0627\u0007'));
    expect(text).toContain('𠮷野');
    expect(text).toContain('鷗外');
    expect(text).toContain('☑☐');
    expect(text).toContain('😀');
    expect(text).toContain('〓');
    expect(text).toContain('（U+0627U+13000）');
  });

  it('prints whatever a person may type', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        async (a, b) => {
          expect((await print(`${a}\n${b}`, { readers: b })).length).toBeGreaterThan(1000);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('goes on after a document that fails, and after its process was ended', async () => {
    await expect(paper.print(trial, { head }, at)).rejects.toThrow('body');
    expect((await print('次')).length).toBeGreaterThan(1000);
    // Long enough that it cannot be done before its process is ended.
    const [first, second] = [print('途中\n'.repeat(20_000)), print('その後')];
    setTimeout(() => paper['child']?.kill('SIGKILL'), 1);
    await expect(first).rejects.toThrow('ended before');
    expect((await second).length).toBeGreaterThan(1000);
  });
});
