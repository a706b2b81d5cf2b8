// @ts-check
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';

const LIMIT_BYTES = 20_000_000;
const LEVELS = new Map([
  ['warn', '注意 warning'],
  ['error', 'エラー error'],
  ['fatal', '停止 fatal'],
]);

/**
 * Opens the log of one process: every line as it came goes into the file, warnings and errors also
 * to the console in words.
 * @param {string} file a large one of earlier runs is set aside as `.old`
 * @param {string} name of the process
 * @param {(line: string) => void} say
 */
export function openLog(file, name, say) {
  if (existsSync(file) && statSync(file).size > LIMIT_BYTES) renameSync(file, `${file}.old`);
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  stream.on('error', () => {});
  /** @param {string} line */
  const take = (line) => {
    stream.write(`${line}\n`);
    const words = inWords(line);
    if (words) say(`[${name}] ${words}`);
  };
  return {
    /** @param {import('node:child_process').ChildProcess} child */
    follow: ({ stdout, stderr }) => {
      for (const input of [stdout, stderr]) if (input) createInterface({ input }).on('line', take);
    },
    close: () => stream.end(),
  };
}

/** @param {string} line @returns {string} empty for what need not be shown */
function inWords(line) {
  try {
    const { level, msg, err } = JSON.parse(line);
    const label = LEVELS.get(level);
    const error = [err?.type, err?.code].filter(Boolean).join(' ');
    return label ? [label, msg, error].filter(Boolean).join(': ') : '';
  } catch {
    // Not of the program's log: Node's own words about a crash, whose frames are for the file.
    return /^(\s|\}|node:|file:|Node\.js v|$)/.test(line) ? '' : line;
  }
}
