import { readFileSync } from 'node:fs';
import { getMetadataArgsStorage } from 'typeorm';
import { tables } from '../apps/rooms.js';

describe('GLOSSARY.md', () => {
  const words = readFileSync('GLOSSARY.md', 'utf8');

  it.each(tables.map((table) => [table.name]))('explains %s', (name) => {
    expect(words).toMatch(new RegExp(`^\\| ${name} +\\|`, 'm'));
  });

  it('knows every table of the program', () => {
    const known = getMetadataArgsStorage().tables.map((table) => table.target);
    expect(known.filter((target) => !(tables as unknown[]).includes(target))).toEqual([]);
  });

  it('names nothing twice', () => {
    const names = [...words.matchAll(/^\| (\w+)[^|]*\|/gm)].map(([, name]) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
