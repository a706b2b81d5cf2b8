import iconv from 'iconv-lite';
import { toCp932 } from './cp932.js';

it('the old encoding maps the signs that have a twin and lists the rest', () => {
  const { content, lost } = toCp932('〜−—‖㋿ 𠮷鷗髙﨑①');
  expect(lost).toEqual(['𠮷', '鷗']);
  expect(iconv.decode(content, 'cp932')).toBe('～－―∥令和 〓〓髙﨑①');
});
