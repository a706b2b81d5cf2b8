import { type Environment, SetClock } from '@furikaeri/core';
import { RequestRate } from './request-rate.js';

describe('RequestRate', () => {
  const clock = new SetClock(new Date('2026-11-22T00:00:00Z'));
  const rateOf = () => new RequestRate(clock, { REQUESTS_PER_SECOND: 30 } as Environment);
  const takeMany = (rate: RequestRate, who: string, times: number) => {
    for (let n = 0; n < times; n++) rate.take(who);
  };

  it('lets a burst through, then a steady flow', () => {
    const rate = rateOf();
    takeMany(rate, 'a', 300);
    expect(() => rate.take('a')).toThrow();
    clock.set('2026-11-22T00:00:01Z');
    takeMany(rate, 'a', 30);
    expect(() => rate.take('a')).toThrow();
  });

  it('counts each for itself', () => {
    const rate = rateOf();
    takeMany(rate, 'a', 300);
    expect(() => rate.take('b')).not.toThrow();
  });
});
