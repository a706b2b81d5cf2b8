import {
  type Document,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  stringify,
  visit,
} from 'yaml';
import { sayOfFile } from '../messages.js';
import { isTangled } from './tangled.js';
import { type FormFile, type Place, readFormFile } from './read-shape.js';
import { type ReadFile, remark, remarksOf } from './remark.js';

const LONGEST_VALUE = 100;
const MOST_CHARACTERS = 500_000;

/** A form as one file to read and to change by hand. */
export function writeYaml({ code, name, kind, definition }: FormFile, schema: string): string {
  const head = [
    `# yaml-language-server: $schema=${schema}`,
    '# 様式のファイル。文字を直して取り込むと、新しい下書きになります。',
    '# id と code（符号）は、版が変わっても同じものにしてください。前の答えとつながります。',
  ];
  const body = stringify(
    { code, name, kind, ...definition },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
  return `${head.join('\n')}\n${body}`;
}

/** YAML, or JSON, which is YAML too. Every remark has its line. */
export function readYaml(text: string): ReadFile {
  if (text.length > MOST_CHARACTERS || isTangled(text)) {
    return { ok: false, remarks: [remark(sayOfFile.tooTangled())] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length) {
    const remarks = document.errors.map(({ pos }) => {
      const { line, col } = lines.linePos(pos[0]);
      return remark(sayOfFile.notYaml({ at: col }), { row: line });
    });
    return { ok: false, remarks };
  }
  // References, which we do not write, could swell or go round for ever.
  if (hasAlias(document)) return { ok: false, remarks: [remark(sayOfFile.tooTangled())] };
  const form = readFormFile(document.toJS());
  if (form.ok) return form;
  return { ok: false, remarks: remarksOf(form.problems, (path) => placeIn(document, lines, path)) };
}

function placeIn(document: Document, lines: LineCounter, path: Place) {
  const node = document.getIn(path, true);
  if (!isNode(node) || !node.range) return undefined;
  return {
    row: lines.linePos(node.range[0]).line,
    column: path.join('.'),
    value: isScalar(node) ? String(node.value).slice(0, LONGEST_VALUE) : '',
  };
}

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}
