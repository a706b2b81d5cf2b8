import { defineMessages } from '../errors.js';

/** What is wrong with the shape of what a file holds. */
export const sayOfShape = defineMessages('core.shape', {
  missing: '「{key}」がありません。',
  unknownKey: '「{key}」という項目は使えません。つづりを確かめてください。',
  notWords: '文字で入力してください。数字だけのときは "1" のように引用符で囲みます。',
  notANumber: '数で入力してください。',
  notAFlag: 'true か false にしてください。',
  notAList: '一つずつ並べた一覧にしてください。',
  notAGroup: '「名前: 値」の組にしてください。',
  notOneOf: '{words} のどれかにしてください。',
  tooLong: '{most} 文字以内にしてください。',
  tooMany: '{most} 個までにしてください。',
  wrong: '値を確かめてください。',
});

/** Why a YAML file cannot be read at all. */
export const sayOfYaml = defineMessages('core.yaml', {
  notYaml:
    '{at} 文字目から先を読み取れませんでした。字下げ（半角の空白）と「名前: 値」の形を確かめてください。',
  tooTangled:
    '参照（& と *）や深い入れ子、大きすぎるファイルは読み取りません。書き出したファイルの形のまま直してください。',
});
