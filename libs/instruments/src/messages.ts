import { defineMessages } from '@furikaeri/core';
import type { AnswerReason } from './domain/check-answer.js';
import type { DefinitionReason } from './domain/check-definition.js';

/** What is wrong with a form, by the domain's reason. */
export const sayOfForm = defineMessages('instruments.form', {
  wordsMissing: 'ことばを入力してください。',
  wordsTooLong: '{most} 文字以内で入力してください。',
  wordsOneLine: '改行やタブを入れず、一行で入力してください。',
  wordsControl: '見えない文字が入っています。入力しなおしてください。',
  idShape:
    '「{id}」は符号に使えません。半角の英数字で始め、英数字と . _ - ( ) で 64 文字以内にしてください。',
  idTwice: '「{id}」が二度使われています。符号は一つずつ別にしてください。',
  noItems: '項目を一つ以上入れてください。',
  tooMany: '{most} 個までにしてください。',
  perspectiveUnknown: '「{code}」という視点はありません。視点の一覧の符号を入れてください。',
  optionsTooFew: '選ぶことばを二つ以上入れてください。',
  labelTwice: '「{label}」が二度使われています。ちがうことばにしてください。',
  outOfRange: '{least}～{most} の数で入力してください。',
  notWholeNumber: '整数で入力してください。',
  leastAboveMost: '一番小さい数（{least}）が、一番大きい数（{most}）を超えています。',
  reflectionHasTotals: '振り返りの様式は集計しません。集計（totals）は「never」にしてください。',
} satisfies Record<DefinitionReason, string>);

/** What is wrong with an answer, by the domain's reason. */
export const sayOfAnswer = defineMessages('instruments.answer', {
  unknownItem: 'この様式にない項目です。画面を開きなおしてください。',
  notText: '文字で入力してください。',
  answerTooLong: '{most} 文字以内で入力してください。',
  notAnOption: '選択肢から選んでください。',
  optionTwice: '同じ選択肢が二度選ばれています。',
  notANumber: '数で入力してください。',
  tooSmall: '{least} 以上の数で入力してください。',
  tooBig: '{most} 以下の数で入力してください。',
  notWhole: '整数で入力してください。',
  notADay: '日付を確かめてください。例: 2026-11-22',
  notAMonth: '年月を確かめてください。例: 2026-11',
  notYesNo: '「はい」か「いいえ」を選んでください。',
  notAList: '一つずつ、文字で入力してください。',
  tooManyEntries: '{most} 個までにしてください。',
} satisfies Record<AnswerReason, string>);

/** What is wrong with a form's file. */
export const sayOfFile = defineMessages('instruments.file', {
  noSuchTab: '「{tab}」のシートがありません。書き出したファイルの形のまま直してください。',
  noSuchColumn: '「{column}」の列がありません。見出しは変えずに、下の行だけを直してください。',
  noSuchSection: 'この符号の章がありません。「章」のシートの符号を入れてください。',
  noSuchList: 'この名前の一覧がありません。「選択肢」のシートの一覧の名前を入れてください。',
  notOneOf: '{words} のどれかにしてください。',
  notANumber: '数で入力してください。',
  notAFlag: '「{yes}」か空欄にしてください。',
  formula: '数式は読み取りません。値に置きかえてください（コピーして「値の貼り付け」）。',
  unknownFile: 'YAML（.yaml）か Excel（.xlsx）のファイルをお送りください。',
});

/** What this room says to people. */
export const say = defineMessages('instruments', {
  // Forms
  codeShape:
    '様式の符号は、半角の英小文字で始め、英小文字・数字・ハイフンで 60 文字以内にしてください。例: reflection-full',
  codeTaken: 'この符号の様式は、すでにあります。',
  nameMissing: '様式の名前を入力してください。',
  nameTooLong: '様式の名前は {most} 文字以内で入力してください。',
  idTaken: 'この番号は、すでに使われています。画面を開きなおしてください。',
  archived: 'この様式は使用を終えています。',
  noPublished: '公開された版がまだありません。',
  draftThere: 'この様式には、書きかけの下書きがあります。公開するか、破棄してからにしてください。',
  draftThereForFile:
    'この様式には、書きかけの下書きがあります。その下書きを置きかえてよければ、下書きの番号（revision）を添えて送りなおしてください。',
  notADraft: '公開された版は変えられません。新しい下書きをつくってください。',
  staleDraft:
    'ほかの方が、この下書きを先に保存しています。その内容を確かめてから、もう一度保存してください。',
  changeNoteMissing: '前の版から何が変わったかを、ひとこと書いてください。',
  changeNoteTooLong: '変更の説明は {most} 文字以内で入力してください。',
  kindDiffers: 'この符号の様式は種類がちがいます。別の符号にしてください。',
  otherInstruments: '同じ様式の二つの版を選んでください。',
  neverTotalled: 'この様式の答えは集計しません。',
  // Files
  fileHasRemarks: '直していただくところがあるため、何も変えていません。',
});
