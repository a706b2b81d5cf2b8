import {
  aboutThisMail,
  amount,
  closingOf,
  details,
  type Digest,
  type DigestLine,
  greetingOf,
  heading,
  subjectOf,
} from './digest.js';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

// Mail programs without <style> still show headings and links; colours hold 4.5:1 in both schemes.
const style = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #ffffff; color: #1a1a1a;
  font-family: "BIZ UDPGothic", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif;
  font-size: 16px; line-height: 1.8; }
main { max-width: 560px; margin: 0 auto; word-break: auto-phrase; }
h1 { margin: 0 0 16px; font-size: 20px; line-height: 1.5; }
section { margin: 16px 0; padding: 16px 16px 8px; border: 1px solid #949494; border-radius: 8px; }
h2 { margin: 0; font-size: 17px; line-height: 1.5; }
p { margin: 8px 0; }
ul { margin: 8px 0; padding-left: 24px; }
.count { font-size: 26px; font-weight: bold; line-height: 1.3; }
.quiet { color: #4d4d4d; font-size: 14px; }
a { color: #0017c1; }
.go { display: inline-block; margin: 4px 0; padding: 8px 20px; border: 1px solid #0017c1;
  border-radius: 8px; font-weight: bold; text-decoration: none; text-wrap: balance; }
footer { margin-top: 24px; border-top: 1px solid #949494; padding-top: 12px; }
@media (prefers-color-scheme: dark) {
  body { background: #1a1a1a; color: #f2f2f2; }
  .quiet { color: #cccccc; }
  a, .go { color: #9db7f9; border-color: #9db7f9; }
}`;

const listOf = (items: readonly string[]): string =>
  items.length ? `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>` : '';

const section = (line: DigestLine): string => `
<section>
<h2>${escape(line.title)}</h2>
<p class="count">${escape(amount(line))}</p>
${listOf(details(line))}
<p><a class="go" href="${escape(line.url)}">${escape(line.title)}を見る</a></p>
<p class="quiet">なぜ届いたか: ${escape(line.why)}</p>
</section>`;

/** The letter as HTML: no images, no tables, nothing fetched, readable without its style. */
export function digestHtml(digest: Digest): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(subjectOf(digest))}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(heading(digest.today))}</h1>
<p>${escape(greetingOf(digest))}</p>
${digest.lines.map(section).join('')}
${closingOf(digest)
  .map((sentence) => `<p>${escape(sentence)}</p>`)
  .join('\n')}
<footer>
<p><a href="${escape(digest.inboxUrl)}">お知らせの一覧</a></p>
<p><a href="${escape(digest.preferencesUrl)}">メールの受け取り方を変える</a></p>
<p class="quiet">${escape(aboutThisMail)}</p>
</footer>
</main>
</body>
</html>
`;
}
