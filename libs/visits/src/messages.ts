import { defineMessages } from '@furikaeri/core';

/** What this room says to people. */
export const say = defineMessages('visits', {
  // Planning: teams
  notAMember:
    '選ばれた方は、いまこの年度の訪問メンバーではありません。先にメンバーに加えてください。',
  twice: '{name}さんが、2 回選ばれています。',
  nobodyOfField: '主任相談支援専門員かコアチームの方を、1 人以上選んでください。',
  nobodyOfCentre:
    '基幹相談支援センターの方を、1 人以上選んでください。公と民でいっしょに訪問します。',
  otherLeadMissing:
    '主任のいる事業所には、ほかの主任と基幹がいっしょに訪問します。主任を選んでください。',
  sameCorporation: '{name}さんは、訪問先と同じ法人で働いているため、この訪問には加われません。',
  // Planning: visits
  targetDropped: 'この訪問先は、取りやめになっています。',
  programmeNotOpen:
    'この年度の訪問の計画は、いま「{state}」です。「実施中」にしてから行ってください。',
  alreadyPlanned: 'この回のこの事業所への訪問は、すでに計画されています。',
  visitIdTaken: 'この訪問の番号は、すでに使われています。画面を開きなおしてください。',
  activitiesMissing: '訪問で行うことを、1 つ以上選んでください。',
  activityOutside: '「{activity}」は、この年度の計画に入っていません。',
  textTooLong: '{most} 文字以内で入力してください。',
  visitUnderWay: 'この訪問先には、訪問が計画されています。先にその訪問を取りやめてください。',
  targetWordsMissing: 'この事業所を選んだ理由を、言葉で入力してください。',
  notAnOffice: 'この事業所は、訪問先に選べません（基幹か、すでに廃止された事業所です）。',
  // Planning: programmes
  yearTaken: '{year}の訪問の計画は、すでにあります。',
  yearOutside: '年度は、今年度の前後 5 年のあいだで入力してください。',
  programmeNameMissing: '計画の名前を入力してください。',
  programmeIdTaken: 'この計画の番号は、すでに使われています。画面を開きなおしてください。',
  programmeState: 'この計画はいま「{from}」のため、「{to}」にはできません。',
  programmeNotReady: 'まだ始められません。{what}を決めてください。',
  programmeClosed: 'この年度の訪問の計画は、終了しています。',
  versionNotPublished: '公開されている様式の版を選んでください。',
  roundNameMissing: '回の名前を入力してください。',
  roundIdTaken: 'この回の番号は、すでに使われています。画面を開きなおしてください。',
  reversed: '回の終わりの日は、始まりの日と同じ日か後の日にしてください。',
  outsideYear: '回の期間は、年度（4月1日～3月31日）の中にしてください。',
  overlap: '回の期間が、ほかの回と重なっています。',
  numberTwice: '同じ番号の回が、すでにあります。',
  visitsOutsideRound: 'この回には、もう訪問があります。その日が入る期間にしてください。',
  // Planning: members
  notInThisPart: 'この方は、いま{part}ではありません。役割を確かめてください。',
  hoursRange: '1 年の時間は 1～2000 時間で入力してください。',
  memberTwice: 'この方は、すでにメンバーに入っています。',
  memberVisits:
    'この方は、これからの訪問（{count} 件）のチームに入っています。先に交代する方を決めてください。',
  noVisitToMove: 'この方がチームに入っている、これからの訪問はありません。',
  replacedBySame: '交代する方には、別の方を選んでください。',
  alreadyInTeam: '交代する方は、すでにその訪問のチームに入っています。',
  // Planning: wishes and hours
  wishIdTaken: 'この希望の番号は、すでに使われています。画面を開きなおしてください。',
  wishOpen: '訪問の希望は、すでに出ています。内容を変えるときは、一度取り下げてください。',
  wishSettled: 'この希望は、すでに訪問の計画に進んだか、取り下げられています。',
  periodReversed: '期間の終わりの日は、始まりの日と同じ日か後の日にしてください。',
  periodTooLong: '期間は 1 年以内にしてください。',
  tooManyHours: '一度に登録できる時間帯は {most} までです。',
  hoursReversed: '終わりの時刻は、始まりより後にしてください。',
  hoursOutside: '期間の外の日が入っています。',
  hoursOverlap: '時間帯が重なっています。',
  // Settings
  daysRange: '日数は 0～60 日で入力してください。',
  wordEmpty: '置きかえる言葉は、1～30 文字で入力してください。',
  wordTwice: '同じ言葉の置きかえが、2 つあります。',
  wordOfInspection:
    '「{word}」は、お互いに振り返る訪問の言葉としては使えません。別の言葉にしてください。',
  // Moves
  notInThisState: 'この訪問はいま「{state}」のため、「{move}」は行えません。',
  notThisSide: '「{move}」は、{side}が行います。',
  reasonMissing: '理由を入力してください。相手の方に伝わります。',
  reasonTooLong: '理由は {most} 文字以内で入力してください。',
  // Notes
  notNow: 'この訪問はいま「{state}」のため、この操作は行えません。',
  notBegun: 'まだ訪問の時間になっていません。始まってから押してください。',
  noteChanged:
    '読まれたあとに、訪問記録が書きかえられました。いまの記録と見くらべて、もう一度お願いします。',
  nothingWritten: 'まだ何も書かれていません。ひとことでも書いてから見せてください。',
  notShown: '訪問記録は、まだ事業所に見せる前です。見せてから、それぞれが確かめます。',
  noStrength: 'よいところを、一つ書いてから完了してください。',
  noStep: '次にやってみることを、一つ決めてから完了してください。',
  tooManySteps: '次にやってみることは、三つまでにしてください。',
  tooManyPoints: '{most} 件までにしてください。',
  pointTwice: '同じ項目が二度入っています。画面を開きなおしてください。',
  perspectiveUnknown: 'この視点は、いまの様式にありません。視点を選びなおしてください。',
  notOfOffice: '訪問の日にこの事業所で働いている方から選んでください。',
  notOfTheTwo: 'この事業所の方か、訪問チームの方から選んでください。',
  promiseHalf: '連絡する方と日の、両方を入れてください。',
  idTaken: 'この番号は、すでに使われています。画面を開きなおしてください。',
  // Next steps
  stepBlank: '次にやってみることを、ひとこと書いてください。',
  dueTooEarly: '日付は、訪問の日か後の日にしてください。',
  outcomeMissing: 'どうなったかを、ひとこと書いてください。',
  nextMissing: '代わりにやってみることを書いてください。',
  nextNotWanted: '代わりの一歩は「変えて続ける」のときだけ書けます。',
  stepSettled: 'この一歩は、すでに「{state}」になっています。',
  // Cases and consents
  codeMissing: 'ケースコードを入力してください。',
  ratingRange: '自己評価は 0～100 で入力してください。',
  ratingLow:
    '自己評価が 40 % より低い事例です。手ごたえが少しある事例のほうが話しやすいことがあります。このままでもかまいません。',
  ratingHigh:
    '自己評価が 70 % より高い事例です。迷いの残る事例のほうが得るものが多いことがあります。このままでもかまいません。',
  noItem: '同意のあった項目を選んでください。',
  noReader: '読む方を選んでください。',
  notOfTeam: '読む方は、この訪問のチームから選んでください。',
  givenLater: '同意の日は、今日までの日にしてください。',
  over: '期限は、今日か後の日にしてください。',
  tooLong: '期限は、同意の日から 1 年以内にしてください。',
  // Material
  wordsMissing: '公開する言葉を書いてください。',
  withdrawReasonMissing: '取り下げる理由をひとこと書いてください。',
  materialWithdrawn: 'この素材は、すでに取り下げられています。',
  // Certificates
  personOrOffice: '人か事業所の、どちらか一つを選んでください。',
  whichYear: '年度を 2026 のように、月は 2026-11 のように指定してください。',
  monthOutsideYear: '月は、選んだ年度の中から選んでください。',
  // Dates
  tooFewDates: '候補日を {fewest} つ以上示してください。事業所が選びやすくなります。',
  tooManyDates: '候補日は {most} までにしてください。',
  datePast: 'これからの日時を選んでください。',
  dateReversed: '終わりの時刻は、始まりより後にしてください。',
  dateLength: '1 回の訪問は 30 分から 8 時間までにしてください。',
  datesOverlap: '候補日の時間が重なっています。',
  dateIdTaken: 'この候補日の番号は、すでに使われています。画面を開きなおしてください。',
  noTeamYet: '訪問する人が決まっていません。先に訪問チームを決めてください。',
  onHoliday: '{when}は休日（{name}）です。',
  onWeekend: '{when}は土日です。',
  onClosedDay: '{when}は閉庁日です。',
  outsideHours: '{when}は、ふだんの時間（{from}〜{until}）の外です。',
  memberTaken: '{when}は、{name}さんに別の予定が入っています。ほかの日時をお選びください。',
  searchTooLong: '空いている時間は、3 か月先までのあいだで探してください。',
  // Answers
  answersEmpty: '候補日への回答（○△×）を、ひとつ以上選んでください。',
  answerNoteTooLong: 'ひとことは {most} 文字以内で入力してください。',
  datesChanged: '候補日が新しくなりました。画面を開きなおして、もう一度お選びください。',
  allNo: 'すべて × でした。新しい候補日を示して、もう一度ご相談ください。',
  answersLeft: '回答を保存しました。あと {count} つの候補日が未回答です。',
  answersSaved: '回答を保存しました。ありがとうございます。',
  answerLinkUnusable:
    'この回答用リンクは使えません。期限が過ぎたか、日程が決まったか、新しいリンクに変わっています。',
  // Agreement
  notAnswered:
    'この候補日には、まだ事業所の回答がありません。回答を待つか、電話で聞いて入力してください。',
  answeredNo: 'この候補日には × の回答がありました。ほかの候補日をお選びください。',
  ownOffer: '事業所から示した候補日は、訪問する側が確かめて決めます。',
  otherDateAgreed: 'この訪問は、すでに{when}に決まりました。',
  dateAgreed: '{when}に決まりました。',
  placeTooLong: '場所は {most} 文字以内で入力してください。',
  meetingFixed: 'この訪問はいま「{state}」のため、方法と場所は変えられません。',
});
