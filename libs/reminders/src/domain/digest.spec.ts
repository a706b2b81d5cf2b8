import { day } from '@furikaeri/calendar';
import { type Digest, type DigestLine, digestText, details, subjectOf } from './digest.js';
import { digestHtml } from './digest-html.js';

const line = (over: Partial<DigestLine> = {}): DigestLine => ({
  title: '訪問の記録がまだの月',
  why: '担当されている月が終わったためです。',
  counter: '件',
  count: 3,
  fresh: 3,
  url: 'https://ward.test/monitoring?show=passed&x=1',
  ...over,
});
const digest = (...lines: DigestLine[]): Digest => ({
  today: day('2026-12-01'),
  lines,
  inboxUrl: 'https://ward.test/inbox',
  preferencesUrl: 'https://ward.test/settings/mail',
});
const list = line({
  title: '記録を待っている月',
  count: 12,
  fresh: 7,
  list: { groupName: '事業所', groups: 5, ages: { underWeek: 7, underMonth: 0, longer: 5 } },
});

describe('a digest', () => {
  it('says in its subject what and how many', () => {
    expect(subjectOf(digest(line()))).toBe('【振り返り】訪問の記録がまだの月が 3 件あります');
    expect(subjectOf(digest(line(), list))).toContain('（ほか 1 種類のお知らせ）');
    expect(() => subjectOf(digest())).toThrow();
  });

  it('counts a list by office and waiting time', () => {
    expect(details(list)).toEqual([
      'うち、新しいお知らせ: 7 件',
      '事業所 5 か所',
      'お知らせから 7 日以内: 7 件',
      'お知らせから 31 日以上: 5 件',
    ]);
    expect(details(line())).toEqual([]);
    expect(details(line({ fresh: 1 }))).toEqual(['うち、新しいお知らせ: 1 件']);
  });

  it.each([['text', digestText] as const, ['html', digestHtml] as const])(
    'as %s gives date, counts, links, reason and how to change it',
    (_, write) => {
      const words = write(digest(line(), list));
      for (const part of [
        '令和8年12月1日',
        '3 件',
        '12 件',
        'なぜ届いたか: 担当されている月が終わったためです。',
        'あとで',
        'https://ward.test/inbox',
        'https://ward.test/settings/mail',
      ]) {
        expect(words).toContain(part);
      }
      expect(words).not.toMatch(/未実施|怠|違反|至急|警告/);
    },
  );

  it.each([['text', digestText] as const, ['html', digestHtml] as const])(
    'as %s asks for a record only where there is one to make',
    (_, write) => {
      const pack = line({ title: '会議の資料', isToRead: true });
      expect(write(digest(pack))).not.toMatch(/支援を|記録を入れて/);
      expect(write(digest(pack))).toContain('お読みください');
      expect(write(digest(pack, list))).toMatch(/支援を[^]*記録を入れて/);
    },
  );

  it('as HTML fetches nothing, holds no table, and escapes what it is given', () => {
    const html = digestHtml(digest(line({ title: '<b>&"月"' })));
    expect(html).toContain('<html lang="ja">');
    expect(html).not.toMatch(/<(img|table|script|link|iframe)|url\(|@import/);
    expect(html).toContain('&lt;b&gt;&amp;&quot;月&quot;');
    expect(html).toContain('href="https://ward.test/monitoring?show=passed&amp;x=1"');
    expect(html).not.toContain('<b>');
  });
});
