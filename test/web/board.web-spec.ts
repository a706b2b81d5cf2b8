import type { Browser } from 'playwright-core';
import { makeHolder } from '../make/index.js';
import { inBrowser, startBrowser } from './browser.js';
import { tabTo, windowOf } from './pages.js';
import { planVisitTo, planYear } from './planned.js';
import { startWeb, type Web } from './ward.js';

jest.setTimeout(300_000);

inBrowser('the scheduling board', () => {
  let web: Web;
  let browser: Browser;
  let visitId: string;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    visitId = (await planVisitTo(web, await planYear(web))).id;
  });
  beforeEach(() => web.database.query('delete from throttle'));
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  it('brings a visit from no dates to an agreed one, and gives it up again', async () => {
    const window = await windowOf(web, browser, web.guide);
    const { page, trouble, visit, button, answer, sound, close } = window;
    await visit('/board');
    await sound('/board');
    await page.getByRole('link', { name: '相談支援センターくすのき' }).click();
    const offered = page.getByRole('button', { name: /を候補日に加える$/ });
    await offered.first().waitFor();
    await sound('/board/:id without dates');
    await page.getByText('ほかの日時を入力する', { exact: true }).click();
    const nextYear = web.clock.now().getFullYear() + 1 - 2018;
    for (const [name, number] of Object.entries({ 年: nextYear, 月: 1, 日: 1 }))
      await page.getByRole('textbox', { name, exact: true }).fill(`${number}`);
    await button('候補日に加える').click();
    await page.getByText('祝日（元日）').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: '祝日（元日）' })
      .getByRole('button')
      .click();
    // The dates by keyboard alone.
    for (let n = 0; n < 2; n++) {
      await tabTo(page, /を候補日に加える$/);
      await page.keyboard.press('Enter');
    }
    await button('事業所に候補日を示す').click();
    await page.getByRole('alert').getByText('候補日を 3 つ以上選んでください').waitFor();
    await offered.first().click();
    await button('事業所に候補日を示す').click();
    await page.getByRole('status').getByText('候補日を事業所に示しました').waitFor();
    await sound('/board/:id with dates');

    await button('電話で聞いた回答を入力').click();
    const answers = page.getByRole('dialog');
    await answers.getByLabel('○ 大丈夫').first().check();
    await answers.getByLabel('△ 調整できる').nth(1).check();
    await answers.getByLabel('× むずかしい').nth(2).check();
    await sound('a telephone answer');
    await button('回答を保存する').click();
    await page.getByRole('status').getByText('回答を保存しました').waitFor();
    expect(await page.getByText(/電話で$/).count()).toBeGreaterThanOrEqual(3);
    const agree = page.getByRole('button', { name: /に決める$/ });
    expect(await agree.count()).toBe(2);

    // Somebody else has the same page open, and is the first to agree, on the other date.
    const second = await web.work.run(web.inside, (tx) => makeHolder(tx, ['coordinator']));
    const other = await windowOf(web, browser, second);
    await other.visit(`/board/${visitId}`);
    await other.page
      .getByRole('button', { name: /に決める$/ })
      .nth(1)
      .waitFor();
    await agree.first().click();
    await sound('agreeing');
    await other.page
      .getByRole('button', { name: /に決める$/ })
      .nth(1)
      .click();
    await other.button('この日に決める').click();
    await other.page.getByRole('status').getByText('に決まりました').waitFor();
    await other.close();
    await button('この日に決める').click();
    await page.getByRole('alert').getByText('この訪問は、すでに').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('に決まっています').waitFor();

    await button('日程を組みなおす').click();
    await answer('日程を組みなおす').click();
    await page.getByRole('alert').getByText('理由を入力してください').waitFor();
    await page.getByRole('textbox', { name: '理由' }).fill('台風のため');
    await sound('a reason');
    await answer('日程を組みなおす').click();
    await page.getByRole('status').getByText('「日程を組みなおす」を行いました').waitFor();
    await button('訪問を延期する').click();
    await page.getByRole('textbox', { name: '理由' }).fill('年明けにお願いしたいとのこと');
    await answer('訪問を延期する').click();
    await page.getByRole('status').getByText('「訪問を延期する」を行いました').waitFor();
    await button('訪問を取りやめる').click();
    await page.getByRole('textbox', { name: '理由' }).fill('ほかの回に訪問することになりました');
    await answer('訪問を取りやめる').click();
    await page.getByRole('status').getByText('「訪問を取りやめる」を行いました').waitFor();
    const [row] = await web.database.query<{ state: string }>(
      `select state from visit where id = '${visitId}'`,
    );
    expect(row?.state).toBe('cancelled');
    expect(trouble).toEqual([]);
    await close();
  });

  it('fits 320 px, and is in English too', async () => {
    const narrow = { width: 320, height: 640 };
    const { page, visit, fits, sound, close } = await windowOf(web, browser, web.guide, narrow);
    for (const path of ['/board', `/board/${visitId}`]) {
      await visit(path);
      await fits(path);
    }
    await page.getByRole('button', { name: 'English' }).click();
    await visit('/board');
    await sound('/board in English');
    await close();
  });
});
