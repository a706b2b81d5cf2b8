import { readYamlText, yamlText } from '@furikaeri/core';
import { type FormFile, type ReadFile, readFormFile } from './read-shape.js';

const head = [
  '様式のファイル。文字を直して取り込むと、新しい下書きになります。',
  'id と code（符号）は、版が変わっても同じものにしてください。前の答えとつながります。',
];

/** A form as one file to read and to change by hand. */
export const writeYaml = ({ code, name, kind, definition }: FormFile, schema: string): string =>
  yamlText({ code, name, kind, ...definition }, schema, head);

/** YAML, or JSON, which is YAML too. Every remark has its line. */
export function readYaml(text: string): ReadFile {
  const read = readYamlText(text, readFormFile);
  return read.ok ? { ok: true, value: read.value } : { ok: false, remarks: read.remarks };
}
