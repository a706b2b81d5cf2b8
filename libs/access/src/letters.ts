import type { Mail } from '@furikaeri/core';
import type { TokenPurpose } from './account-token.entity.js';

/** What the letter needs to know. No case, no office: a link and until when it works. */
export interface LinkLetter {
  to: string;
  purpose: TokenPurpose;
  name: string;
  municipalityName: string;
  url: string;
  /** `11月29日 9時15分` */
  until: string;
}

const words = {
  invitation: {
    subject: '「振り返り」ご利用のご案内',
    lead: ({ municipalityName }: LinkLetter) =>
      `${municipalityName}の「振り返り」に、あなたのアカウントを用意しました。次のリンクを開いて、パスワードを決めてください。`,
    button: '利用をはじめる',
    end: 'お心当たりのない場合は、お手数ですが、このメールを捨ててください。',
  },
  passwordReset: {
    subject: '「振り返り」パスワードの再設定',
    lead: () =>
      'パスワードを決め直すお申し込みがありました。次のリンクを開いて、新しいパスワードを決めてください。',
    button: 'パスワードを決め直す',
    end: 'お申し込みでない場合は、このメールを捨ててください。いまのパスワードは変わりません。',
  },
} as const;

/** Text and HTML of the letter. The link's token stands after `#`, which no server writes down. */
export function letterOf(letter: LinkLetter): Omit<Mail, 'messageId'> {
  const { subject, lead, button, end } = words[letter.purpose];
  const greeting = `${letter.name} 様`;
  const until = `リンクは ${letter.until} まで、1回だけ使えます。`;
  const text = [greeting, '', lead(letter), '', letter.url, '', until, end, ''].join('\n');
  const html = `<!doctype html><html lang="ja"><body style="font-family:sans-serif;line-height:1.7">
<p>${escapeHtml(greeting)}</p>
<p>${escapeHtml(lead(letter))}</p>
<p><a href="${escapeHtml(letter.url)}">${button}</a></p>
<p>${escapeHtml(until)}<br>${end}</p>
</body></html>`;
  return { to: letter.to, subject, text, html };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
