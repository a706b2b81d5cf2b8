import { keyOf } from './bull-queue.js';
import { PermanentFailure } from './job.js';
import { errorCode, judge } from './runner.js';

describe('a run that threw', () => {
  const calm = new AbortController().signal;
  const stopped = AbortSignal.abort();

  it('is tried again until the last attempt, or never after a permanent failure', () => {
    expect(judge(new Error(), false, calm)).toBe('failed');
    expect(judge(new Error(), true, calm)).toBe('abandoned');
    expect(judge(new PermanentFailure('x'), false, calm)).toBe('abandoned');
  });

  it('goes back to the queue when it obeyed the signal, not when it failed meanwhile', () => {
    expect(judge(stopped.reason, true, stopped)).toBe('interrupted');
    expect(judge(new Error(), false, stopped)).toBe('failed');
  });

  it('leaves a word and never a message', () => {
    expect(errorCode(Object.assign(new Error('山田'), { code: '23505' }))).toBe('23505');
    expect(errorCode(new TypeError('山田'))).toBe('TypeError');
    expect(errorCode(Object.assign(new Error(), { code: '山田 太郎' }))).toBe('Error');
    expect(errorCode('山田')).toBe('string');
  });
});

it('a key has no colon and is no plain number', () => {
  expect(keyOf({ name: 'room.verb', data: {}, key: '12:3' })).toBe('room.verb/12%3A3');
  expect(keyOf({ name: 'room.verb', data: {}, key: '7' })).toBe('room.verb/7');
});
