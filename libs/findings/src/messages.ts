import { defineMessages } from '@furikaeri/core';

/** What this room says to people. */
export const say = defineMessages('findings', {
  textTooLong: '{most} 文字以内で入力してください。',
  idTaken: 'この番号は、すでに使われています。画面を開きなおしてください。',
  // Meetings
  roundRange: '回は 1～12 で入力してください。',
  yearOutside: '年度は、今年度の前後 20 年のあいだで入力してください。',
  titleMissing: '会議の名前を入力してください。',
  meetingTaken: '{meeting}は、すでにあります。',
  meetingClosed:
    '{meeting}は終了しているため、変えられません。直すときは、先に終了を取り消してください。',
  agendaEmpty: '会議資料を開く前に、次第に議題を 1 つ以上入れてください。',
  heldOnMissing: '会議資料を開く前に、開催日を決めてください。',
  notHeldYet: '開催日の前には終了できません。',
  // Topics and agenda
  codeShape: '議題の符号は、半角の英数字とハイフンで 1～20 文字にしてください。',
  codeTaken: '符号「{code}」の議題は、すでにあります。',
  topicTitleMissing: '議題の名前を入力してください。',
  topicTwice: '同じ議題が 2 つ入っています。',
  topicRetired: '「{topic}」は、いまは使われていない議題です。',
  topicHasStatements: '「{topic}」には発言があるため、次第から外せません。',
  tooManyItems: '議題は {most} までにしてください。',
  tooManyLines: '取り組みの報告は {most} 行までにしてください。',
  // Seats
  labelMissing: '席の名前（学識経験者、当事者、家族など、役割）を入力してください。',
  seatReversed: '終わりの日は、始まりの日と同じ日か後の日にしてください。',
  notAMember: 'この方は、評価会議の委員ではありません。先に委員として登録してください。',
  seatTwice: '同じ席が 2 つ入っています。',
  notASeat: 'この席は、開催日に設けられていません。',
  // Documents
  documentTitleMissing: '資料の名前を入力してください。',
  documentNotPdf: '資料は PDF ファイルを選んでください。',
  tooManyDocuments: '資料は {most} 件までにしてください。',
  // Minutes
  minutesBlank: '議事録を書いてから確認してください。',
  minutesChanged:
    '読まれたあとに、議事録が書きかえられました。いまの内容と見くらべて、もう一度お願いします。',
  minutesNotApproved: '議事録は、確認をすませてから公開します。',
  minutesPublished: '公開した議事録は変えられません。',
  minutesMissing: 'まだ議事録がありません。',
  // Statements
  statementBlank: '発言を入力してください。',
  notOnAgenda: 'この議題は、この回の次第に入っていません。',
  doesNotEvaluate: 'この回は、評価を行わない回です。',
  statementChanged:
    '開いているあいだに、ほかの方がこの発言を変えました。両方の文を見くらべて、もう一度お願いします。',
  withdrawnReasonMissing: '取り下げる理由を、ひとこと入力してください。',
  statementWithdrawn: 'この発言は、取り下げられています。',
  takesUpItself: '同じ発言を引きつぐことはできません。',
  takesUpLater: '引きつぐ発言は、前の回のものから選んでください。',
  // Answers
  doneMissing: 'どう対応したかを、ひとこと入力してください。',
  answeredBefore: '報告する回は、発言のあった回か、その後の回にしてください。',
  answerOnGood: '対応は「意見・課題」に書きます。',
  // Regional issues
  issueTitleMissing: '地域課題の名前を入力してください。',
  issueState: 'この地域課題はいま「{from}」のため、「{to}」にはできません。',
  issueWordsMissing: '何があったかを、ひとこと入力してください。',
  issueInFuture: '日付は、今日までの日にしてください。',
  // Written opinions
  opinionBlank: 'ご意見を入力してください。',
  opinionTooLate: 'この回は終了しているため、書面の意見は出せません。',
  opinionTaken: 'このご意見は、すでに会議の発言として取り上げられています。',
  // Summaries
  summaryPublished: 'この回の概要版は、公開されています。直すときは、新しい版をつくってください。',
  nothingToCorrect: 'この回には、公開された概要版がまだありません。',
  correctionMissing: '前の版から何を直すのかを、ひとこと入力してください。',
  summaryChanged:
    '見たあとに、概要版の下書きがつくり直されました。もう一度たしかめてから公開してください。',
  summaryNeedsDay: '概要版をつくる前に、開催日を決めてください。',
  readingShape: 'ふりがなは、漢字のあることばに、ひらがなで入力してください。',
  tooManyReadings: '読みは {most} 件までにしてください。',
  // Home reviews
  homeNameMissing: 'グループホームの名前を入力してください。',
  notAReview: '提出された「年次の確認」の用紙を選んでください。',
  sheetHandedIn: 'この用紙は、すでに会議に出されています。',
  homeState: 'この確認はいま「{state}」のため、この操作は行えません。',
  opinionMissing: '意見を返す前に、評価できることか意見・課題を入力してください。',
});

/** What is wrong with a meeting's file. */
export const sayOfFile = defineMessages('findings.file', {
  unknownFile: 'YAML（.yaml）か JSON（.json）のファイルをお送りください。',
  hasRemarks: '直していただくところがあるため、何も変えていません。',
  meetingTwice: 'このファイルに、同じ年度の同じ回が 2 つあります。',
  idTwice: '符号「{code}」が、この回の中で 2 回使われています。',
  topicDiffers: '符号「{code}」は、すでに別の議題「{title}」に使われています。',
  takesUpUnknown: '「{code}」という発言は、前の回に見つかりませんでした。',
  takesUpSeveral:
    '「{code}」は、前の回に 2 つ以上あります。2025-2/{code} のように、年度と回を付けてください。',
  takesUpLater: '引きつぐ発言は、前の回のものにしてください。',
  answerUnknown: '報告する回（{meeting}）が、まだありません。',
  answeredBefore: '報告する回は、発言のあった回か、その後の回にしてください。',
  doneMissing: 'どう対応したかを、ひとこと入力してください。',
  closed: '{meeting}は終了しているため、変えられません。',
});
