// @ts-check
// Sets type in a process of its own: `paper.ts` sends one document after the other.
// CommonJS and plain JavaScript, so that it runs the same from the sources and from the build.
const { dirname } = require('node:path');
const { openSync } = require('fontkit');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const { readContent } = require('./furigana.cjs');

/** In the order in which `house.typ` names them: text, rare characters of names, pictures. */
const fonts = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/m-plus-1p/400Regular/MPLUS1p_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map((font) => require.resolve(font));

const compiler = NodeCompiler.create({
  workspace: process.argv[2],
  fontArgs: [{ fontPaths: fonts.map((font) => dirname(font)) }],
});
/** @type {Set<number>} */
const drawn = new Set(fonts.flatMap((font) => /** @type {any} */ (openSync(font)).characterSet));

/**
 * PDF/UA refuses a character without a shape. It becomes 〓, as printers did of old, and its number
 * is listed at the foot. Signs without a shape of their own (selectors, joiners) are left out.
 * @param {unknown} value
 * @param {Set<string>} missing
 * @returns {unknown}
 */
function printable(value, missing) {
  if (typeof value === 'string') {
    return value
      .replace(/\r\n?/g, '\n')
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/gu, (sign) =>
        sign === '\n' || sign === '\t' ? sign : '',
      )
      .replace(/[^\n\t]/gu, (sign) => {
        const code = /** @type {number} */ (sign.codePointAt(0));
        if (drawn.has(code)) return sign;
        missing.add(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
        return '〓';
      });
  }
  if (Array.isArray(value)) return value.map((item) => printable(item, missing));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, printable(item, missing)]),
  );
}

/** @param {{ template: string, content: string, at: number, readings?: import('./furigana.cjs').Reading[] }} job */
function print({ template, content, at, readings }) {
  /** @type {Set<string>} */
  const missing = new Set();
  const data = printable(JSON.parse(content), missing);
  const made = compiler.compile({
    mainFilePath: `${process.argv[2]}/${template}`,
    inputs: {
      data: JSON.stringify(data),
      missing: [...missing].sort().join(' '),
      readings: JSON.stringify(readings ? readContent(data, readings) : {}),
    },
  });
  if (!made.result) {
    const problems = made.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(problems.map(({ message }) => message).join('; '));
  }
  const pdf = compiler.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: at });
  compiler.evictCache(5);
  return pdf;
}

process.on('message', (job) => {
  try {
    process.send?.({ pdf: print(/** @type {any} */ (job)) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
process.on('disconnect', () => process.exit());
