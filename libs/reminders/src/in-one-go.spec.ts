import { inOneGo } from './in-one-go.js';

describe('inOneGo', () => {
  it('gathers what comes while a write is under way', async () => {
    const writes: number[][] = [];
    const put = inOneGo(async (items: number[]) => {
      writes.push(items);
      await new Promise((done) => setTimeout(done, 5));
    });
    await Promise.all([put(1), put(2)]);
    const third = put(3);
    await new Promise((done) => setTimeout(done, 1));
    await Promise.all([third, put(4), put(5)]);
    expect(writes).toEqual([[1, 2], [3], [4, 5]]);
  });

  it('tells those whose write failed, and goes on', async () => {
    let broken = true;
    const put = inOneGo(async () => {
      if (broken) throw new Error('down');
    });
    await expect(put(1)).rejects.toThrow('down');
    broken = false;
    await expect(put(2)).resolves.toBeUndefined();
  });
});
