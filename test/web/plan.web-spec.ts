import type { Browser } from 'playwright-core';
import { makeCase, makeOffice, makeSpecialist } from '../make/index.js';
import { keepPicture } from './pictures.js';
import { inBrowser, startBrowser } from './browser.js';
import { windowOf } from './pages.js';
import { type Planned, planVisitTo, planYear } from './planned.js';
import { startWeb, type Web } from './ward.js';

jest.setTimeout(300_000);

inBrowser('a coordinator plans the year', () => {
  let web: Web;
  let browser: Browser;
  let planned: Planned;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    planned = await planYear(web);
  });
  beforeEach(() => web.database.query('delete from throttle'));
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  it('chooses whom to visit next, is told kindly who cannot go, and plans it', async () => {
    const window = await windowOf(web, browser, web.guide);
    const { page, trouble, visit, button, answer, sound, close } = window;
    await visit('/plan');
    await page.getByRole('heading', { name: '4か所のうち0か所を訪問しました' }).waitFor();
    await page.getByRole('heading', { name: 'まだ訪問していない事業所 4か所' }).waitFor();
    await page.waitForLoadState('networkidle');
    await sound('/plan');
    await page.getByRole('link', { name: '次の訪問先を選ぶ' }).click();
    await button('相談支援センターくすのきを訪問先にする').click();
    const why = page.getByRole('textbox', { name: '選んだ理由' });
    expect(await why.inputValue()).toContain('まだ一度も訪問していません');
    await why.fill('');
    await sound('choosing');
    await answer('訪問先にする').click();
    await page.getByRole('alert').getByText('選んだ理由を、言葉で入力').waitFor();
    await why.fill('はじめての訪問です。お話をうかがいたいです。');
    await answer('訪問先にする').click();
    await page.getByText('相談支援センターくすのきを訪問先にしました').waitFor();

    await button('相談支援センターくすのきを訪問するチームを決める').click();
    await page.getByText('湯浅 真理さんは、訪問先と同じ法人で働いているため').waitFor();
    expect(await page.getByLabel('森田 明美（主任）').isChecked()).toBe(true);
    expect(await page.getByLabel(/湯浅 真理/).count()).toBe(0);
    await sound('choosing a team');
    await button('訪問を計画する').click();
    await page.getByText('相談支援センターくすのきへの訪問を計画しました').waitFor();
    const [row] = await web.database.query<{ people: number }>(
      `select count(*)::int as people from visit_member m join visit v on v.id = m.visit_id
       where v.office_id = '${web.office.id}'`,
    );
    expect(row?.people).toBe(2);
    await page.getByRole('link', { name: '候補日を決める' }).click();
    await page.getByRole('heading', { name: /くすのきへの訪問の日程/ }).waitFor();
    expect(trouble).toEqual([]);
    await close();
  });

  it("shows who was visited, and makes next year's programme out of this year's", async () => {
    const one = await planVisitTo(web, planned, planned.away);
    await web.database.query(
      `update visit set state = 'held', starts_at = now() - interval '3 hours',
         ends_at = now() - interval '1 hour' where id = '${one.id}'`,
    );
    const { page, trouble, visit, button, sound, close } = await windowOf(web, browser, web.guide);
    await visit('/plan');
    await page.getByRole('heading', { name: /4か所のうち1か所を訪問しました/ }).waitFor();
    await page.getByRole('link', { name: /^相談室かぜ .*訪問しました$/ }).waitFor();
    await page.getByRole('link', { name: planned.programme.name }).click();
    await page.getByRole('heading', { name: '訪問するメンバー（3 人）' }).waitFor();
    await sound('/programmes/:id');
    await button('回を加える').click();
    await sound('a round');
    await button('保存する').click();
    await page.getByRole('alert').getByText('回の名前を入力してください。').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /次の年度の計画をつくる/ }).click();
    await button('つくる').waitFor();
    await sound('/programmes/new');
    await button('つくる').click();
    await page.getByText('この計画は準備中です').waitFor();
    await button('この計画を始める').click();
    await button('この年度の計画を終了する').waitFor();
    await page.getByRole('heading', { name: '訪問するメンバー（3 人）' }).waitFor();
    expect(trouble).toEqual([]);
    await close();
  });

  it('hands the cases of one specialist to another, and reads a case by its code, keeps the staff', async () => {
    const mover = await web.work.run(web.inside, (tx) => makeSpecialist(tx, web.office.id));
    const window = await windowOf(web, browser, web.guide);
    const { page, trouble, visit, button, answer, sound, close } = window;
    await visit('/hand-over');
    await page.getByRole('combobox', { name: '事業所' }).selectOption({ label: web.office.name });
    await page.getByRole('combobox', { name: '引き継ぐ方' }).selectOption({ label: '佐藤 杏奈' });
    await page.getByLabel('すべて（いま 4 件）').waitFor();
    await sound('/hand-over');
    await button('次へ').click();
    await button('次へ').click();
    await page.getByRole('alert').getByText('引き継がれる方と、日を').waitFor();
    await page.getByRole('combobox', { name: '引き継がれる方' }).selectOption({ index: 1 });
    await button('次へ').click();
    await sound('a last look');
    await button('引き継ぐ').click();
    await page.getByRole('status').getByText('に引き継ぎます').waitFor();
    await button(/引き継ぎを取りやめる/).click();
    await page.getByText('取りやめました', { exact: true }).waitFor();

    await visit('/monitoring?show=cases');
    await button('新しいケースを加える').click();
    const dialog = page.getByRole('dialog');
    await answer('加える').click();
    await page.getByRole('alert').getByText('ケースコードを入力してください').first().waitFor();
    await dialog.getByRole('combobox', { name: '事業所' }).selectOption({ label: web.office.name });
    await page.getByRole('textbox', { name: 'ケースコード' }).fill('KN-900');
    await page.getByRole('combobox', { name: '障害種別' }).selectOption('精神');
    await page.getByRole('textbox', { name: '支給期間の最初の月' }).fill('R9.4');
    await page.getByRole('textbox', { name: '支給期間の最後の月' }).fill('令和10年3月');
    await page.getByRole('textbox', { name: 'モニタリング期間' }).fill('6月ごと');
    await page.getByText('モニタリング月は 2 回です').waitFor();
    await page.getByRole('textbox', { name: 'モニタリング期間' }).fill('3月ごと');
    await page.getByText('モニタリング月は 4 回です').waitFor();
    await page.getByRole('textbox', { name: '備考' }).fill('電話 03-1234-5678');
    await answer('加える').click();
    await page.getByText('「03-1234-5678」').waitFor();
    await sound('a new case');
    await keepPicture(page, 'plan/new-case');
    await page.getByRole('textbox', { name: '備考' }).fill('');
    await answer('加える').click();
    await page.getByRole('alert').getByText('提出先が決まっていません').first().waitFor();
    const desk = page.getByRole('combobox', { name: '提出先' });
    await desk.selectOption((await desk.locator('option').allInnerTexts())[1]!);
    await answer('加える').click();
    await page.getByRole('heading', { level: 1, name: 'ケース KN-900' }).waitFor();
    await visit('/monitoring?show=cases');
    await page.getByLabel('ケースコードの一部').fill('ｎ-９');
    await button('さがす').click();
    await page.getByText('1 件のケース', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'KN-900' }).waitFor();
    await page.getByLabel('支援の状況').selectOption('終了した');
    await page.getByText('あてはまるケースはありません').waitFor();
    await sound('no case matches');
    await page.getByRole('link', { name: '条件を外して' }).click();
    await page.getByLabel('事業所', { exact: true }).selectOption({ label: web.office.name });
    await page.getByLabel('担当', { exact: true }).selectOption('佐藤 杏奈');
    await page.getByText('4 件のケース', { exact: true }).waitFor();
    await sound('cases of a specialist');
    await page.getByRole('link', { name: 'KN-001' }).click();
    await page.getByRole('heading', { level: 1, name: 'ケース KN-001' }).waitFor();
    await sound('/cases/:id');
    await visit('/monitoring?show=cases&text=KN-900');
    await page.getByRole('link', { name: 'KN-900' }).click();
    await button('支給期間を更新する').click();
    await page.getByText('モニタリング月は 4 回です').waitFor();
    await sound('a renewal');
    await keepPicture(page, 'plan/renew-case');
    await answer('支給期間を更新する').click();
    await page.getByRole('status').getByText('4 回のモニタリング月を加えました').waitFor();
    await button('ケースの内容を直す').click();
    await page.getByRole('textbox', { name: 'ケースコード' }).fill('KN-901');
    await answer('保存する').click();
    await page.getByRole('heading', { level: 1, name: 'ケース KN-901' }).waitFor();
    await button('支援を終了する').click();
    await answer('支援を終了する').click();
    await page.getByRole('alert').getByText('理由を選んでください').waitFor();
    await page.getByRole('combobox', { name: '理由' }).selectOption({ index: 1 });
    await sound('an end');
    await answer('支援を終了する').click();
    await page.getByRole('status').getByText('支援を終了しました').waitFor();
    await button('終了を取り消す').click();
    await answer('終了を取り消す').click();
    await page.getByRole('status').getByText('支援が続いています').waitFor();
    await button('支援を終了する').waitFor();
    await visit('/reminders/log');
    await sound('/reminders/log');

    await visit(`/directory/${web.office.id}`);
    await button('人を加える').click();
    await page.getByLabel('姓', { exact: true }).waitFor();
    await sound('a new person');
    await page.getByRole('textbox', { name: '姓', exact: true }).fill('堀内');
    await page.getByRole('textbox', { name: '名', exact: true }).fill('優');
    await page.getByRole('textbox', { name: 'メールアドレス' }).fill('yuu@kusunoki.test');
    await button('登録して招待する').click();
    await page.getByRole('status').getByText('堀内 優さんに招待を送りました').waitFor();
    await button('堀内 優さんの「相談支援専門員」を終わりにする').click();
    await answer('終わりにする').click();
    await page.getByRole('status').getByText('堀内 優さんは').waitFor();
    await sound('/directory/:id');

    await visit('/directory?show=people');
    await page.getByLabel('名前・ふりがな').fill(mover.familyName);
    await button('さがす').click();
    const name = `${mover.familyName} ${mover.givenName}`;
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await button('資格・研修を加える').click();
    await answer('加える').click();
    await page.getByRole('alert').getByText('資格・研修を選んでください').waitFor();
    await page.getByRole('combobox', { name: '資格・研修' }).selectOption('主任相談支援専門員研修');
    const dayParts = page.getByRole('dialog').getByRole('textbox');
    for (const [at, part] of ['2025', '10', '3'].entries()) await dayParts.nth(at).fill(part);
    await answer('加える').click();
    await page.getByText('主任相談支援専門員研修 ・ 令和7年10月3日（金）').waitFor();
    await button('「相談支援専門員」の役割で異動する').click();
    await page.getByRole('combobox', { name: '次の事業所' }).selectOption({ index: 1 });
    await sound('a transfer');
    await answer('異動を登録する').click();
    await page.getByRole('status').getByText(`${name}さんは`).waitFor();
    await page.getByText('これから', { exact: true }).waitFor();
    await sound('/directory/people/:id');
    const posts = await web.database.query<{ ended: boolean; gap: number | null }>(
      `select until_on is not null as ended, from_on - lag(until_on) over (order by from_on) as gap
       from appointment where person_id = $1 and role = 'specialist' order by from_on`,
      [mover.id],
    );
    expect(posts).toEqual([
      { ended: true, gap: null },
      { ended: false, gap: 1 },
    ]);

    await visit('/directory');
    await button('事業所を登録する').click();
    await page.getByRole('textbox', { name: '事業所の名前' }).fill('みずうみ相談室');
    await answer('登録する').click();
    await page.getByRole('alert').getByText('法人を選んでください').first().waitFor();
    await page.getByRole('combobox', { name: '法人' }).selectOption('一覧にない法人');
    await page.getByRole('textbox', { name: '法人の名前' }).fill('みずうみ福祉会');
    await page.getByRole('textbox', { name: '事業所番号' }).fill(web.office.number!);
    await answer('登録する').click();
    // The number is another office's; the corporation is there already and chosen.
    await page.getByRole('alert').getByText(web.office.name).first().waitFor();
    await page.getByRole('textbox', { name: '事業所番号' }).fill('1310000991');
    await sound('a new office');
    await keepPicture(page, 'plan/register-office');
    await answer('登録する').click();
    await page.getByRole('heading', { level: 1, name: 'みずうみ相談室' }).waitFor();
    await page.getByText('みずうみ福祉会').waitFor();
    await button('事業所を終了する').click();
    await sound('an office to close');
    await keepPicture(page, 'plan/close-office');
    await answer('事業所を終了する').click();
    await page.getByRole('status').getByText('で終了します').waitFor();
    await page.getByText('事業所を終了する').waitFor({ state: 'hidden' });
    const { id: closedId } = await web.work.run(web.inside, async (tx) => {
      const closed = await makeOffice(tx, { name: '相談室ゆうなぎ', closedOn: '2026-03-31' });
      await makeCase(tx, { officeId: closed.id, code: 'YN-001' });
      return closed;
    });
    await visit('/directory?show=closed');
    await page.getByText('終了した事業所 1 か所').waitFor();
    await page.getByRole('link', { name: '続いているケース 1 件' }).click();
    await page.getByRole('link', { name: 'YN-001' }).waitFor();
    await visit(`/directory/${closedId}`);
    await page.getByRole('heading', { name: 'ここに残っていること' }).waitFor();
    await page.getByText('続いているケース 1 件').waitFor();
    await sound('a closed office');
    expect(trouble).toEqual([]);
    await close();
  });

  it('fits 320 px, in English too', async () => {
    const narrow = { width: 320, height: 640 };
    const { page, visit, fits, sound, close } = await windowOf(web, browser, web.guide, narrow);
    const paths = [
      '/plan',
      '/plan/proposal',
      `/programmes/${planned.programme.id}`,
      '/hand-over',
      '/reminders/log',
    ];
    for (const path of paths) {
      await visit(path);
      await fits(path);
    }
    await page.getByRole('button', { name: 'English' }).click();
    await visit('/plan');
    await fits('/plan in English');
    await page.locator('summary').first().click();
    await sound('the menu, in English');
    await close();
  });
});
