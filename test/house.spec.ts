import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** `npm run house` on a toy house, so that its rules cannot come to see nothing unnoticed. */
it('the floors of the house are seen', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, ...words] = scripts.house.split(' ') as string[];
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  mkdirSync('.furikaeri', { recursive: true });
  const house = mkdtempSync(resolve('.furikaeri', 'house-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  try {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(file, join(house, file));
    for (const folder of ['apps', 'migrations']) mkdirSync(join(house, folder));
    for (const room of ['calendar', 'core', 'reminders', 'visits', 'monitoring'])
      write(`libs/${room}/src/index.ts`, 'export const room = 1;');
    write('libs/core/src/clock.ts', 'export const clock = 1;');
    const imports: [string, string][] = [
      ['visits/src/looks-down.ts', '@furikaeri/reminders'],
      ['visits/src/domain/counts-days.ts', '@furikaeri/calendar'],
      ['reminders/src/up.ts', '@furikaeri/monitoring'],
      ['visits/src/sideways.ts', '@furikaeri/monitoring'],
      ['visits/src/past-the-door.ts', '../../core/src/clock.js'],
      ['visits/src/domain/knows-core.ts', '@furikaeri/core'],
    ];
    for (const [path, from] of imports) write(`libs/${path}`, `import '${from}';`);

    const options = { cwd: house, encoding: 'utf8' } as const;
    const { stdout, status } = spawnSync(process.execPath, [cruiser, ...words], options);
    const broken = [...stdout.matchAll(/error ([\w-]+): libs\/(\S+)/g)];
    expect(broken.map(([, rule, path]) => `${path} ${rule}`).sort()).toEqual([
      'reminders/src/up.ts reminders-looks-down',
      'visits/src/domain/knows-core.ts domain-is-pure',
      'visits/src/past-the-door.ts rooms-use-the-front-door',
      'visits/src/sideways.ts visits-looks-down',
    ]);
    expect(status).toBeGreaterThan(0);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});
