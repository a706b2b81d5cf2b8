/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { flaws, openPage } from './browser.js';
import { type Language, said } from './said.js';
import type { Web } from './ward.js';

/** A signed-in person's window, and what one asks of every page in it. */
export async function windowOf(
  web: Pick<Web, 'origin' | 'cookieOf'>,
  browser: Browser,
  /** Null: nobody is signed in. */
  person: { id: string } | null,
  viewport = { width: 1280, height: 900 },
  language: Language = 'ja',
) {
  const context = await browser.newContext({ locale: 'ja-JP', viewport });
  context.setDefaultTimeout(60_000);
  if (person) await context.addCookies([await web.cookieOf(person)]);
  const { page, trouble } = await openPage(context, web.origin);
  await page.addInitScript((to) => {
    if (to !== 'ja') localStorage.setItem('language', to);
  }, language);
  const isThere = () =>
    page.waitForFunction(() => !/読み込んでいます|Loading/.test(document.body.innerText));
  return {
    page,
    trouble,
    close: () => context.close(),
    /** In the open dialog: the page below may have a button of the same name. */
    answer: (name: string) =>
      page.locator('dialog[open]').getByRole('button', { name, exact: true }),
    button: (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' }),
    visit: async (path: string) => {
      await page.goto(web.origin + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await isThere();
    },
    /** The dialog of this title, once all of it is there. */
    dialog: async (title: string) => {
      const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
      await dialog
        .getByRole('heading', { name: said(title, language) })
        .first()
        .waitFor();
      await isThere();
      return dialog;
    },
    /** A control that says this, by the key of its words. */
    saying: (role: 'button' | 'link', key: string) =>
      page.getByRole(role, { name: said(key, language) }).first(),
    /** No flaw that axe finds, here and now. */
    sound: async (what: string, within?: string) => {
      expect({ what, flaws: await flaws(page, within) }).toEqual({ what, flaws: [] });
    },
    /** Nothing sticks out on the side, of the page and of what lies over it. */
    fits: async (what: string) => {
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('[data-overlay]')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect({ what, wide }).toEqual({ what, wide: [] });
    },
    /** High contrast: whatever is to be pressed keeps an outline or a line of its own. */
    keepsLines: async (what: string) => {
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
      await page.emulateMedia({ forcedColors: null });
      expect({ what, lost }).toEqual({ what, lost: [] });
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

export type Window = Awaited<ReturnType<typeof windowOf>>;
