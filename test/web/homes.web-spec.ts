import { adoptShippedForms } from '@furikaeri/instruments';
import type { Meeting } from '@furikaeri/findings';
import type { Browser } from 'playwright-core';
import { makeAgendaItem, makeHolder, makeMeeting, makeTopic } from '../make/index.js';
import { readPdf } from '../setup/read-pdf.js';
import { inBrowser, startBrowser } from './browser.js';
import { windowOf } from './pages.js';
import { keepPicture } from './pictures.js';
import { startWeb, type Web } from './ward.js';

jest.setTimeout(300_000);

inBrowser('the yearly review of a home', () => {
  let web: Web;
  let browser: Browser;
  let member: { id: string };
  let meeting: Meeting;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    [member, meeting] = await web.work.run(web.inside, async (tx) => {
      await adoptShippedForms(tx, web.municipality.id);
      const at = await makeMeeting(tx, { packOpenedAt: tx.now });
      const { id: topicId } = await makeTopic(tx);
      await makeAgendaItem(tx, { meetingId: at.id, topicId });
      return [await makeHolder(tx, ['committeeMember']), at];
    });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });
  const open = (person: { id: string }) => windowOf(web, browser, person);

  it('takes the yearly review of a home from its office to the committee, and the opinion back', async () => {
    const office = await open(web.head);
    await office.visit('/homes');
    await office.page.getByText('年次の確認は、まだありません').waitFor();
    await office.sound('/homes of an office, empty');
    await office.button('年次の確認を書きはじめる').click();
    await office.sound('beginning a review');
    await office.answer('書きはじめる').click();
    await office.page
      .getByRole('textbox', { name: /日中の過ごし方で大切にしていること/ })
      .fill('午前は散歩と畑です。');
    await office.button('提出する').click();
    await office.answer('提出する').click();
    await office.page.getByText('評価会議には、専用のページから出します').waitFor();
    await office.sound('a sheet for the committee');
    await office.page
      .getByRole('main')
      .getByRole('link', { name: 'グループホームの年次の確認' })
      .click();
    await office.button('会議に出す').click();
    await office.sound('handing in');
    await office.answer('会議に出す').click();
    const name = office.page.getByRole('textbox', { name: 'グループホームの名前' });
    await office.page.getByText('グループホームの名前を入力してください。').first().waitFor();
    await name.fill('ホームひだまり');
    await office.answer('会議に出す').click();
    await office.page.getByText('会議に出しました').waitFor();
    await office.page.getByRole('link', { name: 'ホームひだまり' }).waitFor();
    expect(await office.button('会議に出す').count()).toBe(0);
    await office.sound('/homes of an office');
    await keepPicture(office.page, 'homes/office');

    const keeper = await open(web.guide);
    await keeper.visit('/homes');
    await keeper.page.getByRole('link', { name: 'ホームひだまり' }).click();
    await keeper.page.getByText('相談支援センターくすのき').waitFor();
    await keeper.button('会議資料に入れる').click();
    const rounds = keeper.page.getByRole('combobox', { name: /どの回の会議資料/ });
    const labels = await rounds.locator('option').allInnerTexts();
    await rounds.selectOption({ label: labels.find((one) => one.includes('開いています'))! });
    await keeper.sound('a pack to choose');
    await keeper.answer('会議資料に入れる').click();
    await keeper.page.getByText('会議資料に入れました').waitFor();

    const reader = await open(member);
    await reader.visit(`/committee/${meeting.id}/pack`);
    await reader.page.getByRole('link', { name: 'ホームひだまり' }).click();
    await reader.page.getByText('午前は散歩と畑です。').waitFor();
    expect(await reader.page.locator('main').innerText()).not.toContain('くすのき');
    expect(await reader.button(/意見を書く|返す/).count()).toBe(0);
    await reader.sound('/homes/:id of a member');

    await keeper.button('会議の意見を書く').click();
    await keeper.answer('保存する').click();
    await keeper.page
      .getByText(/評価できることか意見・課題を入力/)
      .first()
      .waitFor();
    await keeper.page.getByRole('textbox', { name: '評価できること' }).fill('散歩と畑がよい。');
    await keeper.sound('an opinion');
    await keeper.answer('保存する').click();
    await keeper.page.getByText('会議の意見を書きました').waitFor();
    await office.page.getByRole('link', { name: 'ホームひだまり' }).click();
    await office.page.getByText('会議の意見は、これからです').waitFor();
    expect(await office.page.getByText('散歩と畑がよい。').count()).toBe(0);
    await keeper.button('事業所に返す').click();
    await keeper.sound('returning');
    await keeper.answer('事業所に返す').click();
    await keeper.page.getByText('会議の意見を、事業所に返しました').waitFor();
    await keeper.sound('/homes/:id of a coordinator');
    await keepPicture(keeper.page, 'homes/review');

    await office.page.reload();
    await office.page.getByText('散歩と畑がよい。').waitFor();
    await office.sound('/homes/:id of an office');
    const pdf = office.page.getByRole('link', { name: 'PDF で読む' });
    const paper = await office.page.request.get(web.origin + (await pdf.getAttribute('href'))!);
    expect((await readPdf(await paper.body())).text).toContain('散歩と畑がよい。');
    for (const { trouble, close } of [office, keeper, reader]) {
      expect(trouble).toEqual([]);
      await close();
    }
  });
});
