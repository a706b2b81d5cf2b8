import type { ReminderRule, StageWords } from '@furikaeri/reminders';

const pack: StageWords = {
  title: '新しく読めるようになった会議の資料',
  why: '委員をお願いしている会議の資料がそろい、読めるようになったため、お知らせしています。会議に出られないときは、書面でもご意見を寄せられます。',
  path: '/committee',
};
const unanswered: StageWords = {
  title: 'お返事を待っている意見・課題',
  why: '次の会議が近づき、これまでの会議でいただいた意見・課題に、まだ対応の書かれていないものがあるため、お知らせしています。途中のものも、どこまで進んだかをひとことで残せます。',
  path: '/opinions?show=open',
};

/** The letter holds a count and a link; what the meeting is about is on the screen. */
export const findingRules: readonly ReminderRule[] = [
  { rule: 'findings.packOpened', counter: '件', isToRead: true, words: () => pack },
  { rule: 'findings.opinionsOpen', counter: '件', words: () => unanswered },
];

export const FINDING_RULES = findingRules.map(({ rule }) => rule);
