/// <reference lib="dom" />
import { newId } from '@furikaeri/core';
import type { Definition } from '@furikaeri/instruments';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readPdf } from '../setup/read-pdf.js';
import { makeInstrument, makeInstrumentVersion, makeSheet, makeVisit } from '../make/index.js';
import { flaws, inBrowser, openPage, startBrowser } from './browser.js';
import { PASSWORD, startWeb, type Web } from './ward.js';

// A crowded machine is slow; the tests are not.
jest.setTimeout(120_000);

const japan = { locale: 'ja-JP', viewport: { width: 1280, height: 800 } };

const item = (id: string, title: string, more = {}) => ({
  id,
  title,
  form: { kind: 'text', lines: 2 } as const,
  ...more,
});
const form: Definition = {
  title: '振り返りシート',
  note: '書けるところから、思いつくままでかまいません。',
  minutes: 15,
  totals: 'never',
  perspectives: [{ code: 'rights', label: '権利擁護・スティグマの解消' }],
  sections: [
    {
      id: 'rights',
      title: '権利擁護・スティグマの解消',
      items: [
        item('rights.strength', 'できていること・よいところ', { role: 'strength' }),
        item('rights.topic', '迷い・気になること', { role: 'topic' }),
        item('cases', '関わった件数', { form: { kind: 'number', unit: '件', least: 0 } }),
        item('often', 'どのくらい', {
          form: {
            kind: 'choice',
            options: [
              { code: 'rarely', label: 'まだこれから' },
              { code: 'often', label: 'いつも' },
            ],
          },
        }),
      ],
    },
  ],
};

inBrowser('振り返りシート in a browser', () => {
  let web: Web;
  let browser: Browser;
  let instrumentId: string;
  let versionId: string;
  const contexts: BrowserContext[] = [];
  const troubles: string[][] = [];

  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    await web.work.run(web.inside, async (tx) => {
      const of = await makeInstrument(tx, { name: 'ためしの様式' });
      instrumentId = of.id;
      const version = await makeInstrumentVersion(tx, { instrumentId, definition: form });
      versionId = version.id;
      await makeVisit(tx, { officeId: web.office.id, state: 'proposing' });
    });
  });
  beforeEach(() => web.database.query('delete from throttle'));
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(troubles.splice(0).flat()).toEqual([]);
  });

  const newSheet = (answers: Record<string, unknown> = {}, more = {}) =>
    web.work.run(web.inside, async (tx) => {
      const sheet = await makeSheet(tx, {
        officeId: web.office.id,
        personId: web.anna.id,
        instrumentVersionId: versionId,
        answers: answers as never,
        ...more,
      });
      return sheet.id;
    });
  const stored = async (id: string) => {
    const [row] = await web.database.query<{
      answers: Record<string, unknown>;
      revision: number;
      state: string;
      sharing: string;
    }>('select answers, revision, state, sharing from sheet where id = $1', [id]);
    return row!;
  };
  const until = async (of: () => Promise<unknown>, what: unknown) => {
    for (let tries = 0; ; tries++) {
      const found = await of();
      if (JSON.stringify(found) === JSON.stringify(what) || tries > 100) {
        return expect(found).toEqual(what);
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  };

  /** A browser of its own; `talks`: failing requests are part of the story. */
  async function open(person: { id: string }, { more = {}, talks = false } = {}) {
    const context = await browser.newContext({ ...japan, ...more });
    contexts.push(context);
    context.setDefaultTimeout(30_000);
    await context.addCookies([await web.cookieOf(person)]);
    const { page, trouble } = await openPage(context, web.origin);
    troubles.push(talks ? [] : trouble);
    return { context, page };
  }
  async function visit(page: Page, path: string) {
    await page.goto(web.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => !/読み込んでいます|Loading/.test(document.body.innerText));
  }
  const strength = (page: Page) => page.getByLabel('できていること・よいところ');

  it('is begun for a visit, saved by itself, handed in, shared, read and opened again', async () => {
    const long = new Date('2026-01-10');
    const old = await newSheet(
      { 'rights.strength': '前回は、窓口に同行した' },
      { state: 'submitted', submittedAt: long, savedAt: long, createdAt: long },
    );
    await web.database.query(
      `insert into sheet_act (municipality_id, office_id, sheet_id, move, revision, person_id, at, answers)
       select municipality_id, office_id, id, 'submit', 0, person_id, submitted_at, answers
       from sheet where id = $1`,
      [old],
    );
    const { page } = await open(web.anna);
    await visit(page, '/sheets?show=visit');
    await page.getByRole('button', { name: 'この訪問のために書く' }).click();
    const dialog = page.getByRole('dialog', { name: 'シートを書きはじめる' });
    await dialog.waitFor();
    expect(await flaws(page)).toEqual([]);
    await dialog.getByRole('radio', { name: /ためしの様式/ }).check();
    await dialog.getByRole('button', { name: '書きはじめる' }).click();
    await strength(page).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    expect(
      await web.database.query('select from visit_sheet where sheet_id = $1', [id]),
    ).toHaveLength(1);
    await page.getByText('前回は、窓口に同行した').waitFor();

    // No blur: a few seconds are enough.
    await strength(page).pressSequentially('本人と一緒に計画を読んだ');
    await page.getByText('保存しました').first().waitFor();
    await until(async () => (await stored(id)).answers, {
      'rights.strength': '本人と一緒に計画を読んだ',
    });
    await page.getByLabel('迷い・気になること').fill('田中太郎さんに 090-1234-5678 で連絡した');
    await page.getByLabel('関わった件数（件）').fill('１２');
    await page.getByLabel('いつも').check();
    await page.getByText(/お名前や番号のような言葉があります.*090-1234-5678/).waitFor();
    await page.getByLabel('迷い・気になること').focus();
    await until(async () => (await stored(id)).answers, {
      cases: 12,
      often: 'often',
      'rights.topic': '田中太郎さんに 090-1234-5678 で連絡した',
      'rights.strength': '本人と一緒に計画を読んだ',
    });
    await page.getByRole('button', { name: 'これまでの足あと' }).click();
    const trail = page.getByRole('dialog', { name: '気づきの足あと' });
    await trail.getByText('これまでに 1 回').waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await flaws(page)).toEqual([]);

    await page.getByRole('button', { name: '提出する' }).click();
    const submit = page.getByRole('dialog', { name: 'シートを提出する' });
    await submit.getByRole('button', { name: '提出する' }).click();
    await submit.getByRole('button', { name: 'このまま保存する' }).click();
    await page.getByRole('radio', { name: /訪問する人にも見せる/ }).check();
    await page.getByText('この内容を見られるようになる人').waitFor();
    await page.getByRole('button', { name: /に変える/ }).click();
    await page.getByRole('button', { name: 'このまま保存する' }).click();
    await page.getByText('見せる範囲を「訪問する人にも見せる」にしました').waitFor();
    expect(await stored(id)).toMatchObject({ state: 'submitted', sharing: 'visitors' });
    expect(await flaws(page)).toEqual([]);

    await page.getByRole('button', { name: '書きなおす' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '書きなおす' }).click();
    await page.getByRole('alert').getByText('理由をひとこと書いてください。').waitFor();
    await page.getByLabel('理由').fill('言い足りなかった');
    await page.getByRole('dialog').getByRole('button', { name: '書きなおす' }).click();
    await strength(page).waitFor();
    expect(await stored(id)).toMatchObject({ state: 'draft', sharing: 'kept' });
  });

  it('keeps what is written while the network is away, through a reload, sealed, and wipes it at sign-out', async () => {
    const id = await newSheet();
    const { page } = await open(web.anna, { talks: true });
    // Of one kind of request alone, so that the page itself can be read anew.
    await page.addInitScript(() => {
      const real = window.fetch;
      window.fetch = (url, request) =>
        sessionStorage.getItem('away') && String(request?.body).includes('SaveSheet')
          ? Promise.reject(new TypeError('no network'))
          : real(url, request);
    });
    const away = (is: boolean) =>
      page.evaluate((value) => sessionStorage.setItem('away', value), is ? 'yes' : '');
    await visit(page, `/sheets/${id}`);
    await away(true);
    await strength(page).fill('電車の中で書いた');
    await page.getByText('暗号にしてこの端末に預かっています').first().waitFor();
    const kept = () => page.evaluate(() => JSON.stringify(localStorage));
    await until(async () => /draft /.test(await kept()), true);
    expect(await kept()).not.toContain('電車');
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(
      () => document.querySelector('textarea')?.value === '電車の中で書いた',
    );
    expect((await stored(id)).answers).toEqual({});
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'サインアウトしない' }).click();
    await away(false);
    await until(async () => (await stored(id)).answers, { 'rights.strength': '電車の中で書いた' });
    await page.getByText('保存しました').first().waitFor();
    await until(async () => /draft /.test(await kept()), false);

    await away(true);
    await strength(page).fill('消えてもよい文');
    await until(async () => /draft /.test(await kept()), true);
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.getByRole('button', { name: '文を消してサインアウトする' }).click();
    await page.getByRole('button', { name: 'サインイン' }).waitFor();
    expect(await kept()).not.toContain('draft ');
  });

  it('brings two tabs together, and shows both texts where both wrote one item', async () => {
    const id = await newSheet({ 'rights.strength': 'はじめ' });
    const { context, page } = await open(web.anna);
    await visit(page, `/sheets/${id}`);
    const second = await context.newPage();
    await visit(second, `/sheets/${id}`);
    const save = async (of: Page, label: string, words: string) => {
      await of.getByLabel(label).fill(words);
      await of.getByLabel(label).blur();
    };
    await save(second, '迷い・気になること', 'べつの項目');
    await until(async () => (await stored(id)).revision, 1);
    await save(page, 'できていること・よいところ', 'こちらのタブ');
    await until(async () => (await stored(id)).answers, {
      'rights.topic': 'べつの項目',
      'rights.strength': 'こちらのタブ',
    });
    await save(second, 'できていること・よいところ', 'あちらのタブ');
    await second
      .getByText('「できていること・よいところ」は、ほかの画面でも書かれています')
      .waitFor();
    await second.getByText('こちらのタブ').waitFor();
    await second.getByText('あちらのタブ').waitFor();
    expect(await flaws(second)).toEqual([]);
    await second.getByRole('button', { name: '両方をつなげて残す' }).click();
    await until(
      async () => (await stored(id)).answers['rights.strength'],
      'こちらのタブ\nあちらのタブ',
    );
  });

  it('goes on where it was when the session has ended in mid-sheet', async () => {
    const id = await newSheet();
    const { page } = await open(web.anna);
    await visit(page, `/sheets/${id}`);
    await strength(page).fill('時間切れの前');
    await web.database.query('delete from session');
    await strength(page).blur();
    const again = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
    await again.getByLabel('パスワード').fill(PASSWORD);
    await again.getByRole('button', { name: 'サインイン' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await strength(page).inputValue()).toBe('時間切れの前');
    await until(async () => (await stored(id)).answers, { 'rights.strength': '時間切れの前' });
  });

  it('never saves half of what an input method composes, and no Enter hands it in', async () => {
    const id = await newSheet();
    const { page, context } = await open(web.anna);
    await visit(page, `/sheets/${id}`);
    await strength(page).focus();
    const cdp = await context.newCDPSession(page);
    const compose = (text: string) =>
      cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('ふりか');
    await page.waitForTimeout(3_500);
    expect(await stored(id)).toMatchObject({ revision: 0, answers: {} });
    // What a key is while an input method has it.
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    expect(await stored(id)).toMatchObject({ state: 'draft', revision: 0 });
    await cdp.send('Input.insertText', { text: '振り返った' });
    await until(async () => (await stored(id)).answers, { 'rights.strength': '振り返った' });
  });

  it('prints as paper, fits 320 px, and is walked through by keyboard', async () => {
    const long = 'ながい文を書いてみる。'.repeat(30);
    const id = await newSheet({ 'rights.strength': long, cases: 3 });
    const { page, context } = await open(web.anna, {
      more: { viewport: { width: 320, height: 640 } },
    });
    for (const path of ['/sheets', '/sheets?show=visit', '/sheets?show=trail', `/sheets/${id}`]) {
      await visit(page, path);
      const fits = await page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      );
      expect({ path, fits, flaws: await flaws(page) }).toEqual({ path, fits: true, flaws: [] });
    }
    const pdf = await page.pdf({ format: 'A4' });
    const { text: printed } = await readPdf(pdf);
    expect(printed).toContain('権利擁護・スティグマの解消');
    expect(printed).toContain(long);
    expect(printed).not.toContain('気持ち・負担');
    expect(printed).not.toContain('サインアウト');

    const answer = await context.request.get(`${web.origin}/sheets/${id}.pdf`);
    expect(answer.headers()['content-type']).toBe('application/pdf');

    await page.setViewportSize({ width: 1280, height: 800 });
    await visit(page, `/sheets/${id}`);
    const focused = () =>
      page.evaluate(
        () =>
          (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ??
          document.activeElement?.textContent ??
          '',
      );
    for (let steps = 0; !(await focused()).startsWith('迷い'); steps++) {
      expect(steps).toBeLessThan(80);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('keyboard alone');
    await page.keyboard.press('Tab');
    await until(async () => (await stored(id)).answers['rights.topic'], 'keyboard alone');
  });

  it('is read by its manager, who decides on sharing too; in English', async () => {
    const id = await newSheet(
      { 'rights.strength': '管理者が読む' },
      { state: 'submitted', submittedAt: new Date() },
    );
    const { page } = await open(web.head);
    await visit(page, '/sheets?show=office');
    await page
      .getByRole('link', { name: /振り返りシート/ })
      .first()
      .waitFor();
    expect(await flaws(page)).toEqual([]);
    await visit(page, `/sheets/${id}`);
    await page.getByText('管理者が読む').waitFor();
    expect(await page.getByText('気持ち・負担').count()).toBe(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Who can read this').waitFor();
    expect(await flaws(page)).toEqual([]);
    // A stranger's sheet and none are one.
    await page.goto(`${web.origin}/sheets/${newId()}`);
    await page.getByRole('alert').waitFor();
  });
});
