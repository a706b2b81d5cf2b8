import { isMunicipalityCode } from './municipality.js';

describe('全国地方公共団体コード', () => {
  // 足立区, 熊本市, 札幌市, 北海道, 東京都
  it.each(['131211', '431001', '011002', '010006', '130001'])('takes %s', (code) =>
    expect(isMunicipalityCode(code)).toBe(true),
  );
  it.each(['131212', '13121', '1312110', '１３１２１１', ''])('refuses %s', (code) =>
    expect(isMunicipalityCode(code)).toBe(false),
  );
});
