/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { adoptShippedForms } from '@furikaeri/instruments';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { flaws, inBrowser, openPage, startBrowser } from './browser.js';
import { startWeb, type Web } from './ward.js';

// A crowded machine is slow; the tests are not.
jest.setTimeout(180_000);

const japan = { locale: 'ja-JP', viewport: { width: 1280, height: 800 } };

inBrowser('様式 and settings in a browser', () => {
  let web: Web;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    await web.work.run(web.inside, (tx) => adoptShippedForms(tx, web.municipality.id));
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });
  beforeEach(async () => {
    await web.database.query('delete from throttle');
    context = await browser.newContext(japan);
    context.setDefaultTimeout(30_000);
    await context.addCookies([await web.cookieOf(web.guide)]);
    ({ page, trouble } = await openPage(context, web.origin));
  });
  afterEach(async () => {
    await context?.close();
    // A file with remarks is answered with 422, and the browser says so.
    expect(trouble.filter((one) => !one.includes('status of 422'))).toEqual([]);
  });
  const visit = async (path: string) => {
    await page.goto(web.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => !/読み込んでいます|Loading/.test(document.body.innerText));
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const fits = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    );

  it('a form gets a new version: written, looked at, published, compared, out as a file and back', async () => {
    await visit('/instruments');
    expect(await flaws(page)).toEqual([]);
    await page.getByRole('link', { name: '振り返りシート（6つの視点）', exact: true }).click();
    await button('新しい版の下書きをはじめる').click();
    await page.getByText('変更はありません').waitFor();
    await page.getByLabel('視点 1').fill('ひとりひとりを大切に');
    const section = page.getByRole('region', { name: '個別性の重視' });
    await section.getByRole('button', { name: '項目を加える' }).click();
    const added = section.getByText('（名前がまだありません）');
    await added.click();
    await section.getByLabel('たずねること').last().fill('どのくらい');
    await section.getByLabel('答え方').last().selectOption('choice');
    await section.getByLabel('選ぶことば').fill('まだこれから\nいつも');

    // Changes are not lost by going elsewhere.
    await page.getByRole('link', { name: '様式の一覧へ' }).click();
    await page.getByRole('alertdialog').waitFor();
    expect(await flaws(page)).toEqual([]);
    await button('この画面に残る').click();
    await button('下書きを保存する').click();
    await page.getByText('下書きを保存しました').waitFor();
    await button('できあがりを見る').click();
    await page.getByRole('radio', { name: 'まだこれから' }).check();
    expect(await flaws(page)).toEqual([]);

    await button('公開する').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('書きかけのシートと提出済みのシートは').waitFor();
    await dialog.getByText(/いまの版とちがうところ：\d+ か所/).waitFor();
    await dialog.getByRole('button', { name: '公開する' }).click();
    await dialog.getByRole('alert').waitFor();
    await page.getByLabel('前の版から何が変わったか').fill('選ぶ項目を一つ加えた');
    await dialog.getByRole('button', { name: '公開する' }).click();
    await button('新しい版の下書きをはじめる').waitFor();

    await page.getByRole('link', { name: 'これまでの版' }).click();
    await page.getByText('選ぶ項目を一つ加えた').waitFor();
    await page.getByRole('link', { name: '二つの版を見くらべる' }).click();
    await page.getByRole('cell', { name: 'ひとりひとりを大切に' }).first().waitFor();
    expect(await flaws(page)).toEqual([]);

    await visit('/instruments');
    await page.getByRole('link', { name: '振り返りシート（6つの視点）', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'ファイルに書き出す（YAML）' }).click(),
    ]);
    const yaml = await readFile(await file.path(), 'utf8');
    const send = async (text: string) => {
      await visit('/instruments');
      await page.getByLabel('様式のファイル').setInputFiles({
        name: '様式.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from(text),
      });
      await button('下書きにする').click();
    };
    await send(yaml.replace('totals: never', 'totals: always'));
    await page.getByText('直していただくところ 1 か所').waitFor();
    expect(await flaws(page)).toEqual([]);
    await send(yaml.replace('ひとりひとりを大切に', '個別性'));
    await page.getByLabel('視点 1').waitFor();
    expect(await page.getByLabel('視点 1').inputValue()).toBe('個別性');
    await button('下書きを破棄する').click();
    await page.getByRole('dialog').getByRole('button', { name: '下書きを破棄する' }).click();
    await button('新しい版の下書きをはじめる').waitFor();
  });

  it('the ward says its own words, its stages, its closed days, its desks', async () => {
    await visit('/settings');
    await page.getByLabel('「よいところ」の呼び方').fill('点検');
    await button('保存する').click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('「よいところ」の呼び方').fill('きらり');
    await button('保存する').click();
    await page.getByText('保存しました').waitFor();
    expect(await flaws(page)).toEqual([]);

    await visit('/settings?show=ladder');
    await button('段階を加える').click();
    await button('保存する').click();
    await page.getByText('保存しました').waitFor();
    expect(await flaws(page)).toEqual([]);
    const [setting] = await web.database.query<{ n: number }>(
      'select jsonb_array_length(ladder) as n from reminder_setting',
    );
    expect(setting?.n).toBe(5);

    await visit('/settings?show=closed');
    await page.getByLabel('年', { exact: true }).fill('2099');
    await page.getByLabel('月', { exact: true }).fill('3');
    await page.getByLabel('日', { exact: true }).fill('2');
    await page.getByLabel('名前').fill('開庁記念日');
    await button('保存する').click();
    await page.getByRole('cell', { name: '開庁記念日' }).waitFor();
    expect(await flaws(page)).toEqual([]);

    await visit('/settings?show=desks');
    await button('福祉部 を変更').click();
    await page.getByLabel('身体').check();
    expect(await flaws(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '保存する' }).click();
    await page.getByRole('cell', { name: '身体、知的' }).waitFor();

    await visit('/settings?show=security');
    await page.getByLabel('端末には何も残さない').check();
    await button('保存する').click();
    await page.getByText('保存しました').waitFor();
    expect(await flaws(page)).toEqual([]);
  });

  it('fits 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [
      '/instruments',
      '/settings',
      '/settings?show=ladder',
      '/settings?show=closed',
    ]) {
      await visit(path);
      expect({ path, fits: await fits() }).toEqual({ path, fits: true });
    }
  });
});
