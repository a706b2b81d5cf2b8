import { readOfficeNumber } from './office.js';

describe('事業所番号', () => {
  it.each(['1332100012', '１３３２１０００１２', '1332-1000-12', ' 13 3210 0012 '])(
    'reads %s',
    (written) => expect(readOfficeNumber(written)).toBe('1332100012'),
  );
  it.each(['', '133210001', '13321000123', '0032100012', '4832100012', '13321O0012', '令和事業所'])(
    'refuses %s',
    (written) => expect(readOfficeNumber(written)).toBeUndefined(),
  );
});
