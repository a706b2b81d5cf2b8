// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addUp, countJest, countTap, failuresOf } from '../setup/tally.mjs';

const jest = (/** @type {object} */ more) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...more,
  });

test('the closing line adds up what the runners counted', () => {
  const tap =
    'ok 1 - pass 9\n# tests 4\n# pass 2\n# fail 0\n# cancelled 0\n# skipped 1\n# todo 1\n';
  const runners = [
    { code: 0, count: () => countJest(jest({ numPendingTests: 1 })) },
    { code: 0, count: () => countTap(tap) },
  ];
  assert.deepEqual(addUp(runners), { line: '7 passed, 0 failed, 3 skipped', isGreen: true });
});

test('no failure hides: a suite that did not run, a lost result, a bad exit, nothing run', () => {
  const line = (/** @type {Parameters<typeof addUp>[0][number]} */ runner) => addUp([runner]);
  const broken = jest({ numRuntimeErrorTestSuites: 1 });
  const lost = () => {
    throw new Error('no file');
  };
  for (const [runner, words] of /** @type {const} */ ([
    [{ code: 1, count: () => countJest(broken) }, '5 passed, 1 failed'],
    [{ code: 0, count: lost }, '0 passed, 1 failed'],
    [{ code: 1, count: () => countJest(jest({})) }, '5 passed, 1 failed'],
    [{ code: 0, count: () => countTap('') }, '0 passed, 1 failed'],
  ]))
    assert.deepEqual(line(runner), { line: words, isGreen: false });
});

test('what failed stands at the end, in the words of the runner', () => {
  const testResults = [
    { status: 'passed', message: '' },
    { status: 'failed', message: '● hiding › holds' },
  ];
  assert.deepEqual(failuresOf(jest({ testResults })), ['● hiding › holds']);
});
