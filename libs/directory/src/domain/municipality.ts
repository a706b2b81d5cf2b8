/**
 * 全国地方公共団体コード: five digits and a check digit (weights 6 to 2, modulus 11), e.g. 131211.
 */
export function isMunicipalityCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const [a, b, c, d, e, check] = [...code].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const sum = a * 6 + b * 5 + c * 4 + d * 3 + e * 2;
  return (11 - (sum % 11)) % 10 === check;
}
