/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { inBrowser, startBrowser } from './browser.js';
import { type Demo, type Login, startDemo } from './demo.js';
import { windowOf } from './pages.js';
import { keepPicture } from './pictures.js';

// A crowded machine is slow; the tests are not.
jest.setTimeout(600_000);

/** An id of the demo ward that this person meets, for `:id` in the page's address. */
const ids = {
  confirmedVisit: `select v.id from visit v join visit_member m on m.visit_id = v.id and m.left_at is null
    where m.person_id = $1 and v.state = 'confirmed' order by v.starts_at limit 1`,
  notedVisit: `select v.id from visit v join visit_member m on m.visit_id = v.id and m.left_at is null
    where m.person_id = $1 and v.state in ('held', 'noted') order by v.starts_at desc limit 1`,
  askedVisit: `select id from visit where state = 'proposing' order by id limit 1`,
  programme: `select id from programme order by fiscal_year desc limit 1`,
  ownCase: `select id from support_case where specialist_id = $1 order by code limit 1`,
  ownSheet: `select id from sheet where person_id = $1 order by created_at desc limit 1`,
  office: `select id from office order by number limit 1`,
  meeting: `select id from meeting where evaluates order by fiscal_year desc, round desc limit 1`,
  openMeeting: `select id from meeting where pack_opened_at is not null
    order by fiscal_year desc, round desc limit 1`,
  opinion: `select s.id from statement s join statement_answer a on a.statement_id = s.id
    order by s.code, s.id limit 1`,
  givenReview: `select id from home_review where state = 'opinionGiven' limit 1`,
  readReview: `select id from home_review where state = 'underReview' limit 1`,
  ownReview: `select h.id from home_review h join appointment a on a.office_id = h.office_id
    where a.person_id = $1 and h.state = 'returned' limit 1`,
  form: `select id from instrument order by id limit 1`,
};

/** Every page of the app, as one who works with it sees it. `null`: nobody is signed in. */
const pages: [path: string, as: Login | null, id?: keyof typeof ids][] = [
  ['/invitation', null],
  ['/password-reset', null],
  ['/answer', null],
  ['/', 'specialist'],
  ['/', 'manager'],
  ['/', 'lead'],
  ['/', 'coordinator'],
  ['/inbox', 'specialist'],
  ['/monitoring', 'specialist'],
  ['/monitoring/passed', 'coordinator'],
  ['/monitoring/overview', 'coordinator'],
  ['/board', 'coordinator'],
  ['/board/:id', 'coordinator', 'askedVisit'],
  ['/plan', 'coordinator'],
  ['/plan/proposal', 'coordinator'],
  ['/programmes/new', 'coordinator'],
  ['/programmes/:id', 'coordinator', 'programme'],
  ['/cases/:id', 'specialist', 'ownCase'],
  ['/hand-over', 'coordinator'],
  ['/reminders/log', 'coordinator'],
  ['/register', 'coordinator'],
  ['/visits', 'lead'],
  ['/visits/:id', 'lead', 'confirmedVisit'],
  ['/visits/:id/brief', 'lead', 'confirmedVisit'],
  ['/visits/:id/note', 'lead', 'notedVisit'],
  ['/steps', 'lead'],
  ['/consents', 'manager'],
  ['/hours', 'lead'],
  ['/certificates', 'lead'],
  ['/directory', 'coordinator'],
  ['/directory/:id', 'coordinator', 'office'],
  ['/sheets', 'specialist'],
  ['/sheets/:id', 'specialist', 'ownSheet'],
  ['/instruments', 'coordinator'],
  ['/instruments/:id', 'coordinator', 'form'],
  ['/instruments/:id/compare', 'coordinator', 'form'],
  ['/', 'committeeMember'],
  ['/committee', 'coordinator'],
  ['/committee', 'committeeMember'],
  ['/opinions', 'coordinator'],
  ['/themes', 'coordinator'],
  ['/issues', 'committeeMember'],
  ['/committee/:id', 'coordinator', 'meeting'],
  ['/committee/:id/capture', 'coordinator', 'meeting'],
  ['/committee/:id/pack', 'committeeMember', 'openMeeting'],
  ['/committee/:id/write', 'committeeMember', 'openMeeting'],
  ['/committee/:id/snapshots', 'coordinator', 'meeting'],
  ['/committee/:id/summary', 'coordinator', 'meeting'],
  ['/opinions/:id', 'committeeMember', 'opinion'],
  ['/homes', 'coordinator'],
  ['/homes', 'committeeMember'],
  ['/homes', 'manager'],
  ['/homes/:id', 'coordinator', 'givenReview'],
  ['/homes/:id', 'committeeMember', 'readReview'],
  ['/homes/:id', 'manager', 'ownReview'],
  ['/settings', 'coordinator'],
  ['/account', 'specialist'],
];
/** Met elsewhere: a page of an import needs a file (`app.web-spec.ts`), the parts are for developers. */
const elsewhere = ['/register/:id', '/kit', '*'];

it('knows every route of the app', () => {
  const source = readFileSync('apps/web/src/routes.tsx', 'utf8');
  const routes = [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
  const known = [...pages.map(([path]) => path), ...elsewhere];
  expect(routes.filter((path) => !known.includes(path!))).toEqual([]);
  expect(routes.length).toBeGreaterThan(30);
});

inBrowser('every page, on the demo ward', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(new Date()), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const addressOf = async (path: string, as: Login | null, id?: keyof typeof ids) => {
    if (!id) return path;
    const takes = ids[id].includes('$1') ? [(await demo.person(as!)).id] : [];
    const [row] = await demo.database.query<{ id: string }>(ids[id], takes);
    if (!row) throw new Error(`the demo ward has no ${id}`);
    return path.replace(':id', row.id);
  };

  it.each(pages)('%s, %s: axe finds nothing, 400 %% fits, in both languages', async (...row) => {
    const [path, as] = row;
    const window = await windowOf(demo, browser, as && (await demo.person(as)));
    const { page } = window;
    const address = await addressOf(...row);
    const name = `${as ?? 'nobody'}${path.replaceAll(/\W+/g, '-')}`;
    for (const language of ['ja', 'en'] as const) {
      await page.setViewportSize({ width: 1280, height: 1024 });
      await page.addInitScript((to) => localStorage.setItem('language', to), language);
      await window.visit(address);
      await window.sound(`${address} ${language}`);
      await keepPicture(page, `every/${name}-${language}`);
      // 1280 by 1024 at 400 %.
      await page.setViewportSize({ width: 320, height: 256 });
      await window.fits(`${address} ${language} at 400 %`);
    }
    // High contrast: whatever is to be pressed keeps an outline or a line of its own.
    await page.setViewportSize({ width: 1280, height: 1024 });
    await page.emulateMedia({ forcedColors: 'active' });
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, textarea')]
        .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden=true]'))
        .filter((element) => {
          const { borderTopWidth, textDecorationLine, appearance } = getComputedStyle(element);
          const { width, height } = element.getBoundingClientRect();
          const isSeen = width > 1 && height > 1 && appearance !== 'auto';
          return isSeen && borderTopWidth === '0px' && textDecorationLine === 'none';
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect({ address, lost }).toEqual({ address, lost: [] });
    await window.close();
    expect(window.trouble).toEqual([]);
  });
});
