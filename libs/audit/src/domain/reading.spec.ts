import { isActionName, isReading } from './reading.js';

describe('acts', () => {
  it.each([
    ['monitoring.caseRead', true],
    ['monitoring.registerExported', true],
    ['monitoring.visitRecorded', false],
    ['directory.personChanged', false],
  ])('%s is a reading: %s', (action, reading) => expect(isReading(action)).toBe(reading));

  it.each([
    ['monitoring', true],
    ['monitoring.caseRead', true],
    ['monitoring.', false],
    ['山田', false],
    ["x' or 1=1", false],
  ])('%s names acts: %s', (text, named) => expect(isActionName(text)).toBe(named));
});
