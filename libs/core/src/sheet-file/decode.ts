import iconv from 'iconv-lite';

/** Text of a CSV: by its byte order mark, else UTF-8 where that is flawless, else CP932 (Excel in Japan). */
export function decode(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return iconv.decode(content, 'utf16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return iconv.decode(content, 'cp932');
  }
}
