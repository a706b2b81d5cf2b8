/// <reference lib="dom" />
import { type Day, fiscalYearOf, todayInTokyo } from '@furikaeri/calendar';
import type { Browser, Page } from 'playwright-core';
import {
  makeHolder,
  makeMaterial,
  makeOffice,
  makeProgramme,
  makeRound,
  makeVisit,
} from '../make/index.js';
import { readPdf } from '../setup/read-pdf.js';
import { inBrowser, startBrowser } from './browser.js';
import { tabTo, windowOf } from './pages.js';
import { keepPicture } from './pictures.js';
import { startWeb, type Web } from './ward.js';

jest.setTimeout(300_000);

inBrowser('a year of the committee', () => {
  let web: Web;
  let browser: Browser;
  let second: { id: string };
  let member: { id: string };
  let year: number;
  let today: Day;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    today = todayInTokyo(web.clock.now());
    year = fiscalYearOf(today);
    [second, member] = await web.work.run(web.inside, async (tx) => [
      await makeHolder(tx, ['coordinator']),
      await makeHolder(tx, ['committeeMember']),
    ]);
  });
  beforeEach(() => web.database.query('delete from throttle'));
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  const open = async (person: { id: string }, viewport?: { width: number; height: number }) => {
    const window = await windowOf(web, browser, person, viewport);
    window.page.setDefaultTimeout(20_000);
    return window;
  };
  const meetingId = async (round: number) => {
    const [row] = await web.database.query<{ id: string }>(
      'select id from meeting where fiscal_year = $1 and round = $2',
      [year, round],
    );
    return row!.id;
  };
  const said = async (kind: string, round = 2) =>
    (
      await web.database.query<{ text: string }>(
        `select s.text from statement s join meeting m on m.id = s.meeting_id
         where m.fiscal_year = $1 and m.round = $2 and s.kind = $3 and s.withdrawn_at is null
         order by s.position`,
        [year, round, kind],
      )
    ).map(({ text }) => text);
  const until = async (of: () => Promise<unknown>, what: unknown) => {
    for (let tries = 0; ; tries++) {
      const found = await of();
      if (JSON.stringify(found) === JSON.stringify(what) || tries > 150) {
        return expect(found).toEqual(what);
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  const good = (page: Page) => page.getByRole('textbox', { name: '評価できることを書く' });
  const issue = (page: Page) => page.getByRole('textbox', { name: '意見・課題を書く' });
  const saved = (page: Page) => page.getByText('記録はすべて保存されています').waitFor();

  it('plans four rounds, and prepares the second: date, agenda, seats, a document, the pack', async () => {
    const window = await open(web.guide);
    const { page, trouble, visit, button, answer, sound, close } = window;
    await visit('/committee');
    await page.getByText('まだ予定されていません').waitFor();
    await sound('/committee, empty');
    await button('第1回～第4回を予定する').click();
    await page.getByRole('link', { name: '第4回' }).waitFor();
    await sound('/committee');
    await keepPicture(page, 'committee/list');
    await button('回を加える').click();
    await page.getByRole('dialog').waitFor();
    await sound('a new round');
    await page.getByRole('textbox', { name: '回', exact: true }).fill('2');
    await answer('予定する').click();
    await page.getByRole('alert').getByText('すでにあります').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: '第2回' }).click();
    await page.getByRole('heading', { level: 1, name: /第2回/ }).waitFor();
    await sound('/committee/:id, empty');
    await button('日時・場所を変える').click();
    const [y, month, day] = today.split('-').map(Number);
    await page.getByRole('combobox', { name: '元号' }).selectOption({ label: '西暦' });
    await page.getByRole('textbox', { name: '年', exact: true }).fill(String(y));
    await page.getByRole('textbox', { name: '月', exact: true }).fill(String(month));
    await page.getByRole('textbox', { name: '日', exact: true }).fill(String(day));
    await page.getByRole('textbox', { name: '時間' }).fill('14:00～16:00');
    await page.getByRole('textbox', { name: '場所' }).fill('区役所 会議室');
    await sound('a date');
    await answer('保存する').click();
    await page.getByRole('status').getByText('会議の内容を変えました').waitFor();

    await button('次第をつくる').click();
    for (const title of ['相談支援事業所ネットワークについて', 'その他全体の課題']) {
      await page.getByRole('textbox', { name: '議題の名前' }).fill(title);
      await button('新しい議題を加える').click();
      await page.getByRole('group', { name: title }).waitFor();
    }
    const network = page.getByRole('group', { name: '相談支援事業所ネットワークについて' });
    await network
      .getByRole('textbox', { name: '前の回からの取り組み' })
      .fill('井戸端会議を 3 回ひらきました。\n学校見学を行いました。');
    await network.getByRole('textbox', { name: 'みなさんにうかがうこと' }).fill('ご質問・ご意見');
    await sound('an agenda');
    await button('保存する').click();
    await page.getByRole('status').getByText('次第を保存しました').waitFor();
    await page.getByText('学校見学を行いました。').waitFor();

    await button('席を加える').click();
    await page.getByRole('textbox', { name: /席の名前/ }).fill('当事者');
    await sound('a seat');
    await answer('席を加える').click();
    await page.getByRole('group', { name: '当事者' }).getByLabel('出席').check();
    await button('出欠を保存する').click();
    await page.getByRole('status').getByText('出欠を保存しました').waitFor();

    await button('資料を加える').click();
    await page.getByRole('textbox', { name: '資料の名前' }).fill('ネットワークの取り組み');
    await answer('資料を加える').click();
    await page.getByText('PDF ファイルを選んでください。').waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%test'),
    });
    await sound('a document');
    await answer('資料を加える').click();
    await page.getByRole('link', { name: /ネットワークの取り組み/ }).waitFor();

    await button('会議資料を開く').click();
    await sound('opening the pack');
    await answer('会議資料を開く').click();
    await page.getByText('会議資料を開きました').waitFor();
    await sound('/committee/:id');
    await keepPicture(page, 'committee/meeting');
    expect(trouble).toEqual([]);
    await close();
  });

  it('takes statements down by keyboard, two people at once, and none is lost', async () => {
    const [one, two] = [await open(web.guide), await open(second)];
    const path = `/committee/${await meetingId(2)}/capture`;
    await one.visit(path);
    await two.visit(path);
    await one.sound('/committee/:id/capture, empty');
    const lines = (who: string) => Array.from({ length: 5 }, (_, at) => `${who}の発言 ${at + 1}`);
    const type = async (page: Page, all: string[]) => {
      await tabTo(page, '評価できることを書く');
      for (const line of all) {
        await page.keyboard.type(line);
        await page.keyboard.press('Enter');
      }
    };
    await Promise.all([type(one.page, lines('一人目')), type(two.page, lines('二人目'))]);
    await Promise.all([saved(one.page), saved(two.page)]);
    const all = [...lines('一人目'), ...lines('二人目')];
    expect((await said('good')).toSorted()).toEqual(all.toSorted());
    for (const { page } of [one, two]) {
      await until(async () => page.locator('[data-statement]').count(), 10);
    }
    // Each wrote in order, and the order is kept.
    for (const who of ['一人目', '二人目']) {
      expect((await said('good')).filter((text) => text.startsWith(who))).toEqual(lines(who));
    }

    // The suggestion by the arrow, and by its own field; who said it as a role.
    await issue(one.page).fill('小規模の事業所は時間がない。⇒訪問の機会に話す');
    await issue(one.page).press('Enter');
    await issue(one.page).pressSequentially('経験に差がある');
    await one.page.keyboard.press('Tab');
    await one.page.keyboard.type('ベテランにも学びを');
    await one.page.keyboard.press('Tab');
    await one.page.keyboard.type('当事者');
    await one.page.keyboard.press('Enter');
    await saved(one.page);
    await until(
      () =>
        web.database.query(
          `select text, suggestion, said_as from statement where kind = 'issue' order by position`,
        ),
      [
        { text: '小規模の事業所は時間がない。', suggestion: '訪問の機会に話す', said_as: '' },
        { text: '経験に差がある', suggestion: 'ベテランにも学びを', said_as: '当事者' },
      ],
    );
    await one.sound('/committee/:id/capture');
    await keepPicture(one.page, 'committee/capture');

    // By keys alone: the second goes up, by its button and back by Alt with an arrow.
    await one.page.getByRole('button', { name: '意見・課題 2を上へ動かす' }).focus();
    await one.page.keyboard.press('Enter');
    const order = ['小規模の事業所は時間がない。', '経験に差がある'];
    await until(() => said('issue'), order.toReversed());
    await until(
      () =>
        one.page.evaluate(
          () => document.activeElement?.closest('li')?.textContent?.includes('経験に差') ?? false,
        ),
      true,
    );
    const rows = (page: Page) =>
      page
        .locator('section', { hasText: '意見・課題を書く' })
        .locator('[data-statement]')
        .allInnerTexts();
    await until(async () => (await rows(one.page))[0]?.includes('経験に差'), true);
    await one.page.keyboard.press('Alt+ArrowDown');
    await until(() => said('issue'), order);
    await until(async () => (await rows(two.page))[0]?.includes('小規模'), true);

    await one.page.getByRole('button', { name: '評価できること 10を取り下げる' }).click();
    await one.answer('取り下げる').click();
    await one.page.getByText('取り下げる理由を、ひとこと入力してください。').first().waitFor();
    await one.sound('withdrawing');
    await one.page.getByRole('textbox', { name: '取り下げる理由' }).fill('二度書いたため');
    await one.answer('取り下げる').click();
    await until(async () => (await said('good')).length, 9);
    await until(async () => two.page.locator('[data-statement]').count(), 11);
    expect([...one.trouble, ...two.trouble]).toEqual([]);
    const [gone] = await web.database.query<{ id: string }>(
      'select id from statement where withdrawn_at is not null',
    );
    await one.visit(`/opinions/${gone!.id}`);
    await one.page.getByText('二度書いたため').first().waitFor();
    await one.sound('/opinions/:id, withdrawn');
    await keepPicture(one.page, 'committee/trail-withdrawn');
    await one.close();
    await two.close();
  });

  it('shows both texts where two people edit one statement', async () => {
    const [one, two] = [await open(web.guide), await open(second)];
    const path = `/committee/${await meetingId(2)}/capture`;
    await one.visit(path);
    await two.visit(path);
    const edit = async ({ page }: typeof one, text: string) => {
      await page.getByRole('button', { name: '意見・課題 2を直す' }).click();
      const field = page.getByRole('textbox', { name: '意見・課題 2を直す' });
      await field.fill(text);
      return field;
    };
    const [mine, theirs] = [
      await edit(one, '経験の差が大きい'),
      await edit(two, '経験年数に差がある'),
    ];
    await theirs.press('Enter');
    await saved(two.page);
    // What others saved does not disturb whoever is writing.
    await one.page.waitForTimeout(2_500);
    expect(await mine.inputValue()).toBe('経験の差が大きい');
    await mine.press('Enter');
    await one.page.getByText('ほかの方も同じところを書きかえました').waitFor();
    await one.page.getByText('経験年数に差がある').first().waitFor();
    await one.sound('both texts');
    await keepPicture(one.page, 'committee/both-texts');
    await one.button('両方をつなげて残す').click();
    await saved(one.page);
    expect((await said('issue'))[1]).toBe('経験年数に差がある\n経験の差が大きい');
    await one.close();
    await two.close();
  });

  it('keeps what was typed while the network is away, sealed, through a reload, and sends it later', async () => {
    const { page, visit, sound, close } = await open(web.guide);
    await page.addInitScript(() => {
      const real = window.fetch;
      window.fetch = (url, request) =>
        sessionStorage.getItem('away') && /RecordStatement/.test(String(request?.body))
          ? Promise.reject(new TypeError('no network'))
          : real(url, request);
    });
    await visit(`/committee/${await meetingId(2)}/capture`);
    await good(page).waitFor();
    await page.evaluate(() => sessionStorage.setItem('away', 'yes'));
    const before = (await said('good')).length;
    for (const line of ['切れたあいだの一行目', '切れたあいだの二行目']) {
      await good(page).fill(line);
      await good(page).press('Enter');
    }
    await good(page).fill('書きかけの行');
    await page.getByText('2 件を暗号にしてこの端末に預かり').first().waitFor();
    await sound('without a network');
    await keepPicture(page, 'committee/capture-away');
    await until(() => page.evaluate(() => JSON.stringify(localStorage).includes('draft ')), true);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('切れた');
    await page.reload();
    await page.getByText('切れたあいだの二行目').waitFor();
    expect(await good(page).inputValue()).toBe('書きかけの行');
    expect((await said('good')).length).toBe(before);
    await page.evaluate(() => sessionStorage.removeItem('away'));
    await until(
      async () => (await said('good')).slice(before),
      ['切れたあいだの一行目', '切れたあいだの二行目'],
    );
    await saved(page);
    await good(page).fill('');
    await until(() => page.evaluate(() => JSON.stringify(localStorage).includes('draft ')), false);
    await close();
  });

  it('never adds half of what an input method composes, and asks where a name seems to stand', async () => {
    const { page, trouble, visit, sound, close } = await open(web.guide);
    await visit(`/committee/${await meetingId(2)}/capture?topic=2`);
    await good(page).focus();
    const cdp = await page.context().newCDPSession(page);
    const text = 'よい';
    await cdp.send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 });
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    const before = (await said('good')).length;
    await page.waitForTimeout(1_000);
    expect((await said('good')).length).toBe(before);
    await cdp.send('Input.insertText', { text: '良い取り組み' });
    await good(page).press('Enter');
    await saved(page);
    expect(await said('good')).toContain('良い取り組み');

    await issue(page).fill('090-1234-5678 に電話してほしい');
    await issue(page).press('Enter');
    await page.getByText('「090-1234-5678」').waitFor();
    await sound('a question');
    expect(await said('issue')).toHaveLength(2);
    await page.getByRole('button', { name: 'この行をやめる' }).click();
    await saved(page);
    expect(trouble).toEqual([]);
    await close();
  });

  it('answers an opinion; a member reads the next pack and what became of it', async () => {
    const window = await open(web.guide);
    const { page, visit, button, answer, sound } = window;
    await visit('/opinions?show=open');
    await page.getByText('小規模の事業所は時間がない。').first().waitFor();
    await sound('/opinions?show=open');
    await button(/小規模の事業所は時間がない。.*の対応を書く/).click();
    await page.getByRole('textbox', { name: 'だれが対応するか' }).fill('相談支援部会');
    await sound('an answer');
    await answer('対応を書く').click();
    await page.getByRole('alert').getByText('どう対応したかを').first().waitFor();
    await page
      .getByRole('textbox', { name: 'どう対応したか' })
      .fill('事業所訪問の中で話す時間をつくりました。');
    await answer('対応を書く').click();
    await page.getByText('対応を書きました').waitFor();
    await until(async () => page.getByRole('button', { name: /小規模.*の対応を書く/ }).count(), 0);

    // Round 4 comes with its pack; it takes the opinion up.
    const four = await meetingId(4);
    await web.database.query(
      `update meeting set held_on = $2, pack_opened_at = now() where id = $1`,
      [four, today],
    );
    await web.database.query(
      `insert into agenda_item (municipality_id, meeting_id, topic_id, position, as_of, heading, report)
       select municipality_id, $2, topic_id, position, '', '前回から', '{}' from agenda_item where meeting_id = $1`,
      [await meetingId(2), four],
    );
    await visit(`/committee/${four}/capture`);
    await issue(page).fill('参加できる事業所が限られている');
    const takes = page.getByRole('combobox', { name: '引きつぐ前の回の意見' });
    await takes.selectOption({
      label: (await takes.locator('option').allInnerTexts()).find((one) => one.includes('小規模'))!,
    });
    await issue(page).press('Enter');
    await saved(page);
    await page.getByText(/第2回の意見を引きついでいます/).waitFor();
    expect(window.trouble).toEqual([]);
    await window.close();

    const reader = await open(member);
    await reader.visit('/');
    await reader.page.getByRole('heading', { name: '次の評価会議' }).waitFor();
    await reader.page.getByText('事業所訪問の中で話す時間をつくりました。').waitFor();
    await reader.sound('/ of a member');
    await keepPicture(reader.page, 'committee/member-home');
    await reader.page.getByRole('link', { name: '会議資料を読む' }).click();
    await reader.page.getByRole('heading', { level: 1, name: /会議資料：.*第4回/ }).waitFor();
    await reader.page.getByText('事業所訪問の中で話す時間をつくりました。').waitFor();
    await reader.sound('/committee/:id/pack');
    await keepPicture(reader.page, 'committee/pack');
    // No name of an office, no filter, no way to write.
    const words = await reader.page.locator('main').innerText();
    expect(words).not.toContain('くすのき');
    expect(await reader.page.locator('main').getByRole('combobox').count()).toBe(0);
    const { text: printed } = await readPdf(await reader.page.pdf({ format: 'A4' }));
    expect(printed).toContain('前の回までの意見と、その後');
    expect(printed).not.toContain('評価会議の一覧へ');

    // However many there were before, none is left out.
    const many = await web.database.query<{ id: string }>(
      `insert into statement (municipality_id, meeting_id, topic_id, code, kind, position, text, said_as, recorded_at)
       select municipality_id, meeting_id, topic_id, 'M' || n, kind, 100 + n, '前の意見' || n, said_as, recorded_at
       from statement, generate_series(1, 120) n
       where kind = 'issue' and meeting_id = $1 and text like '小規模%' returning id`,
      [await meetingId(2)],
    );
    await reader.visit(`/committee/${four}/pack`);
    await until(async () => reader.page.getByRole('link', { name: /前の意見\d+/ }).count(), 120);
    await web.database.query('delete from statement where id = any ($1)', [
      many.map(({ id }) => id),
    ]);
    await reader.visit(`/committee/${four}/pack`);

    await reader.page.getByRole('link', { name: /小規模.*のその後を見る/ }).click();
    await reader.page.getByRole('heading', { name: 'この意見は「取り組み中」です' }).waitFor();
    await reader.page.getByText('参加できる事業所が限られている').first().waitFor();
    await reader.sound('/opinions/:id');
    await keepPicture(reader.page, 'committee/trail');
    await reader.page.getByText('道のりを表で').click();
    await reader.page.getByRole('table').waitFor();
    await reader.sound('/opinions/:id as a table');
    await reader.visit('/opinions');
    await reader.sound('/opinions of a member');
    await keepPicture(reader.page, 'committee/opinions');
    await reader.visit(`/committee/${four}/capture`);
    await reader.page.getByRole('heading', { level: 1, name: /会議資料：.*第4回/ }).waitFor();
    expect(await good(reader.page).count()).toBe(0);
    await reader.close();
  });

  it('gathers released words under a theme, takes the figures, publishes them; a member reads them', async () => {
    await web.work.run(web.inside, async (tx) => {
      const programme = await makeProgramme(tx, { fiscalYear: year });
      const round = await makeRound(tx, { programmeId: programme.id });
      const releasedAt = new Date(web.clock.now().getTime() - 3 * 86_400_000);
      const hours = { startsAt: releasedAt, endsAt: new Date(releasedAt.getTime() + 3_600_000) };
      for (let at = 0; at < 6; at++) {
        const office = await makeOffice(tx, { name: `相談室ひみつ${at}` });
        const of = { officeId: office.id, programmeId: programme.id, roundId: round.id };
        const releasedBy = web.guide.id;
        const visit = await makeVisit(tx, { ...of, state: 'closed', ...hours });
        const words = `学校の先生と話せた ${at}`;
        await makeMaterial(tx, visit, { kind: 'strength', words, releasedBy, releasedAt });
      }
    });
    const window = await open(web.guide);
    const { page, visit, button, answer, sound } = window;
    await visit('/themes');
    await sound('/themes, empty');
    await button('テーマを加える').click();
    await page.getByRole('textbox', { name: 'テーマの名前' }).fill('福祉と教育の連携');
    await sound('a theme');
    await answer('保存する').click();
    await button('「福祉と教育の連携」にことばを入れる').click();
    for (let at = 0; at < 6; at++) {
      await page.getByRole('checkbox', { name: `よいところ：学校の先生と話せた ${at}` }).check();
    }
    await sound('words to gather');
    await answer('ことばを入れる').click();
    await page.getByText('ことばを入れました').waitFor();
    await button('「学校の先生と話せた 0」の引用を見なおす').click();
    await page.getByRole('textbox', { name: '引用する文' }).fill('学校の先生と、はじめて話せた。');
    await sound('a quote');
    await answer('保存する').click();
    await page.getByText('学校の先生と、はじめて話せた。').waitFor();
    await sound('/themes');
    await keepPicture(page, 'committee/themes');

    // Yesterday's records count: all this happened some days ago.
    const ago = `- interval '3 days'`;
    await web.database.query(`update theme set created_at = created_at ${ago}`);
    await web.database.query(
      `update theme_quote set placed_at = placed_at ${ago}, reviewed_at = reviewed_at ${ago}`,
    );
    const four = await meetingId(4);
    await visit(`/committee/${four}/snapshots`);
    await sound('/committee/:id/snapshots, empty');
    await button('集計をつくる').click();
    await sound('taking figures');
    await answer('集計をつくる').click();
    await page.getByText('集計をはじめました').waitFor();
    await web.queue.drain();
    await page.getByRole('link', { name: /の集計を見る/ }).click();
    await page.getByRole('button', { name: '表で見る' }).first().waitFor();
    await sound('/committee/:id/snapshots');
    await keepPicture(page, 'committee/snapshots');
    await button('委員に公開する').click();
    await answer('委員に公開する').click();
    await page.getByText('集計を公開しました').waitFor();
    expect(window.trouble).toEqual([]);
    await window.close();

    const reader = await open(member);
    await reader.visit(`/committee/${four}/pack`);
    await reader.page.getByText('学校の先生と、はじめて話せた。').waitFor();
    await reader.page.getByText('6 か所').first().waitFor();
    const toggle = reader.page.getByRole('button', { name: '表で見る' }).first();
    await toggle.focus();
    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('table').waitFor();
    await reader.sound('figures in the pack');
    await keepPicture(reader.page, 'committee/pack-figures');
    expect(await reader.page.locator('main').innerText()).not.toContain('ひみつ');
    expect(reader.trouble).toEqual([]);
    await reader.close();
  });

  it('writes an opinion when absent, which is taken over; a regional issue grows out of one', async () => {
    const four = await meetingId(4);
    const reader = await open(member);
    await reader.visit(`/committee/${four}/pack`);
    await reader.page.getByRole('link', { name: '書面で意見を書く' }).click();
    await reader.button('事務局に送る').waitFor();
    await reader.button('事務局に送る').click();
    await reader.page.getByRole('alert').getByText('ご意見を入力してください。').waitFor();
    await reader.sound('/committee/:id/write');
    await reader.page.getByRole('textbox', { name: 'ご意見' }).fill('学校との連携がうれしい。');
    await reader.button('事務局に送る').click();
    await reader.page.getByText('ご意見を送りました').waitFor();
    await keepPicture(reader.page, 'committee/write');
    await reader.button('「学校との連携がうれしい。」を直す').click();
    await reader.page.getByRole('textbox', { name: 'ご意見' }).fill('学校との連携が心づよい。');
    await reader.button('事務局に送る').click();
    await reader.page.getByText('学校との連携が心づよい。').waitFor();
    await reader.sound('/committee/:id/write, sent');

    const { page, trouble, visit, button, answer, sound, close } = await open(web.guide);
    await visit(`/committee/${four}`);
    await button('「学校との連携が心づよい。」を発言に入れる').click();
    await page.getByText('会議の発言に入りました').waitFor();
    expect(await said('good', 4)).toEqual(['学校との連携が心づよい。']);
    await visit('/issues');
    await sound('/issues, empty');
    await button('地域課題として書きとめる').click();
    await page.getByRole('textbox', { name: '地域課題の名前' }).fill('小規模事業所の学びの場');
    await page.getByLabel('意見をさがす').fill('ありえない言葉');
    await page.getByText('あてはまる意見はありません').waitFor();
    await page.getByLabel('意見をさがす').fill('小規模');
    await page.getByRole('checkbox', { name: /小規模の事業所は時間がない/ }).check();
    await page.getByText('選んだ意見 1 件').waitFor();
    await sound('a regional issue');
    await answer('地域課題として書きとめる').click();
    await page.getByText('地域課題として書きとめました').waitFor();
    await button('「小規模事業所の学びの場」の進みぐあいを書く').click();
    await page.getByRole('textbox', { name: '何があったか' }).fill('部会に提起しました。');
    await sound('what happened');
    await answer('保存する').click();
    await page.getByText('部会に提起しました。').waitFor();
    await sound('/issues');
    await keepPicture(page, 'committee/issues');
    await page.getByRole('link', { name: '小規模の事業所は時間がない。' }).click();
    await page.getByRole('link', { name: '地域課題：提起' }).waitFor();
    await keepPicture(page, 'committee/trail-issue');

    await visit('/committee');
    await button('会議のファイルから取り込む').click();
    await sound('a file');
    const file = (text: string) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'meeting.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from(text),
      });
    await file('nonsense: 1');
    await answer('中身を確かめる').click();
    await page.getByText('直すところがあります').waitFor();
    const href = await page.locator('a[href$=".yaml"]').getAttribute('href');
    await file(await (await page.request.get(web.origin + href!)).text());
    await answer('中身を確かめる').click();
    await page.getByText('新しい会議 0、新しい発言 0').waitFor();
    await sound('a file that was looked at');
    // A file with faults is answered with 422, which the browser notes.
    expect(trouble.filter((one) => !/422|400/.test(one))).toEqual([]);
    await close();
    await reader.visit('/issues');
    await reader.page.getByText('小規模事業所の学びの場').first().waitFor();
    await reader.sound('/issues of a member');
    await reader.close();
  });

  it('makes the summary, publishes it, puts it right by a new version; a member has it as files', async () => {
    const window = await open(web.guide);
    const { page, visit, button, answer, sound } = window;
    const four = await meetingId(4);
    await visit(`/committee/${four}/summary`);
    await sound('/committee/:id/summary, empty');
    await button('下書きをつくる').click();
    await page.getByText('下書きをつくりました').waitFor();
    await page.getByRole('heading', { name: '(1) 相談支援事業所ネットワークについて' }).waitFor();
    await page.getByText('引きついだ意見：').first().waitFor();
    await page.getByText('対応（取り組み中）：相談支援部会').first().waitFor();
    await page.getByRole('heading', { name: '数字で見る1年' }).waitFor();
    await page.getByText('学校の先生と、はじめて話せた。').waitFor();
    expect(await page.getByRole('table').count()).toBeGreaterThan(3);
    await sound('/committee/:id/summary');
    await button('公開する').click();
    await sound('publishing');
    await answer('公開する').click();
    await page.getByText('概要版を公開しました').waitFor();
    await button('直した版をつくる').click();
    await answer('直した版をつくる').click();
    await page.getByRole('textbox', { name: '何を直したか' }).waitFor();
    await sound('putting right');
    await page.getByRole('textbox', { name: '何を直したか' }).fill('誤字を直しました。');
    await answer('直した版をつくる').click();
    await page.getByRole('link', { name: '第2版' }).waitFor();
    await keepPicture(page, 'committee/summary');

    await visit('/settings?show=readings');
    await page.getByText('決めた読みは、まだありません').waitFor();
    await button('読みを加える').click();
    await page.getByRole('textbox', { name: 'ことば' }).fill('権利擁護係');
    await page.getByRole('textbox', { name: 'ふりがな' }).fill('kenri');
    await answer('保存する').click();
    await page.getByRole('alert').getByText('ひらがなで入力してください').first().waitFor();
    await sound('a reading');
    await page.getByRole('textbox', { name: 'ふりがな' }).fill('ケンリヨウゴガカリ');
    await answer('保存する').click();
    await page.getByText('読みを保存しました').waitFor();
    await page.getByRole('cell', { name: 'けんりようごがかり' }).waitFor();
    await sound('/settings?show=readings');
    await keepPicture(page, 'committee/readings');
    await button('「権利擁護係」の読みを消す').click();
    await sound('a reading to remove');
    await answer('消す').click();
    await page.getByText('読みを消しました').waitFor();
    await window.close();

    const reader = await open(member);
    await reader.visit(`/committee/${four}/summary`);
    await reader.page.getByText('第1版・').waitFor();
    expect(await reader.page.getByText('第2版').count()).toBe(0);
    await reader.page.getByRole('heading', { name: '数字で見る1年' }).waitFor();
    await reader.page.getByRole('table', { name: /^いちばん多くの事業所の声/ }).waitFor();
    await reader.sound('/committee/:id/summary of a member');
    await keepPicture(reader.page, 'committee/summary-member');
    for (const name of ['PDF', '拡大版 PDF', 'ふりがな版 PDF', 'Word', 'Excel']) {
      const href = await reader.page.getByRole('link', { name, exact: true }).getAttribute('href');
      const answered = await reader.page.request.get(web.origin + href!);
      expect({ name, status: answered.status() }).toEqual({ name, status: 200 });
    }
    await reader.close();
  });

  it('fits 320 px, in English too', async () => {
    const { page, visit, fits, sound, close } = await open(web.guide, { width: 320, height: 640 });
    const two = await meetingId(2);
    const [opinion] = await web.database.query<{ id: string }>(
      `select id from statement where kind = 'issue' and withdrawn_at is null limit 1`,
    );
    const paths = [
      '/committee',
      `/committee/${two}`,
      `/committee/${two}/capture`,
      `/committee/${two}/pack`,
      `/committee/${await meetingId(4)}/snapshots`,
      `/committee/${await meetingId(4)}/summary`,
      `/committee/${await meetingId(4)}/write`,
      '/issues',
      '/themes',
      '/opinions',
      `/opinions/${opinion!.id}`,
    ];
    for (const path of paths) {
      await visit(path);
      await fits(path);
    }
    await page.getByRole('button', { name: 'English' }).click();
    for (const path of paths) {
      await visit(path);
      await fits(`${path} in English`);
      await sound(`${path} in English`);
    }
    await close();
  });
});
