import { defineMessages } from '../errors.js';

export const say = defineMessages('core', {
  internal:
    'システムで問題が起きました。続くときは、番号 {errorId} を添えて担当者へお知らせください。',
  tookTooLong:
    '時間がかかりすぎたため、処理を中止しました。範囲をせばめて、もう一度お試しください。',
  badRequest: 'リクエストの形が正しくありません。',
  badOperation: 'この操作は読み取れませんでした。画面を開きなおして、もう一度お試しください。',
  unknownOperation: 'この操作は登録されていません。画面を開きなおして、もう一度お試しください。',
  foreignOrigin: 'ほかのサイトからの操作は受け付けられません。',
  noSuchPage: 'お探しのページは見つかりませんでした。',
  tooLarge: '送られた内容が大きすぎます。',
  tooDeep: '入れ子が深すぎます（{most} 段まで）。',
  tooCostly: '一度に求める量が多すぎます。件数か項目を減らしてください。',
  tooManyAliases: '別名（エイリアス）が多すぎます（{most} 個まで）。',
  tooManyMutations: '一度に行える変更は {most} 件までです。',
  unreadableSigns: '読み取れない文字が入っています。その文字を消して、もう一度お試しください。',
  wrongValue: '入力した値を確かめてください。',
  required: '入力してください。',
  unknownField: 'この項目は受け付けられません。',
  notADay: '日付を読み取れませんでした。例: R8.11.22、2026-11-22',
  notAMonth: '年月を読み取れませんでした。例: R8.11、2026-11',
  notATime: '時刻は 09:30 のように書いてください。',
  notAnId: '番号（ID）の形が正しくありません。',
  wrongTake: '件数は 1 から {most} までにしてください。',
  wrongSkip: '読みとばす件数は 0 以上にしてください。',
  tooShort: '{least} 文字以上で入力してください。',
  tooLong: '{most} 文字以内で入力してください。',
  tooSmall: '{least} 以上にしてください。',
  tooBig: '{most} 以下にしてください。',
});
