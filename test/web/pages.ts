/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { flaws, openPage } from './browser.js';
import type { Web } from './ward.js';

/** A signed-in person's window, and what one asks of every page in it. */
export async function windowOf(
  web: Pick<Web, 'origin' | 'cookieOf'>,
  browser: Browser,
  /** Null: nobody is signed in. */
  person: { id: string } | null,
  viewport = { width: 1280, height: 900 },
) {
  const context = await browser.newContext({ locale: 'ja-JP', viewport });
  context.setDefaultTimeout(60_000);
  if (person) await context.addCookies([await web.cookieOf(person)]);
  const { page, trouble } = await openPage(context, web.origin);
  const settled = async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => !/読み込んでいます|Loading/.test(document.body.innerText));
  };
  return {
    page,
    trouble,
    close: () => context.close(),
    /** In the open dialog: the page below may have a button of the same name. */
    answer: (name: string) =>
      page.locator('[role=dialog], [role=alertdialog]').getByRole('button', { name, exact: true }),
    button: (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' }),
    visit: async (path: string) => {
      await page.goto(web.origin + path);
      await settled();
    },
    /** No flaw that axe finds, here and now. */
    sound: async (what: string) => {
      expect({ what, flaws: await flaws(page) }).toEqual({ what, flaws: [] });
    },
    /** Nothing sticks out on the side. */
    fits: async (what: string) => {
      const fits = await page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      );
      expect({ what, fits }).toEqual({ what, fits: true });
    },
  };
}

/** Presses Tab until the control of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp) {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return (
        at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? ''
      );
    });
    if (typeof name === 'string' ? label.startsWith(name) : name.test(label)) return;
  }
  throw new Error(`the Tab key does not lead to ${name}`);
}
