/// <reference lib="dom" />
import { hash } from '@node-rs/argon2';
import {
  addBusinessDays,
  addDays,
  type Day,
  instantInTokyo,
  todayInTokyo,
} from '@furikaeri/calendar';
import type { Browser } from 'playwright-core';
import { makeAccount, makeDateProposal, makeVisit, makeVisitMember } from '../make/index.js';
import { inBrowser, startBrowser } from './browser.js';
import { tabTo, windowOf } from './pages.js';
import { keepPicture } from './pictures.js';
import { type Planned, planVisitTo, planYear } from './planned.js';
import { PASSWORD, startWeb, type Web } from './ward.js';

jest.setTimeout(300_000);
const tablet = { width: 768, height: 1024 };

inBrowser('a visit, seen by the office, its lead and the coordinator', () => {
  let web: Web;
  let browser: Browser;
  let planned: Planned;
  let visitId: string;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    planned = await planYear(web);
    visitId = (await planVisitTo(web, planned)).id;
    const passwordHash = await hash(PASSWORD);
    const account = { personId: planned.lead.id, login: 'akemi@kaze.test', passwordHash };
    await web.work.run(web.inside, (tx) => makeAccount(tx, account));
  });
  beforeEach(() => web.database.query('delete from throttle'));
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });
  const sql = (text: string, ...values: unknown[]) =>
    web.database.query<Record<string, unknown>>(text, values);
  const another = () =>
    web.work.run(web.inside, async (tx) => {
      const { programme, round, lead } = planned;
      const of = { programmeId: programme.id, roundId: round.id, officeId: web.office.id };
      const visit = await makeVisit(tx, of);
      await makeVisitMember(tx, visit, { personId: lead.id });
      return visit;
    });
  const today = (): Day => todayInTokyo(web.clock.now());

  it('a year: dates, ○△×, the note by both, and a next visit that opens with its steps', async () => {
    // Three windows at once.
    const lead = await windowOf(web, browser, planned.lead);
    const office = await windowOf(web, browser, web.head, tablet);
    const guide = await windowOf(web, browser, web.guide);
    const all = [lead, office, guide];

    // The lead offers three dates.
    await lead.visit('/visits');
    await lead.page.getByText('候補日を三つ以上、事業所に示してください。').waitFor();
    await lead.sound('/visits');
    await lead.page.getByRole('link', { name: '相談支援センターくすのき' }).click();
    await lead.button('候補日を示す').click();
    const dialog = lead.page.getByRole('dialog', { name: '候補日を示す' });
    for (const [at, days] of [5, 6, 7].entries()) {
      const date = dialog.getByRole('group', { name: `候補日 ${at + 1}` });
      const day = addBusinessDays(today(), days);
      await date.getByRole('textbox', { name: '年' }).fill(day.replaceAll('-', '/'));
      await date.getByRole('textbox', { name: '始まり' }).fill('1000');
      await date.getByRole('textbox', { name: '終わり' }).fill('１２時');
    }
    await lead.sound('dates in a dialog');
    await lead.button('この候補日を示す').click();
    await lead.page.getByRole('status').getByText('候補日を示しました').waitFor();

    // The office answers by keyboard and with one tap each, and adds a word.
    await office.visit('/visits?show=dates');
    await office.page.getByText('候補日に ○△× で答えてください').waitFor();
    await office.page.getByRole('link', { name: /^森田.*の訪問$/ }).click();
    await office.page.getByRole('heading', { name: '日程' }).waitFor();
    await office.page.getByRole('radio', { name: '大丈夫です' }).first().focus();
    await office.page.keyboard.press('Space');
    await office.page.getByRole('status').getByText('あと 2 つの候補日が未回答です').waitFor();
    await office.page.getByRole('radio', { name: '調整できます' }).nth(1).check();
    await office.page.getByRole('status').getByText('あと 1 つの候補日が未回答です').waitFor();
    await office.page.getByRole('radio', { name: 'むずかしいです' }).nth(2).check();
    await office.page.getByRole('status').getByText('ありがとうございます').waitFor();
    await office.button('ひとことを添える').nth(1).click();
    await office.page.getByLabel('ひとこと').fill('午後からなら大丈夫です');
    await office.button('保存する').click();
    await office.page.getByText('「午後からなら大丈夫です」').waitFor();
    await office.page.getByText('お返事は届いています').waitFor();
    await office.sound('dates of an office');
    await office.fits('dates of an office on a tablet');
    await keepPicture(office.page, 'visit-dates-tablet');

    // The coordinator agrees on the first.
    await guide.visit(`/visits/${visitId}`);
    await guide.button('この日に決める').first().click();
    await guide.page.getByRole('dialog').getByLabel('場所').fill('くすのき 相談室');
    await guide.page.getByRole('dialog').getByRole('button', { name: 'この日に決める' }).click();
    await guide.page.getByRole('status').getByText('に決まりました').waitFor();

    // Both prepare; the page before the visit says what both need.
    await office.visit(`/visits/${visitId}`);
    await office.page.getByText('当日までに、振り返りシートと').waitFor();
    await lead.visit(`/visits/${visitId}/brief`);
    await lead.page.getByText('前回の「次にやってみること」は、ありません。').waitFor();
    await lead.sound('the page before the visit');

    // The day has come.
    await sql(
      `update visit set starts_at = $2::timestamptz - interval '3 hours',
         ends_at = $2::timestamptz - interval '1 hour' where id = $1`,
      visitId,
      web.clock.now(),
    );
    await lead.visit(`/visits/${visitId}`);
    await lead.button('訪問しました').click();
    await lead.page.getByRole('link', { name: '訪問記録を書く' }).click();
    const strength = lead.page.getByRole('textbox', { name: 'よいところ 1' });
    await strength.fill('本人の言葉を、計画の最初に置いている');
    await lead.page.getByRole('combobox', { name: '視点' }).first().selectOption({ index: 1 });
    await lead.page
      .getByText(/^保存しました（/)
      .first()
      .waitFor();

    // The session ends in mid-note: nothing of it is lost.
    await sql('delete from session');
    await strength.fill('本人の言葉を、計画の最初に置いている。よく聞いている。');
    const again = lead.page.getByRole('dialog', { name: 'もう一度サインインしてください' });
    await again.getByLabel('パスワード').fill(PASSWORD);
    await keepPicture(lead.page, 'session-ended');
    await again.getByRole('button', { name: 'サインイン' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await strength.inputValue()).toContain('よく聞いている');
    await lead.page
      .getByRole('textbox', { name: '事業所へのメッセージ' })
      .fill('ありがとうございました。');
    await lead.page.getByText('まもなく自動で保存します。').first().waitFor();
    await lead.page
      .getByText(/^保存しました（/)
      .first()
      .waitFor();
    const [note] = await sql('select content from visit_note where visit_id = $1', visitId);
    expect(JSON.stringify(note)).toContain('よく聞いている');
    // What waits for a button outlives a page that is loaded anew.
    const memo = lead.page.getByRole('textbox', { name: '手元のメモ' });
    await memo.fill('次は会議の様子も聞く');
    await lead.page.getByRole('textbox', { name: 'やってみること' }).fill('会議の議題を決める');
    await lead.visit(`/visits/${visitId}/note`);
    await lead.button('手元のメモを保存する').waitFor();
    expect(await memo.inputValue()).toBe('次は会議の様子も聞く');
    expect(await lead.page.getByRole('textbox', { name: 'やってみること' }).inputValue()).toBe(
      '会議の議題を決める',
    );
    await lead.button('手元のメモを保存する').click();
    await lead.button('手元のメモを保存する').waitFor({ state: 'detached' });

    // A next step, with a person and a day; then it is shown.
    await lead.page
      .getByRole('textbox', { name: 'やってみること' })
      .fill('会議の議題を本人と決める');
    await lead.page.getByRole('combobox', { name: 'だれが' }).selectOption({ label: '佐藤 杏奈' });
    await lead.button('次にやってみることを保存する').click();
    await lead.page.getByRole('status').getByText('次にやってみることを保存しました').waitFor();
    await lead.sound('a note being written');
    await keepPicture(lead.page, 'note-lead');
    await lead.button('事業所に見せる').click();
    await lead.button('この内容で確かめました').waitFor();

    // The office reads it, adds its view, and confirms; so does the lead.
    await office.page.context().addCookies([await web.cookieOf(web.head)]);
    await office.visit('/visits?show=notes');
    await office.page.getByText('訪問記録が届いています').waitFor();
    await office.visit(`/visits/${visitId}/note`);
    await office.page.getByText('よく聞いている').waitFor();
    expect(await office.page.getByText('次は会議の様子も聞く').count()).toBe(0);
    await office.page.getByRole('textbox', { name: '事業所から' }).fill('新人にも伝えました。');
    await office.button('補足を残す').click();
    await office.button('補足を残す').waitFor({ state: 'detached' });
    await office.sound('a note read by the office');
    await office.fits('a note on a tablet');
    await keepPicture(office.page, 'note-office-tablet');
    await office.button('この内容で確かめました').click();
    await office.page.getByText('訪問した側の確認を待っています').waitFor();
    await lead.visit(`/visits/${visitId}/note`);
    await lead.page.getByText('新人にも伝えました。').waitFor();
    await lead.button('この内容で確かめました').click();
    await lead.button('訪問を完了する').click();
    await lead.page.getByText('完了した訪問の記録は、事業所が持っています').waitFor();

    // The office releases a sentence, an act of its own.
    await office.visit(`/visits/${visitId}/note`);
    await office.button('素材として公開する').first().click();
    await office.sound('a sentence to be released');
    await office.page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
    await office.page.getByRole('status').getByText('素材として公開しました').waitFor();

    // The next visit opens with the step, which is settled in a word.
    const next = await another();
    await office.visit(`/visits/${next.id}`);
    await office.page.getByText('会議の議題を本人と決める').waitFor();
    await office.visit('/steps');
    await office.sound('/steps');
    await office.page.getByRole('button', { name: /どうなったかを残す$/ }).click();
    await office.sound('a step to be settled');
    await office.page.getByLabel('ひとこと').fill('本人が議題を書いてきました');
    await office.button('残す').click();
    await office.page.getByRole('status').getByText('残しました').waitFor();
    await lead.visit(`/visits/${next.id}`);
    await lead.page.getByText('本人が議題を書いてきました').waitFor();
    for (const path of ['/', '/hours', '/certificates', '/visits?show=past']) {
      await lead.visit(path);
      await lead.sound(path);
    }
    await keepPicture(lead.page, 'visits-past');
    for (const { trouble, close } of all) {
      expect(trouble).toEqual([]);
      await close();
    }
  });

  it('answers dates by a link on a telephone, without signing in', async () => {
    const visit = await another();
    await sql(`update visit set state = 'proposing' where id = $1`, visit.id);
    await web.work.run(web.inside, async (tx) => {
      for (const days of [8, 9, 10]) {
        await makeDateProposal(tx, visit, instantInTokyo(addBusinessDays(today(), days), 10));
      }
    });
    const lead = await windowOf(web, browser, planned.lead);
    await lead.visit(`/visits/${visit.id}`);
    await lead.page.getByText('サインインしない事業所への回答用リンク').click();
    await lead.button('リンクをつくる').click();
    const link = await lead.page.getByLabel('回答用リンク').inputValue();
    await lead.close();

    const context = await browser.newContext({
      locale: 'ja-JP',
      viewport: { width: 320, height: 640 },
    });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await page.goto(link);
    await page.getByText('相談支援センターくすのき さま').waitFor();
    expect(page.url()).not.toContain('#');
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).not.toContain('森田');
    await page.getByRole('button', { name: 'お返事を送る' }).click();
    await page.getByText('一つ以上の候補日に答えてください').waitFor();
    // By keyboard: the first date.
    await page.getByRole('button', { name: 'English' }).focus();
    await tabTo(page, /大丈夫です/);
    await page.keyboard.press('Space');
    await page.getByRole('radio', { name: 'むずかしいです' }).nth(1).check();
    await page.getByRole('button', { name: 'お返事を送る' }).click();
    await page.getByRole('status').getByText('回答を保存しました').waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
    await keepPicture(page, 'answer-320');
    const answers = await sql(
      `select answer, answered_via as via from date_proposal where visit_id = $1 order by starts_at`,
      visit.id,
    );
    expect(answers).toEqual([
      { answer: 'yes', via: 'link' },
      { answer: 'no', via: 'link' },
      { answer: null, via: null },
    ]);
    await page.goto('about:blank');
    await page.goto(`${web.origin}/answer#never-was`);
    await page.getByText('この回答用リンクは使えません').waitFor();
    await context.close();
  });

  it('the office asks for a visit, is asked about a name first, and takes it back', async () => {
    const office = await windowOf(web, browser, web.head);
    const open = () => sql('select words from visit_wish where settled_at is null');
    const said = (text: RegExp) => office.page.getByRole('status').getByText(text).waitFor();
    await office.visit('/visits');
    await office.sound('/visits, where one may ask');
    await office.button('訪問を希望する').click();
    const dialog = await office.dialog('visits_wish_title');
    await dialog.getByLabel('話したいこと').fill('山田太郎さんの計画の話をしたいです');
    await office.sound('asking for a visit');
    await office.answer('訪問を希望する').click();
    await dialog.getByText('だれのことか分かる言葉が').waitFor();
    expect(await open()).toEqual([]);
    await dialog.getByLabel('話したいこと').fill('計画の書き方の話をしたいです');
    await office.answer('訪問を希望する').click();
    await said(/訪問の希望をお預かりしました/);
    expect(await open()).toEqual([{ words: '計画の書き方の話をしたいです' }]);
    await office.page.getByText('計画の書き方の話をしたいです').waitFor();
    await keepPicture(office.page, 'visits-wish');

    await office.button('希望を取り下げる').click();
    await office.dialog('visits_wish_take_back');
    await office.answer('希望を取り下げる').click();
    await said(/訪問の希望を取り下げました/);
    await office.button('訪問を希望する').waitFor();
    expect(await open()).toEqual([]);
    expect(office.trouble).toEqual([]);
    await office.close();
  });

  it('the office chooses a case, says who may read it until when, and takes it back', async () => {
    await another();
    const office = await windowOf(web, browser, web.head);
    await office.visit('/consents');
    await office.button('事例を選ぶ').first().click();
    await office.page.getByLabel('ケースコード').fill('KN-001');
    await office.page.getByLabel('迷い・気になること').fill('家族の希望が先に立つことがある');
    await office.sound('a case to be chosen');
    await office.button('この事例を選ぶ').click();
    await office.page.getByRole('status').getByText('KN-001 を選びました').waitFor();
    await office.button('同意を登録する').click();
    const dialog = office.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '同意を登録する' }).click();
    await dialog.getByRole('alert').getByText('同意のあった項目を選んでください').waitFor();
    await dialog.getByLabel('迷い・気になること').check();
    await dialog.getByLabel('森田 明美').check();
    await office.sound('a consent to be registered');
    await dialog.getByRole('button', { name: '同意を登録する' }).click();
    await office.page.getByRole('status').getByText('同意を登録しました').waitFor();
    await keepPicture(office.page, 'consents');
    const [{ id } = { id: '' }] = await sql(
      `select visit_id as id from reflection_case where code = 'KN-001'`,
    );
    const lead = await windowOf(web, browser, planned.lead);
    await lead.visit(`/visits/${String(id)}`);
    await lead.button('KN-001 を読む').click();
    await lead.page.getByText('家族の希望が先に立つことがある').waitFor();
    await office.visit('/consents');
    await office.button('だれが読んだか').first().click();
    await office.page.getByText(/森田 明美（迷い・気になること）/).waitFor();
    await office.button('同意を取りやめる').first().click();
    await office.page.getByRole('status').getByText('同意を取りやめました').waitFor();
    await lead.visit(`/visits/${String(id)}`);
    await lead.page.getByText('読むことへの同意がある事例は、いまありません').waitFor();

    await office.button('事例を選ぶ').first().click();
    await office.page.getByLabel('種類を決めて引く').check();
    await office.page.getByLabel('障害種別').selectOption('難病');
    await office.button('一件引く').click();
    await office.page.getByText('引ける事例がありません').waitFor();
    await office.button('この事例を選ぶ').click();
    await office.page
      .getByText(/ケースコードを入力/)
      .first()
      .waitFor();
    await office.page.getByLabel('一件、偶然にまかせて引く').check();
    await office.button('一件引く').click();
    await office.page.getByText('ご覧になれる 4 件の中から引きました').waitFor();
    await office.sound('a case was drawn');
    await keepPicture(office.page, 'a-case-drawn', office.page.getByRole('dialog'));
    await office.button('引きなおす').click();
    await office.button('この事例を選ぶ').click();
    const told = office.page.getByRole('status').getByText(/KN-00\d を選びました/);
    const code = (await told.innerText()).slice(0, 6);
    await office.page.getByText('引いて決めました').waitFor();
    expect(
      await sql(
        `select r.how, c.code from reflection_case r join support_case c on c.id = r.case_id`,
      ),
    ).toEqual([{ how: 'random', code }]);
    for (const { trouble, close } of [lead, office]) {
      expect(trouble).toEqual([]);
      await close();
    }
  });

  it('fits 320 px, and a lead says when they can visit', async () => {
    const lead = await windowOf(web, browser, planned.lead, { width: 320, height: 640 });
    for (const path of ['/', '/visits', `/visits/${visitId}`, '/steps', '/certificates']) {
      await lead.visit(path);
      await lead.fits(path);
    }
    await lead.visit('/hours');
    const month = addDays(`${today().slice(0, 7)}-01` as Day, 32).slice(0, 7);
    await lead.page.getByRole('combobox', { name: '月' }).first().selectOption(month);
    await lead.button('時間帯を足す').click();
    await lead.page.getByRole('textbox', { name: '年' }).fill(`${month.replace('-', '/')}/05`);
    await lead.page.getByRole('button', { name: /の時間を保存する$/ }).click();
    await lead.page.getByRole('status').getByText('訪問できる時間を保存しました').waitFor();
    await lead.fits('/hours');
    await lead.button('アドレスをつくる').click();
    const address = await lead.page.getByLabel('購読用のアドレス').inputValue();
    expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
    await lead.sound('/hours');
    await lead.button('アドレスを止める').click();
    await lead.page.getByText('まだつくっていません。').waitFor();
    expect(lead.trouble).toEqual([]);
    await lead.close();
  });
});
