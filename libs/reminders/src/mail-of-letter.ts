import { todayInTokyo } from '@furikaeri/calendar';
import type { Mail } from '@furikaeri/core';
import type { ClaimedLetter } from './claiming.js';
import type { ContentRow } from './contents.js';
import { type Digest, type DigestLine, digestText, subjectOf } from './domain/digest.js';
import { digestHtml } from './domain/digest-html.js';
import type { ReminderRules } from './rules.js';

/** Puts a claimed letter into words. `publicUrl` is what people type to reach the app. */
export function mailOf(
  letter: ClaimedLetter,
  rules: ReminderRules,
  now: Date,
  publicUrl: string,
): Omit<Mail, 'messageId'> {
  const url = (path: string) => publicUrl.replace(/\/$/, '') + path;
  const digest: Digest = {
    today: todayInTokyo(now),
    lines: letter.contents.map((row) => lineOf(row, rules, url)),
    inboxUrl: url('/inbox'),
    preferencesUrl: url('/settings/mail'),
  };
  return {
    to: letter.address,
    subject: subjectOf(digest),
    text: digestText(digest),
    html: digestHtml(digest),
    headers: {
      'Content-Language': 'ja',
      // No out-of-office answers to a program (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${digest.preferencesUrl}>`,
    },
  };
}

function lineOf(row: ContentRow, rules: ReminderRules, url: (path: string) => string): DigestLine {
  const rule = rules.get(row.rule);
  const { title, why, path } = rule.words(row.stage);
  return {
    title,
    why,
    counter: rule.counter,
    count: row.count,
    fresh: row.fresh,
    url: url(path),
    isToRead: rule.isToRead,
    list: row.listed
      ? { groupName: rule.groupName ?? '', groups: row.groups, ages: row.ages }
      : undefined,
  };
}
