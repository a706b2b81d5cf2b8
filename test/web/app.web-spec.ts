/// <reference lib="dom" />
import { audit } from '@furikaeri/audit';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { makeAccount, makeHolder } from '../make/index.js';
import { flaws, inBrowser, openPage, startBrowser } from './browser.js';
import { walkCase } from './case-walk.js';
import { type Window, windowOf } from './pages.js';
import { keepPicture } from './pictures.js';
import { PASSWORD, startWeb, type Web } from './ward.js';

// A crowded machine is slow; the tests are not.
jest.setTimeout(120_000);

const telephone = { width: 360, height: 740 };
const japan = { locale: 'ja-JP', viewport: { width: 1280, height: 800 } };

inBrowser('the web app in a browser', () => {
  let web: Web;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let trouble: string[] = [];
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

  it("corrects and voids a record, opens a closed month, and changes a case's intervals", () =>
    walkCase(web, browser));

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

  describe('keeps accounts', () => {
    const later = (seconds: number) =>
      web.clock.set(new Date(web.clock.now().getTime() + seconds * 1000));
    const codeOf = (secret: string) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: web.clock.now().getTime(),
      });
    const enter = async ({ page, button, visit: go }: Window, code?: string) => {
      await go('/');
      await page.getByLabel('メールアドレス').fill('anna@kusunoki.test');
      await page.getByLabel('パスワード').fill(PASSWORD);
      await button('サインイン').click();
      if (code === undefined) return;
      await page.getByLabel('確認コード').fill(code);
      await button('次へ').click();
    };
    const isIn = ({ page }: Window) =>
      page.getByRole('heading', { level: 1, name: '今日やること' }).waitFor();
    const isOut = async ({ page, button }: Window) => {
      await page.reload();
      await button('サインイン').waitFor();
    };
    /** Sets the second factor up on the page of the own account; gives its secret. */
    const setUp = async ({ page, button, visit: go }: Window) => {
      await go('/account');
      await button('設定をはじめる').click();
      const secret = await page.locator('code').innerText();
      await page.getByLabel('確認コード').fill(codeOf(secret));
      await button('設定する').click();
      await page.getByText('二段階認証を設定しました').waitFor();
      // A code is good once.
      later(60);
      return secret;
    };
    const look = async (window: Window, what: string) => {
      await window.sound(what);
      await window.fits(what);
    };
    const closeAll = async (...windows: Window[]) => {
      for (const { trouble: words, close } of windows) {
        // What the server refuses stands on the console too.
        expect(words.filter((word) => !word.includes('401'))).toEqual([]);
        await close();
      }
    };

    it('of one’s own: second factor, recovery codes, browsers', async () => {
      const here = await windowOf(web, browser, web.anna, telephone);
      const there = await windowOf(web, browser, null);
      const secret = await setUp(here);
      await enter(there, codeOf(secret));
      await isIn(there);

      await here.visit('/account');
      await here.page.getByText('使っていない予備のコードは 10 個です').waitFor();
      await look(here, '/account with a second factor');
      await here.page
        .getByRole('button', { name: /^Chrome \/ Linux（.*）をサインアウトする$/ })
        .click();
      await here.page.getByText('Chrome / Linux をサインアウトしました').waitFor();
      expect(await here.page.getByRole('row').count()).toBe(2);
      await isOut(there);

      await here.button('予備のコードをつくりなおす').click();
      const password = here.page.getByRole('dialog').getByLabel('いまのパスワード');
      await here.answer('つくりなおす').click();
      await here.page.getByText('パスワードを入力してください。').first().waitFor();
      await password.fill('not the one, but long');
      await here.answer('つくりなおす').click();
      await here.page.getByText('いまのパスワードが違います。').first().waitFor();
      await look(here, 'a wrong password in a dialog');
      await password.fill(PASSWORD);
      await here.answer('つくりなおす').click();
      const made = here.page.getByRole('status');
      await made.getByText('予備のコードをつくりなおしました').waitFor();
      await look(here, 'new recovery codes');
      await keepPicture(here.page, 'accounts/codes');
      const codes = await made.getByRole('listitem').allInnerTexts();
      expect(codes).toHaveLength(10);
      await enter(there, codes[0]);
      await isIn(there);

      await here.visit('/account');
      await here.page.getByText('使っていない予備のコードは 9 個です').waitFor();
      await here.button('ほかのブラウザーをサインアウトする').click();
      await here.page.getByText('ほかのブラウザーをサインアウトしました').waitFor();
      await isOut(there);
      await here.button('二段階認証を外す').click();
      await password.fill(PASSWORD);
      await here.answer('外す').click();
      await here.page.getByText('二段階認証を外しました').waitFor();
      await here.button('設定をはじめる').waitFor();
      await enter(there);
      await isIn(there);
      await closeAll(here, there);
    });

    it('of others: a lost telephone, shut and opened again, and mail that came back', async () => {
      const anna = await windowOf(web, browser, web.anna);
      const guide = await windowOf(web, browser, web.guide, telephone);
      await setUp(anna);
      const { invited } = await web.work.run(web.inside, async (tx) => {
        const { id: personId, email } = await makeHolder(tx, ['auditor']);
        await tx.query(
          `insert into mail_preference (person_id, municipality_id, failed_address, failed_how, failed_at)
           select id, municipality_id, email, 'bounced', $2 from person where id = $1`,
          [web.anna.id, tx.now],
        );
        return {
          invited: await makeAccount(tx, { personId, login: email!, state: 'invited' }),
        };
      });

      await guide.visit('/accounts');
      await guide.page.getByRole('heading', { name: 'メールが届かない方（1 人）' }).waitFor();
      await guide.page.getByText('あとから「届かなかった」という返事が来ました').waitFor();
      await look(guide, '/accounts');
      await keepPicture(guide.page, 'accounts/narrow');
      await guide.button(/^佐藤 杏奈さんのこのアドレスにまた送る$/).click();
      await guide.page.getByText('次のお知らせからメールでも届けます').waitFor();
      await guide.page
        .getByRole('heading', { name: /メールが届かない方/ })
        .waitFor({ state: 'detached' });

      // Nobody does it to the own account.
      const own = guide.page.getByRole('row', { name: /ご自身/ });
      expect(await own.getByRole('button').count()).toBe(0);
      await guide.page.getByRole('searchbox').fill(invited.login);
      await guide.button('さがす').click();
      await guide.page.getByText('1 人', { exact: true }).waitFor();
      await guide.button(/に招待をもう一度送る$/).click();
      await guide.page.getByText(/に招待を送りました$/).waitFor();

      await guide.visit('/accounts?text=anna%40kusunoki');
      await guide.button('佐藤 杏奈さんの二段階認証を外す').click();
      await guide.sound('taking a second factor away');
      await keepPicture(
        guide.page,
        'accounts/factor-narrow',
        await guide.dialog('accounts_factor_of'),
      );
      await guide.answer('二段階認証を外す').click();
      await guide.page.getByText('佐藤 杏奈さんの二段階認証を外しました').waitFor();
      expect(await guide.button('佐藤 杏奈さんの二段階認証を外す').count()).toBe(0);
      await isOut(anna);
      await enter(anna);
      await isIn(anna);

      await guide.button('佐藤 杏奈さんのアカウントを停止する').click();
      await guide.answer('やめる').click();
      await guide.button('佐藤 杏奈さんのアカウントを停止する').click();
      await keepPicture(
        guide.page,
        'accounts/suspend-narrow',
        await guide.dialog('accounts_suspend_of'),
      );
      await guide.answer('停止する').click();
      await guide.page.getByText('佐藤 杏奈さんのアカウントを停止しました').waitFor();
      await guide.page.getByRole('cell', { name: '停止中' }).waitFor();
      await look(guide, '/accounts with one that is shut');
      await isOut(anna);
      await enter(anna);
      await anna.page
        .getByRole('alert')
        .getByText('メールアドレスかパスワードが違います')
        .waitFor();

      await guide.visit('/accounts?state=suspended');
      await guide.button('佐藤 杏奈さんのアカウントを再開する').click();
      await guide.answer('再開する').click();
      await guide.page.getByText('佐藤 杏奈さんのアカウントを再開しました').waitFor();
      await guide.page.getByText('あてはまるアカウントはありません').waitFor();
      await enter(anna);
      await isIn(anna);
      await closeAll(anna, guide);
    });

    it('and the auditor sees who did it, by act and day, to the last entry', async () => {
      const auditor = await web.work.run(web.inside, async (tx) => {
        for (let times = 0; times < 60; times++) {
          audit.record(tx, { action: 'monitoring.caseRead', officeId: web.office.id });
        }
        return makeHolder(tx, ['auditor']);
      });
      const guide = await windowOf(web, browser, web.guide);
      await guide.visit('/settings?show=security');
      await guide.button('保存する').click();
      await guide.page.getByText('保存しました').waitFor();

      const reader = await windowOf(web, browser, auditor, telephone);
      const { page: log, button: press } = reader;
      const rows = log.getByRole('row').filter({ has: log.getByRole('cell') });
      await reader.visit('/audit');
      expect(await rows.count()).toBe(50);
      await look(reader, '/audit');
      await log.getByRole('combobox', { name: 'どの部分' }).selectOption({ label: 'モニタリング' });
      await log.getByRole('combobox', { name: 'どの操作' }).selectOption({ label: 'ケースを見た' });
      await press('さがす').click();
      await log.getByRole('link', { name: 'もっと古い記録へ' }).click();
      await log.getByRole('link', { name: 'いちばん新しい記録へ' }).waitFor();
      const [read] = await web.database.query<{ count: number }>(
        `select count(*)::int as count from audit_entry where action = 'monitoring.caseRead'`,
      );
      expect(await rows.count()).toBe(read!.count - 50);
      expect(await log.getByRole('link', { name: 'もっと古い記録へ' }).count()).toBe(0);
      expect(await rows.first().innerText()).toMatch(
        /システム\s+ケースを見た\s+相談支援センターくすのき/,
      );

      await log.getByRole('combobox', { name: 'どの部分' }).selectOption('access');
      await log.getByRole('combobox', { name: 'どの操作' }).selectOption('securityChanged');
      await press('さがす').click();
      await log.getByRole('cell', { name: 'サインインの設定を変えた' }).waitFor();
      expect(await rows.count()).toBe(1);
      expect(await rows.innerText()).toContain(`${web.guide.familyName} ${web.guide.givenName}`);
      await log.getByText('くわしく').last().click();
      await log.getByText('access.securityChanged').waitFor();
      await look(reader, 'an entry of /audit');
      await keepPicture(log, 'accounts/audit-narrow');

      const day = (of: string) => log.getByRole('group', { name: of });
      await day('この日から').getByRole('button', { name: '今日' }).click();
      await day('この日まで').getByRole('textbox', { name: '年' }).fill('7');
      await day('この日まで').getByRole('textbox', { name: '月' }).fill('4');
      await day('この日まで').getByRole('textbox', { name: '日' }).fill('1');
      await press('さがす').click();
      await log.getByText('「この日から」より後の日にしてください').waitFor();
      await look(reader, 'days turned round');
      await day('この日まで').getByRole('button', { name: '今日' }).click();
      await press('さがす').click();
      await log.waitForURL(/from=.*until=/);
      await rows.first().waitFor();
      expect(await rows.count()).toBe(1);
      await log.setViewportSize({ width: 1280, height: 900 });
      await reader.visit('/audit');
      await keepPicture(log, 'accounts/audit');
      await closeAll(guide, reader);
    });
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

  it('tells in the page who is here and what it shows, and asks the line twice before it stands', async () => {
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
      expect(asked).not.toContain('/furikaeri/graphql');
      for (const one of ['Start', 'Months']) expect(asked).not.toContain(one);
      const html = await served!.text();
      const files = asked.filter((url) => url.endsWith('.js'));
      expect(files.length).toBeGreaterThan(2);
      for (const url of files) expect(html).toContain(url);
      expect(html).toContain('佐藤');
      expect(html).toContain('KN-002');
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
