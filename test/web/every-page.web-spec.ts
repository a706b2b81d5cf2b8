import type { Browser } from 'playwright-core';
import { addBeyondDemo } from './beyond-demo.js';
import { inBrowser, startBrowser } from './browser.js';
import { type Demo, type Login, startDemo } from './demo.js';
import { type Window, windowOf } from './pages.js';
import { keepPicture } from './pictures.js';
import { ids, type Opened, places } from './places.js';
import type { Language } from './said.js';
import { ways } from './ways.js';

// A crowded machine is slow; the tests are not.
jest.setTimeout(600_000);

const whole = { width: 1280, height: 1024 };
const at400 = { width: 320, height: 256 };

inBrowser('every page and dialog, on the demo ward', () => {
  let demo: Demo;
  let browser: Browser;
  /** They stay open: what one page has fetched, the next need not. */
  const windows = new Map<string, Promise<Window>>();
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(new Date()), startBrowser()]);
    await addBeyondDemo(demo);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const windowIn = (language: Language, as: Login | null) => {
    const key = `${as} ${language}`;
    const open = async () =>
      windowOf(demo, browser, as && (await demo.person(as)), whole, language);
    if (!windows.has(key)) windows.set(key, open());
    return windows.get(key)!;
  };

  const addressOf = async (path: string, as: Login | null) => {
    const name = /:(\w+)/.exec(path)?.[1] as keyof typeof ids | undefined;
    if (!name) return path;
    const takes = ids[name].includes('$1') ? [(await demo.person(as!)).id] : [];
    const [row] = await demo.database.query<{ id: string }>(ids[name], takes);
    if (!row) throw new Error(`the demo ward has no ${name}`);
    return path.replace(`:${name}`, row.id);
  };

  const lookAtDialog = async (window: Window, { press, title }: Opened, name: string) => {
    const { page } = window;
    if (ways[title]) await ways[title](window);
    for (const key of press) await window.saying('button', key).click();
    const dialog = await window.dialog(title);
    await window.sound(name, '[data-overlay]');
    await keepPicture(page, name, dialog);
    await page.setViewportSize(at400);
    await window.fits(`${name} at 400 %`);
    await page.setViewportSize(whole);
    await window.keepsLines(name);
    await page.keyboard.press('Escape');
    if (ways[title]) {
      // What came by itself does not always go again, nor without a word on the console.
      await page.unrouteAll();
      window.trouble.length = 0;
    } else await dialog.waitFor({ state: 'detached' });
  };

  it.each(places)('$path, $as: axe finds nothing, 400 % fits', async ({ path, as, dialogs }) => {
    const address = await addressOf(path, as);
    const name = `${as ?? 'nobody'}${path.replaceAll(/\W+/g, '-')}`;
    const look = async (window: Window, language: Language) => {
      const { page, trouble } = window;
      const what = `${address} ${language}`;
      await window.visit(address);
      await window.sound(what);
      await keepPicture(page, `every/${name}-${language}`);
      await page.setViewportSize(at400);
      await window.fits(`${what} at 400 %`);
      await page.setViewportSize(whole);
      await window.keepsLines(what);
      for (const [at, one] of dialogs.entries()) {
        await lookAtDialog(window, one, `dialogs/${name}-${at}-${one.title}-${language}`);
      }
      if (dialogs.some(({ title }) => ways[title])) {
        // What is still being asked ends with the page, and so do its last words.
        await page.goto('about:blank');
        trouble.length = 0;
      }
      expect({ what, trouble: trouble.splice(0) }).toEqual({ what, trouble: [] });
    };
    // Side by side: a machine has two hands at least.
    const [japanese, english] = [await windowIn('ja', as), await windowIn('en', as)];
    const both = await Promise.allSettled([look(japanese, 'ja'), look(english, 'en')]);
    const failed = both.find(({ status }) => status === 'rejected');
    if (!failed) return;
    // What is left on the screen is not the next page's trouble.
    await Promise.all([japanese.close(), english.close()]);
    windows.clear();
    throw (failed as PromiseRejectedResult).reason;
  });

  const brought: [string, Login][] = [
    ['/', 'specialist'],
    ['/', 'coordinator'],
    ['/', 'committeeMember'],
    ['/monitoring?show=passed', 'specialist'],
    ['/plan', 'coordinator'],
    ['/sheets/:handedIn', 'specialist'],
    ['/sheets/:ownSheet', 'specialist'],
    ['/committee/:openMeeting/pack', 'committeeMember'],
  ];
  it.each(brought)('%s comes with all that it shows to the %s', async (path, as) => {
    const { page, visit } = await windowIn('ja', as);
    await page.goto('about:blank');
    const asked: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked.push(request.postDataJSON().operationName);
    });
    await visit(await addressOf(path, as));
    // What an effect would still ask for.
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    page.removeAllListeners('request');
  });
});
