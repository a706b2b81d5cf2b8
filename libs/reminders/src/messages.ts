import { defineMessages } from '@furikaeri/core';

export const say = defineMessages('reminders', {
  notLater: '「あとで」の日は、あすより後の日を選んでください。',
  tooFar: '「あとで」は 30 日先までです。それより先になるときは、いったん近い日を選んでください。',
  noReason: '「あとで」にする理由を、ひとこと書いてください。',
  reasonTooLong: '理由は 200 文字以内で書いてください。',
  notOpen: 'このお知らせは、すでに済んだか、「あとで」になっています。',
  empty: 'お知らせの段階を、ひとつ以上残してください。',
  tooMany: 'お知らせの段階は 12 までにしてください。',
  stageName: '段階の名前は、英小文字で始まる英数字（32 文字以内）にしてください。',
  doubledStage: '同じ名前の段階があります。名前を変えてください。',
  businessDays: '営業日は 0 から 250 までの整数で書いてください。',
  hoursTooShort: '送信の終わりは、始まりより 30 分以上あとにしてください。',
  closedDayName: '閉庁日の名前を、50 文字以内で書いてください。',
  closedDayKnown: 'その日は、すでに閉庁日になっています。',
  pauseTooFar: 'お休みは 1 年先までにしてください。',
  pausePast: 'お休みの終わりは、きょう以降の日を選んでください。',
});
