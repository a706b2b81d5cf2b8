// @ts-check
/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @param {string} json Jest's own result; a suite that could not even run counts as a failure
 * @returns {Tally}
 */
export function countJest(json) {
  const result = JSON.parse(json);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * What failed, in Jest's own words: a long log loses its middle, its end it keeps.
 * @param {string} json Jest's own result
 * @returns {string[]}
 */
export const failuresOf = (json) =>
  JSON.parse(json)
    .testResults.filter((/** @type {{ status: string }} */ { status }) => status === 'failed')
    .map((/** @type {{ message: string }} */ { message }) => message);

/** @param {string} tap with the totals node:test writes at its end @returns {Tally} */
export function countTap(tap) {
  const total = (/** @type {string} */ name) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
  };
}

/**
 * A runner that died, left no result, ran nothing or failed without naming a test is a failure too.
 * @param {{ code: unknown, count: () => Tally }[]} runners exit code and reader of the result
 * @returns {{ line: string, isGreen: boolean }}
 */
export function addUp(runners) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { code, count } of runners) {
    let tally = { passed: 0, failed: 0, skipped: 0 };
    try {
      tally = count();
    } catch {
      // No result file: counted below.
    }
    const isSilentFailure = code !== 0 || tally.passed + tally.skipped === 0;
    sum.passed += tally.passed;
    sum.failed += tally.failed || (isSilentFailure ? 1 : 0);
    sum.skipped += tally.skipped;
  }
  const skipped = sum.skipped ? `, ${sum.skipped} skipped` : '';
  return {
    line: `${sum.passed} passed, ${sum.failed} failed${skipped}`,
    isGreen: sum.failed === 0 && sum.passed > 0,
  };
}
