import { defineMessages, type Message } from '@furikaeri/core';
import type { Danger } from './domain/danger-words.js';

/** What the sheets say to people. */
export const sayOfSheet = defineMessages('instruments.sheet', {
  idTaken: 'このシートの番号は、すでに使われています。画面を開きなおしてください。',
  noPublishedForm: 'この様式には、いま使える版がありません。基幹へお問い合わせください。',
  stale:
    'ほかの画面で先に保存されていました。両方の文章を見くらべて、残すほうを選んでください。どちらも消えていません。',
  isSubmitted: '提出済みのシートです。書きなおすときは、理由を添えて記入中に戻してください。',
  isDraft: '記入中のシートです。見せる範囲は、提出してから決められます。',
  writerOnly: 'これは、書いたご本人だけが行えます。',
  reasonMissing: '理由をひとこと書いてください。',
  reasonTooLong: '理由は {most} 文字以内で入力してください。',
  wrongForm: 'この項目の答え方と合っていません。画面を開きなおしてください。',
  itemTwice: '同じ項目が二度送られています。画面を開きなおしてください。',
  itemMissing: '「{title}」を書いてから提出してください。',
  nothingWritten: 'まだ何も書かれていません。ひとことでも書いてから提出してください。',
  burdenTooLong: '{most} 文字以内で入力してください。',
  abuse:
    '虐待かもしれないと感じたときは、この記入とは別に、区市町村の障害者虐待防止センター（18 歳未満の方は児童相談所 189、高齢の方は地域包括支援センター）へご相談・通報ください。確かでなくてもかまいません。いま身に危険があるときは 110 番・119 番へ。ここには、ご案内したことだけが残ります。',
  life: '命にかかわる心配があるときは、ひとりで抱えず、主治医・保健所・基幹相談支援センターへすぐにご相談ください。いま危険があるときは 119 番へ。書いているご自身がつらいときも、遠慮なくお話しください。ここには、ご案内したことだけが残ります。',
});

/** The official route, in words, for each kind of sign. */
export const officialRoute = (dangers: readonly Danger[]): Message[] =>
  dangers.map((danger) => sayOfSheet[danger]());
