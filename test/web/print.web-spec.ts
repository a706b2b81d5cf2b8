import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { hasPdftotext } from '../setup/read-pdf.js';
import { NOON } from '../setup/rooms.js';
import { inBrowser, startBrowser } from './browser.js';
import { type Demo, startDemo } from './demo.js';
import { windowOf } from './pages.js';

// A crowded machine is slow; the tests are not.
jest.setTimeout(300_000);

/** How the printed pages should look; `UPDATE_PICTURES=1` takes them as they are now. To be looked at. */
const wanted = 'test/web/printed';
/** Looked at with CI's output where they differ. */
const found = 'coverage/pictures/printed';
/** Of the page's points: lines may fall a hair elsewhere by another version of the reader. */
const MOST_DIFFERENT = 0.003;

(hasPdftotext ? inBrowser : describe.skip)('what is printed on A4', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    // Always the same day, so always the same words.
    [demo, browser] = await Promise.all([startDemo(new Date(NOON)), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const idOf = async (sql: string, ...params: string[]): Promise<string> => {
    const [row] = await demo.database.query<{ id: string }>(sql, params);
    return row!.id;
  };
  const cases = {
    'year-plan': () => ({ as: 'coordinator' as const, path: '/plan' }),
    sheet: async () => {
      const { id } = await demo.person('specialist');
      const sheet = await idOf(
        `select id from sheet where person_id = $1 order by created_at desc, id limit 1`,
        id,
      );
      return { as: 'specialist' as const, path: `/sheets/${sheet}` };
    },
    brief: async () => {
      const { id } = await demo.person('lead');
      const visit = await idOf(
        `select v.id from visit v join visit_member m on m.visit_id = v.id and m.left_at is null
         where m.person_id = $1 and v.state = 'confirmed' order by v.starts_at, v.id limit 1`,
        id,
      );
      return { as: 'lead' as const, path: `/visits/${visit}/brief` };
    },
  };

  it.each(Object.keys(cases) as (keyof typeof cases)[])('%s looks as it did', async (name) => {
    const { as, path } = await cases[name]();
    const window = await windowOf(demo, browser, await demo.person(as));
    await window.visit(path);
    const pdf = await window.page.pdf({ preferCSSPageSize: true, format: 'A4' });
    await window.close();
    const pages = picturesOf(pdf);
    mkdirSync(found, { recursive: true });
    for (const [at, page] of pages.entries()) {
      writeFileSync(join(found, `${name}-${at + 1}.png`), PNG.sync.write(page, { colorType: 0 }));
    }
    const before = readdirSync(wanted).filter((file) => file.startsWith(`${name}-`));
    if (process.env.UPDATE_PICTURES) {
      for (const file of before) rmSync(join(wanted, file));
      for (const [at, page] of pages.entries()) {
        writeFileSync(
          join(wanted, `${name}-${at + 1}.png`),
          PNG.sync.write(page, { colorType: 0 }),
        );
      }
      return;
    }
    expect(pages.length).toBe(before.length);
    for (const [at, page] of pages.entries()) {
      const file = join(wanted, `${name}-${at + 1}.png`);
      expect(existsSync(file)).toBe(true);
      expect(await different(PNG.sync.read(readFileSync(file)), page)).toBeLessThan(MOST_DIFFERENT);
    }
  });
});

/** Each page at 50 points an inch. */
function picturesOf(pdf: Buffer): PNG[] {
  const folder = mkdtempSync(join(tmpdir(), 'furikaeri-printed-'));
  execFileSync('pdftoppm', ['-r', '50', '-gray', '-png', '-', join(folder, 'page')], {
    input: pdf,
  });
  return readdirSync(folder)
    .toSorted()
    .map((file) => PNG.sync.read(readFileSync(join(folder, file))));
}

/** Which part of the points differs to the eye; 1 where the pages have not one size. */
async function different(one: PNG, other: PNG): Promise<number> {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const { default: pixelmatch } = await import('pixelmatch');
  const count = pixelmatch(one.data, other.data, undefined, one.width, one.height, {
    threshold: 0.2,
  });
  return count / (one.width * one.height);
}
