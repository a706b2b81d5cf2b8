import { defineMessages } from '../errors.js';

/** What the reading of files says to people. */
export const say = defineMessages('core.file', {
  fileMissing: 'ファイルを選んでください。',
  oneFile: 'ファイルは一つずつお送りください。',
  emptyFile: 'ファイルが空です。',
  tooLarge: 'ファイルが大きすぎます。{most} MB までにしてください。',
  notATable:
    'このファイルは Excel（.xlsx）でも CSV でもないようです。様式をダウンロードして、そこに書き写してください。',
  oldWorkbook:
    '古い形式（.xls）か、パスワードのかかった Excel のようです。パスワードを外し、「Excel ブック（.xlsx）」として保存しなおしてください。',
  brokenWorkbook:
    'Excel ファイルが壊れているようで、読み取れませんでした。Excel で開いて保存しなおしてください。',
  tooMuchUnpacked:
    'Excel ファイルの中身が大きすぎます。必要なシートだけにして保存しなおしてください。',
  brokenQuotes:
    '{row} 行目で、引用符（"）の数が合わず読み取れませんでした。Excel で開いて CSV に保存しなおしてください。',
});
