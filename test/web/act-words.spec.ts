import { readdirSync, readFileSync } from 'node:fs';

const rooms = ['access', 'audit', 'directory', 'instruments', 'reminders', 'monitoring'];
const all = [...rooms, 'visits', 'findings'];

const literals = (text: string) =>
  [...text.matchAll(/'([a-z][A-Za-z.]+)'/g)].map(([, one]) => one!);

/** The acts that a room's sources write into the audit log, as far as they can be read there. */
function actsOf(room: string): string[] {
  const folder = `libs/${room}/src/`;
  const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const source = readFileSync(folder + file, 'utf8');
      const told = [
        // { action: 'room.act' }, and `action: 'act'` where a helper puts the room before it.
        /\baction: ('[\w.]+')/g,
        // note(tx, 'act', …), of one thing or the other; this.change(actor, id, 'room.act', …).
        /\b(?:note\w*|recordAct)\(\s*(?:tx|write),\s*([^,]+),/g,
        /\b(?:record|about|this\.change|this\.note)\(([^()]*'access\.\w+')/g,
        // The moves of a visit, by name.
        /\bpastOf: [^{]+\{([^}]+)\}/g,
        /\b(?:OFFERED|SHEET_READ) = ('[\w.]+')/g,
      ];
      return told.flatMap((way) =>
        [...source.matchAll(way)].flatMap(([, text]) => literals(text!)),
      );
    })
    // States that are compared, and the word of a returned mail: never acts.
    .filter((name) => !['approved', 'open', 'failed'].includes(name));
  return [...new Set(named.map((name) => (name.includes('.') ? name : `${room}.${name}`)))];
}

const source = readFileSync('apps/web/src/rooms/audit/act-words.ts', 'utf8');
const worded = all.flatMap((room) => {
  const [, block = ''] = new RegExp(`\\n  ${room}: \\{([^}]+)\\}`).exec(source) ?? [];
  return [...block.matchAll(/(\w+): m\./g)].map(([, act]) => `${room}.${act}`);
});
const written = all.flatMap(actsOf);

it('every act of the audit log has its words', () => {
  expect(written.filter((act) => !worded.includes(act))).toEqual([]);
  expect(written.length).toBeGreaterThan(140);
});

it('no words are for an act that nobody writes', () => {
  // Of the program that fills the demo ward.
  const elsewhere = ['directory.demoSeeded'];
  expect(worded.filter((act) => ![...written, ...elsewhere].includes(act))).toEqual([]);
});
