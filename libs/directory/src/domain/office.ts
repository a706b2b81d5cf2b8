/** 指定特定 / 障害児 / 指定一般 / 基幹相談支援センター. An office can be several at once. */
export const officeKinds = ['specific', 'child', 'general', 'coreCentre'] as const;
export type OfficeKind = (typeof officeKinds)[number];

/**
 * Reads a 事業所番号 as people write it, full width and with hyphens too: ten digits that begin with
 * a prefecture's number, 01 to 47. The last digit is not checked: not every municipality numbers by
 * the same rule. Gives undefined for anything else.
 */
export function readOfficeNumber(written: string): string | undefined {
  const digits = written.normalize('NFKC').replace(/[\s‐‑‒–—−ー-]/g, '');
  if (!/^\d{10}$/.test(digits)) return undefined;
  const prefecture = Number(digits.slice(0, 2));
  return prefecture >= 1 && prefecture <= 47 ? digits : undefined;
}
