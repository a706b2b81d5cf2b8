import { defineMessages } from '@furikaeri/core';

export const say = defineMessages('access', {
  signInFailed: 'メールアドレスかパスワードが違います。もう一度お確かめください。',
  codeFailed: '確認コードが違います。表示されている新しいコードを入力してください。',
  signInAgain: '時間が過ぎました。はじめからサインインしてください。',
  linkUnusable:
    'このリンクは使えません。期限が過ぎたか、すでに使われています。新しいリンクをお求めください。',
  passwordWrong: 'いまのパスワードが違います。',
  tooShort:
    'パスワードは {least} 文字以上にしてください。{advised} 文字以上の、覚えやすい文がおすすめです。',
  tooLong: 'パスワードは {most} 文字以内にしてください。',
  common: 'よく知られたパスワードのため、使えません。別の文にしてください。',
  aboutYou: 'お名前や所属から思いつくパスワードのため、使えません。別の文にしてください。',
  nameNeeded: '姓と名を入力してください。',
  loginNeeded: '招待を送るメールアドレスを入力してください。',
  loginWrong: 'メールアドレスの形を確かめてください。',
  loginTaken: 'このメールアドレスは、ほかの方が使っています。',
  alreadyActive: 'この方は、すでに利用を始めています。',
  notYourself: 'ご自身のアカウントには行えません。',
  totpOn: '二段階認証は、すでに設定されています。',
  totpOff: '二段階認証は、設定されていません。',
  totpNotStarted: '二段階認証の設定をはじめからやり直してください。',
});
