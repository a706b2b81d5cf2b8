import { describeError } from './log.js';

describe('describeError', () => {
  it('leaves out the message: it can hold what a person typed', () => {
    const error = Object.assign(new Error('Key (code)=(山田太郎) already exists'), {
      code: '23505',
      constraint: 'support_case_office_id_code_key',
      detail: '山田太郎',
    });
    const described = JSON.stringify(describeError(error));
    expect(described).not.toContain('山田');
    expect(described).toContain('support_case_office_id_code_key');
  });

  it('can take anything that was thrown', () => {
    expect(describeError('text')).toEqual({ type: 'string' });
  });
});
