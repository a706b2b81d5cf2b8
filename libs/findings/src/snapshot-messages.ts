import { defineMessages } from '@furikaeri/core';

/** What snapshots and themes say to people. */
export const say = defineMessages('findings', {
  cutOffNotOver:
    '集計の日は、{latest} までの日を選んでください。その日の終わりまでの記録を数えます。',
  cutOffBeforeYear: '集計の日は、{year}が始まった後の日を選んでください。',
  yearsRange: 'さかのぼる年度は 1～5 で入力してください。',
  snapshotEnded: 'この集計は、すでに終わっています。',
  snapshotNotDone: '集計が終わってから公開してください。',
  snapshotPublished: 'この集計は、すでに公開されています。公開したものは変えられません。',
  themeTitleMissing: 'テーマの名前を入力してください。',
  tooLong: '{most} 文字以内で入力してください。',
  themeDropped: 'このテーマは、外されています。',
  tooManyMaterials: '一度に加えられる素材は {most} 件までです。',
  materialGone: 'この素材は、事業所が取り下げました。',
  notUnderTheme: 'この素材は、このテーマに入っていません。',
  idTaken: 'この番号は、すでに使われています。画面を開きなおしてください。',
});
