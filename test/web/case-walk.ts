/// <reference lib="dom" />
import { addMonths, formatEra, monthOf, todayInTokyo } from '@furikaeri/calendar';
import type { Browser } from 'playwright-core';
import { makeCase, makeDueMonth, makePhase } from '../make/index.js';
import { type Window, windowOf } from './pages.js';
import type { Web } from './ward.js';

/** Every three months for a year; two of its months have passed without a record. */
const addCase = (web: Web) =>
  web.work.run(web.inside, async (tx) => {
    const now = monthOf(todayInTokyo(web.clock.now()));
    const of = await makeCase(tx, {
      officeId: web.office.id,
      specialistId: web.anna.id,
      code: 'KN-010',
      supportFrom: addMonths(now, -8),
      supportUntil: addMonths(now, 3),
    });
    await makePhase(tx, of);
    for (const off of [-6, -3, 0, 3]) {
      await makeDueMonth(tx, of, { month: addMonths(now, off) });
    }
    return { id: of.id, passed: formatEra(addMonths(now, -3)) };
  });

/** A record is written, corrected and voided; its month closed and opened; the intervals decided anew. */
export async function walkCase(web: Web, browser: Browser): Promise<void> {
  const of = await addCase(web);
  const window = await windowOf(web, browser, web.anna);
  const { trouble, visit, close } = window;
  await visit(`/cases/${of.id}`);
  await record(window, of.passed);
  await correct(window, of.passed);
  await voidIt(window, of.passed);
  await closeAndReopen(window, of.passed);
  await decideAnew(window);
  await lookNarrow(window);
  expect(trouble).toEqual([]);
  await close();

  // The centre reads the register, and the records stay the office's.
  const guide = await windowOf(web, browser, web.guide);
  await guide.visit(`/cases/${of.id}`);
  await guide.page.getByText('取り消した理由: 別のケースの訪問でした').waitFor();
  await guide.button(/モニタリング期間を変える/).waitFor();
  expect(await guide.button(/の記録を(直す|取り消す)/).count()).toBe(0);
  await guide.close();

  const acts = await web.database.query<{ action: string }>(
    `select replace(action, 'monitoring.', '') as action from audit_entry
     where (object_id = $1 or detail->>'caseId' = $1) and person_id = $2 order by seq`,
    [of.id, web.anna.id],
  );
  expect(acts.map(({ action }) => action)).toEqual([
    'visitRecorded',
    'recordChanged',
    'recordVoided',
    'dueMonthClosed',
    'dueMonthReopened',
    'phasesChanged',
  ]);
}

const rowOf = ({ page }: Window, month: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: month }) });
const status = ({ page }: Window, words: string | RegExp) =>
  page.getByRole('status').getByText(words).waitFor();
const refusal = ({ page }: Window, words: string) =>
  page.getByRole('alert').getByText(words).waitFor();

/** On the sentence that tells what happened. */
const isOnStatus = ({ page }: Window) =>
  page.evaluate(() => document.activeElement?.firstElementChild?.role === 'status');

async function record(window: Window, month: string) {
  const { page, answer } = window;
  await rowOf(window, month).getByRole('button', { name: 'KN-010 の訪問を記録' }).click();
  await page.getByRole('textbox', { name: '日', exact: true }).first().fill('10');
  await page.getByRole('textbox', { name: '訪問した時刻' }).fill('1030');
  await answer('記録する').click();
  await status(window, `${month}のモニタリングを実施済みにしました`);
  expect(await isOnStatus(window)).toBe(true);
}

async function correct(window: Window, month: string) {
  const { page, button, answer, sound } = window;
  await button(/の記録を直す$/).click();
  const time = page.getByRole('textbox', { name: '訪問した時刻' });
  expect(await time.inputValue()).toBe('10:30');
  await time.fill('');
  await answer('保存する').click();
  await refusal(window, '訪問した時刻を入力してください');
  await time.fill('14:05');
  // What a call would do to the month is told before it is saved.
  const told = page.getByText('は、記録を待つ月に戻ります');
  await page.getByLabel('電話', { exact: true }).check();
  await told.waitFor();
  await page.getByLabel('訪問して対面').check();
  await told.waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: '日', exact: true }).first().fill('11');
  await page.getByText('くわしく書く').click();
  await page.getByRole('textbox', { name: '本人の意向' }).fill('いまの暮らしを続けたい');
  const next = page.getByRole('textbox', { name: '次回のモニタリング月' });
  await next.fill('来月');
  await answer('保存する').click();
  await refusal(window, '年月として読み取れません');
  expect(await next.getAttribute('aria-invalid')).toBe('true');
  await sound('a record to correct');
  await next.fill('');
  await answer('保存する').click();
  await status(window, `記録を直しました。 ${month}のモニタリングを実施済みにしました`);
  await rowOf(window, month).getByText(/11日/).waitFor();
  await page.getByText('14:05').waitFor();
}

async function voidIt(window: Window, month: string) {
  const { page, button, answer, sound } = window;
  await button(/の記録を取り消す$/).click();
  await page.getByRole('dialog').getByText('は、記録を待つ月に戻ります').waitFor();
  await answer('取り消す').click();
  await refusal(window, '取り消す理由をひとこと書いてください');
  const reason = page.getByRole('textbox', { name: '取り消す理由' });
  await reason.fill('090-1234-5678 の方の訪問でした');
  await answer('取り消す').click();
  await page.getByText('「090-1234-5678」').waitFor();
  await sound('a record to void');
  await reason.fill('別のケースの訪問でした');
  await answer('取り消す').click();
  await status(window, /記録を取り消しました。.*は、いま「記録がまだ」です/);
  expect(await isOnStatus(window)).toBe(true);
  await page.getByText('取り消した理由: 別のケースの訪問でした').waitFor();
  await rowOf(window, month).getByText('記録がまだ').waitFor();
  await button(/の記録を(直す|取り消す)$/).waitFor({ state: 'detached' });
}

async function closeAndReopen(window: Window, month: string) {
  const { page, answer, sound } = window;
  await rowOf(window, month).getByRole('button', { name: 'KN-010 の月を終了にする' }).click();
  await page.getByRole('combobox', { name: '理由' }).selectOption('replacedByNewPlan');
  await answer('終了にする').click();
  await status(window, '終了にしました');
  await rowOf(window, month)
    .getByRole('button', { name: /をもとに戻す$/ })
    .click();
  await page.getByText('は「同じ月に計画を作り直した」として終了になっています').waitFor();
  await answer('もとに戻す').click();
  await refusal(window, 'もとに戻す理由をひとこと書いてください');
  await sound('a month to open again');
  await page.getByRole('textbox', { name: 'もとに戻す理由' }).fill('別のケースの月でした');
  await answer('もとに戻す').click();
  await status(window, /もとに戻しました。.*は、いま「記録がまだ」です/);
  await rowOf(window, month).getByText('もとに戻しました: 別のケースの月でした').waitFor();
}

async function decideAnew(window: Window) {
  const { page, button, answer, sound } = window;
  await button('モニタリング期間を変える').click();
  const period = page.getByRole('textbox', { name: 'モニタリング期間' });
  expect(await period.inputValue()).toMatch(/^3月ごと\(/);
  await page.getByText('モニタリング月は 4 回です').waitFor();
  await answer('モニタリング期間を変える').click();
  await refusal(window, '日付を、年・月・日とも入力してください');
  await button('今日').click();
  await period.fill('6月');
  await answer('モニタリング期間を変える').click();
  await refusal(window, 'モニタリング期間を読み取れませんでした');
  await sound('a new decision');
  await period.fill('毎月ごと');
  await page.getByText('モニタリング月は 12 回です').waitFor();
  await page.getByRole('textbox', { name: '変わった理由' }).fill('暮らしが変わったため');
  await answer('モニタリング期間を変える').click();
  await status(window, 'モニタリング期間を変えました。 2 回のモニタリング月を加えました');
  await page.getByText('以前の決定').waitFor();
  await page.getByText('暮らしが変わったため').waitFor();
}

/** The page and its dialogs on a telephone. */
async function lookNarrow(window: Window) {
  const { page, button, fits, sound } = window;
  await page.setViewportSize({ width: 360, height: 740 });
  await fits('/cases/:id');
  await sound('/cases/:id');
  for (const name of ['モニタリング期間を変える', /の訪問を記録$/]) {
    await button(name).first().click();
    await page.getByRole('dialog').waitFor();
    await fits(`${name} at 360 px`);
    await page.keyboard.press('Escape');
  }
}
