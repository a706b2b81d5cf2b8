/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { flaws, inBrowser, openPage, startBrowser } from './browser.js';
import { PASSWORD, startWeb, type Web } from './ward.js';

// A crowded machine is slow; the tests are not.
jest.setTimeout(120_000);

const japan = { locale: 'ja-JP', viewport: { width: 1280, height: 800 } };

inBrowser('the web app in a browser', () => {
  let web: Web;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let trouble: string[];
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
  });
  beforeEach(() => web.database.query('delete from throttle'));
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });
  const open = async (person?: { id: string }, more = {}) => {
    context = await browser.newContext({ ...japan, ...more });
    context.setDefaultTimeout(30_000);
    if (person) await context.addCookies([await web.cookieOf(person)]);
    ({ page, trouble } = await openPage(context, web.origin));
  };
  const visit = async (path: string) => {
    await page.goto(web.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => !/読み込んでいます|Loading/.test(document.body.innerText));
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  afterEach(async () => {
    await context?.close();
    expect(trouble).toEqual([]);
  });

  it('signs in where a mail has led, and out again', async () => {
    await open();
    await visit('/monitoring?show=passed');
    await page.getByLabel('メールアドレス').fill('anna@kusunoki.test');
    await page.getByLabel('パスワード').fill('not the one, but long');
    await button('サインイン').click();
    await page.getByRole('alert').getByText('メールアドレスかパスワードが違います').waitFor();
    await page.getByLabel('パスワード').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'モニタリング月' }).waitFor();
    expect(page.url()).toBe(`${web.origin}/monitoring?show=passed`);
    await page.getByText('佐藤 杏奈').waitFor();
    await page.getByText('KN-003').waitFor();
    await button('サインアウト').click();
    await button('サインイン').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('records a visit by keyboard alone', async () => {
    await open(web.anna);
    await visit('/monitoring?show=current');
    const start = page.getByRole('button', { name: 'KN-002 の訪問を記録' });
    for (let steps = 0; !(await start.evaluate((at) => at === document.activeElement)); steps++) {
      expect(steps).toBeLessThan(60);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'KN-002 の訪問を記録' });
    await dialog.waitFor();
    const focused = async (name: string) => {
      for (let steps = 0; steps < 40; steps++) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement | null;
          return at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
        });
        if (label.startsWith(name)) return;
      }
      throw new Error(`the Tab key does not lead to ${name}`);
    };
    await focused('訪問した時刻');
    await page.keyboard.type('1030');
    await focused('記録する');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('実施済みにしました').waitFor();
    await dialog.waitFor({ state: 'detached' });
    const [row] = await web.database.query<{ at: string; place: string }>(
      `select r.visited_at::text as at, r.place from monitoring_record r
         join support_case c on c.id = r.case_id where c.code = 'KN-002'`,
    );
    expect(row).toEqual({ at: '10:30:00', place: '自宅' });
  });

  it('asks about a name, keeps what was typed when the dialog closes, and saves on a yes', async () => {
    await open(web.anna);
    await visit('/monitoring?show=current');
    const start = page.getByRole('button', { name: 'KN-001 の訪問を記録' });
    await start.click();
    await page.getByLabel('訪問した時刻').fill('14:00');
    await page.getByText('くわしく書く').click();
    await page.getByLabel('本人の意向・満足度').fill('田中太郎さんは 090-1234-5678 に電話がほしい');
    await page.keyboard.press('Escape');
    await start.click();
    expect(await page.getByLabel('訪問した時刻').inputValue()).toBe('14:00');
    await button('記録する').click();
    await page.getByRole('status').getByText('090-1234-5678').waitFor();
    await button('このまま保存する').click();
    await page.getByText('実施済みにしました').waitFor();
  });

  it('closes a month with a reason', async () => {
    await open(web.anna);
    await visit('/monitoring?show=passed');
    await page.getByRole('button', { name: 'KN-003 の月を終了にする' }).click();
    await button('終了にする').click();
    await page.getByRole('alert').getByText('理由を選んでください。').waitFor();
    await page.getByRole('combobox', { name: '理由' }).selectOption('supportEnded');
    await button('終了にする').click();
    await page.getByRole('status').getByText('終了にしました').waitFor();
  });

  it('lets the same person in again over the page, with all that was typed', async () => {
    await open(web.anna);
    await visit('/monitoring?show=passed');
    await page.getByRole('button', { name: 'KN-001 の訪問を記録' }).click();
    await page.getByLabel('訪問した時刻').fill('9:15');
    await web.database.query('delete from session');
    await page.getByRole('textbox', { name: '日', exact: true }).first().fill('20');
    await button('記録する').click();
    const again = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
    await again.getByLabel('パスワード').fill(PASSWORD);
    await again.getByRole('button', { name: 'サインイン' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await page.getByLabel('訪問した時刻').inputValue()).toBe('9:15');
    await button('記録する').click();
    await page.getByText('実施済みにしました').waitFor();
  });

  describe('has no flaw that axe can find', () => {
    const check = async (path: string) => {
      await visit(path);
      expect({ path, flaws: await flaws(page) }).toEqual({ path, flaws: [] });
    };

    it('before one is in', async () => {
      await open();
      for (const path of ['/', '/password-reset', '/password-reset#a', '/invitation#a']) {
        await check(path);
      }
    });

    it('for a specialist, in dialogs too', async () => {
      await open(web.anna);
      for (const path of ['/', '/inbox', '/monitoring?show=cases', '/account', '/nowhere']) {
        await check(path);
      }
      await check('/monitoring?show=upcoming');
      await visit('/monitoring?show=cases');
      await page
        .getByRole('button', { name: /KN-004 .*訪問を記録/ })
        .first()
        .click();
      await page.getByText('くわしく書く').click();
      expect(await flaws(page)).toEqual([]);
    });

    it('for a manager', async () => {
      await open(web.head);
      for (const path of ['/', '/monitoring?show=passed', '/monitoring/overview'])
        await check(path);
    });

    it('for a coordinator, in English too', async () => {
      await open(web.guide);
      const paths = ['/', '/monitoring/passed', '/monitoring/overview', '/register', '/directory'];
      for (const path of [...paths, `/directory/${web.office.id}`]) await check(path);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await check('/monitoring/passed');
      expect(await page.title()).toContain('Furikaeri');
    });
  });

  it('reads a register file dry, shows what to correct, and writes a good one', async () => {
    await open(web.guide);
    const send = async (row: string) => {
      await visit('/register');
      const head = '事業所番号,ケースコード,障害種別,支給開始年月,支給終了年月,モニタリング期間';
      const buffer = Buffer.from(`${head}\n${web.office.number},${row}\n`);
      const file = { name: '台帳.csv', mimeType: 'text/csv', buffer };
      await page.getByLabel('台帳のファイル').setInputFiles(file);
      await button('確かめる（まだ反映しません）').click();
      await page.getByRole('heading', { level: 1, name: '台帳.csv' }).waitFor();
      await web.queue.drain();
    };
    await send('N-1,知的,R8.13,R9.4,3');
    await page.getByText('直すところがあります').waitFor();
    await page.getByRole('cell', { name: 'R8.13' }).waitFor();
    expect(await flaws(page)).toEqual([]);
    await send(`N-1,知的,${web.support.supportFrom},${web.support.supportUntil},3`);
    await button('台帳に反映する').click();
    await page.waitForTimeout(100);
    await web.queue.drain();
    await page.getByText('反映しました').waitFor();
  });

  it('fits 320 px and tablets without scrolling sideways, and works with storage shut', async () => {
    await open(web.anna, { viewport: { width: 320, height: 640 } });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('shut');
        },
      });
    });
    for (const path of ['/', '/monitoring?show=cases', '/account', '/inbox']) {
      await visit(path);
      const fits = await page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      );
      expect({ path, fits }).toEqual({ path, fits: true });
    }
  });
});

inBrowser('the web app below a sub-path', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb('/furikaeri');
  });
  afterAll(() => web?.close());

  it('finds its files and its API there', async () => {
    const browser = await startBrowser();
    try {
      const { page, trouble } = await openPage(await browser.newContext(japan), web.origin);
      await page.goto(`${web.origin}/furikaeri/monitoring/passed`);
      await page.getByRole('button', { name: 'サインイン' }).waitFor();
      await page.getByRole('link', { name: 'パスワードを忘れた方' }).click();
      await page.getByRole('heading', { name: 'パスワードの再設定' }).waitFor();
      expect(page.url()).toBe(`${web.origin}/furikaeri/password-reset`);
      expect(trouble).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('tells in the page who is here, and asks the line twice before the page stands', async () => {
    const browser = await startBrowser();
    try {
      const context = await browser.newContext(japan);
      await context.addCookies([await web.cookieOf(web.anna)]);
      const { page, trouble } = await openPage(context, web.origin);
      // In the order of asking: the page; its files; what it shows. None of it because of another.
      const asked: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        const operation = (request.postDataJSON() as { operationName?: string } | null)
          ?.operationName;
        asked.push(operation ?? url.pathname);
      });
      const served = await page.goto(`${web.origin}/furikaeri/monitoring`);
      await page.getByRole('heading', { name: 'モニタリング月', level: 1 }).waitFor();
      await page.getByRole('table').first().waitFor();
      expect(asked).not.toContain('Start');
      const html = await served!.text();
      const first = asked.slice(0, asked.indexOf('Months'));
      for (const url of first.filter((one) => one.endsWith('.js'))) expect(html).toContain(url);
      expect(html).toContain('佐藤');
      expect(trouble).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('answers pages with index.html kept nowhere, files for ever, and knows what it has not', async () => {
    const get = (url: string, accept = 'text/html') =>
      web.inject({ method: 'GET', url, headers: { accept } });
    const page = await get('/inbox');
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['content-security-policy']).not.toContain('unsafe-inline');
    const [, script] = /src="\/furikaeri(\/assets\/[^"]+\.js)"/.exec(page.body) ?? [];
    const file = await get(script!, '*/*');
    expect(file.statusCode).toBe(200);
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const files = [...page.body.matchAll(/modulepreload"[^>]* href="\/furikaeri(\/[^"]+)"/g)];
    expect(files.length).toBeGreaterThan(1);
    for (const [, url] of files) expect((await get(url!, '*/*')).statusCode).toBe(200);
    for (const url of ['/assets/none.js', '/none.png', '/.env']) {
      expect((await get(url)).statusCode).toBe(404);
    }
    expect((await get('/nowhere', 'application/json')).json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});
