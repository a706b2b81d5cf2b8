import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { importMeetings } from './import-meetings.js';
import { importRegister } from './import-register.js';

/**
 * `import FILE [--dry-run] [--municipality 131211]`: a register (Excel, CSV) or meetings of the
 * committee (YAML, JSON), told apart by name or content. Exit code 1 when the file was not taken.
 */
export async function importFile(...argv: string[]): Promise<void> {
  const { file, dryRun, code } = readArguments(argv);
  const content = await readFile(file).catch(() => {
    throw new Error(`ファイルを開けませんでした: ${file}`);
  });
  const take = holdsMeetings(file, content) ? importMeetings : importRegister;
  await take({ file, content, dryRun, code });
}

/** A table never begins so, whatever the file is called. */
const holdsMeetings = (file: string, content: Buffer): boolean =>
  /\.(ya?ml|json)$/i.test(file) ||
  /^(\uFEFF?\s*\{|(#.*\r?\n|\s*\n)*(meetings|fiscalYear):)/.test(content.toString('utf8', 0, 4000));

function readArguments(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, municipality: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length) {
    throw new Error('使い方: npm run import -- ファイル [--dry-run] [--municipality 131211]');
  }
  return { file, dryRun: values['dry-run'], code: values.municipality };
}
