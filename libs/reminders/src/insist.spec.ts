import { insist } from './insist.js';

const failing = (times: number) => {
  let tries = 0;
  return {
    tries: () => tries,
    write: async () => {
      if (++tries <= times) throw new Error(`away ${tries}`);
    },
  };
};

describe('insist', () => {
  it('tries again until it is written', async () => {
    const { write, tries } = failing(2);
    await insist(new AbortController().signal, write);
    expect(tries()).toBe(3);
  });

  it('gives up with the last error when the process leaves', async () => {
    const { write, tries } = failing(9);
    await expect(insist(AbortSignal.abort(), write)).rejects.toThrow('away 1');
    expect(tries()).toBe(1);
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), 150);
    await expect(insist(leaving.signal, write)).rejects.toThrow('away');
  });
});
