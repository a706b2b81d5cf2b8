import iconv from 'iconv-lite';

/** Signs that Unicode knows twice and CP932 once, and an era's square sign. */
const twins: Record<string, string> = { '〜': '～', '−': '－', '—': '―', '‖': '∥', '㋿': '令和' };
const twin = /[〜−—‖㋿]/g;

/** 〓 stands for what the old code cannot write. */
const GETA = '〓';

/** Text for old Japanese Excel, and the characters that are lost in it, each once. */
export function toCp932(text: string): { content: Buffer; lost: string[] } {
  const plain = text.replace(twin, (sign) => twins[sign] ?? sign);
  const lost = [...new Set(plain)].filter((sign) => sign > '\x7f' && !isKnown(sign));
  const gone = new Set(lost);
  const written = lost.length
    ? [...plain].map((sign) => (gone.has(sign) ? GETA : sign)).join('')
    : plain;
  return { content: iconv.encode(written, 'cp932'), lost };
}

const isKnown = (sign: string): boolean =>
  iconv.decode(iconv.encode(sign, 'cp932'), 'cp932') === sign;
