import { LONGEST_CASE_CODE, checkCaseCode, trimCaseCode } from './case-code.js';

describe('case code', () => {
  it.each(['A-001', '１２３', 'あや-12', `${'x'.repeat(LONGEST_CASE_CODE)} `])('takes %j', (code) =>
    expect(checkCaseCode(code)).toBeUndefined(),
  );

  it.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['x'.repeat(LONGEST_CASE_CODE + 1), 'tooLong'],
    ['A\n1', 'controlCharacter'],
  ])('refuses %j', (code, problem) => expect(checkCaseCode(code)).toBe(problem));

  it('loses only the blanks around it', () => expect(trimCaseCode('　A 1 ')).toBe('A 1'));
});
