import {
  type Document,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  stringify,
  visit,
} from 'yaml';
import { sayOfYaml } from './messages.js';
import {
  type FileProblem,
  type FileRead,
  type PlaceOf,
  remark,
  remarksOf,
  type ShapeRead,
} from './remark.js';
import { isTangled } from './tangled.js';

const LONGEST_VALUE = 100;
const MOST_CHARACTERS = 500_000;

/** A file to read and to change by hand. `schema`: where an editor finds its JSON Schema; `head`: what to know. */
export function yamlText(content: object, schema: string, head: readonly string[]): string {
  const lines = [`# yaml-language-server: $schema=${schema}`, ...head.map((line) => `# ${line}`)];
  const body = stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
  return `${lines.join('\n')}\n${body}`;
}

/** YAML, or JSON, which is YAML too. Every remark has its line; so has what `placeOf` finds afterwards. */
export function readYamlText<T>(
  text: string,
  read: (raw: unknown) => ShapeRead<T>,
): FileRead<T> & { placeOf: PlaceOf } {
  const nowhere: PlaceOf = () => undefined;
  if (text.length > MOST_CHARACTERS || isTangled(text)) {
    return { ok: false, remarks: [remark(sayOfYaml.tooTangled())], placeOf: nowhere };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length) {
    const remarks = document.errors.map(({ pos }) => {
      const { line, col } = lines.linePos(pos[0]);
      return remark(sayOfYaml.notYaml({ at: col }), { row: line });
    });
    return { ok: false, remarks, placeOf: nowhere };
  }
  // References, which we do not write, could swell or go round for ever.
  if (hasAlias(document)) {
    return { ok: false, remarks: [remark(sayOfYaml.tooTangled())], placeOf: nowhere };
  }
  const placeOf: PlaceOf = (path) => placeIn(document, lines, path);
  const found = read(document.toJS());
  if (found.ok) return { ...found, placeOf };
  return { ok: false, remarks: remarksOf(found.problems, placeOf), placeOf };
}

function placeIn(document: Document, lines: LineCounter, path: FileProblem['path']) {
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
