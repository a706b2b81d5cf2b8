import { readdirSync, readFileSync } from 'node:fs';
import { elsewhere, places } from './places.js';
import { said, spoken } from './said.js';

const src = 'apps/web/src/';

it('knows every page of the app', () => {
  const source = readFileSync(`${src}routes.tsx`, 'utf8');
  const routes = [...source.matchAll(/(?:later\(\s*|path: )'([^']+)'/g)].map(([, path]) => path!);
  const known = places.map(({ path }) => path.replace(/\?.*/, '').replace(/:\w+/, ':id'));
  expect(routes.filter((path) => ![...known, ...elsewhere].includes(path))).toEqual([]);
  expect(routes.length).toBeGreaterThan(30);
});

it('knows every dialog of the app', () => {
  // What others build their dialogs of.
  const parts = ['Dialog', 'FormDialog', 'AskingDialog', 'SureDialog'];
  const shown = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/'))
    .flatMap((file) => {
      const source = readFileSync(src + file, 'utf8');
      return [...source.matchAll(/<(\w+)(?=\s)/g)]
        .filter(([, part]) => parts.includes(part!))
        .map(({ index }) => {
          const by = [...source.slice(0, index).matchAll(/function (\w+)/g)].at(-1)?.[1] ?? '';
          return { by, name: `${file.replace(/^rooms\//, '').replace(/\.tsx$/, '')} ${by}` };
        });
    })
    .filter(({ by }) => !parts.includes(by))
    .map(({ name }) => name);
  const known = [...places.flatMap(({ dialogs }) => dialogs.map(({ of }) => of)), ...elsewhere];
  expect(shown.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => name.includes(' ') && !shown.includes(name))).toEqual([]);
  expect(shown.length).toBeGreaterThan(50);
});

it.each(['ja', 'en'] as const)(
  'tells the dialogs of a page apart by their titles, %s',
  (language) => {
    const alike = places.flatMap(({ path, dialogs }) => {
      const titles = [...new Set(dialogs.map(({ title }) => title))];
      return titles.flatMap((one) =>
        titles
          .filter((other) => other !== one && said(one, language).test(spoken(other, language)))
          .map((other) => `${path}: ${one} reads as ${other}`),
      );
    });
    expect(alike).toEqual([]);
  },
);
