import { defineMessages } from '@furikaeri/core';

/** What this room says to people. */
export const say = defineMessages('monitoring', {
  // Cases
  codeEmpty: 'ケースコードを入力してください。',
  codeTooLong: 'ケースコードは {most} 文字以内で入力してください。',
  codeControl: 'ケースコードに改行などの見えない文字が入っています。入力しなおしてください。',
  caseIdTaken: 'このケースの番号は、すでに使われています。画面を開きなおしてください。',
  codeTaken: 'このケースコードは、この事業所ですでに使われています。',
  noteTooLong: '備考は 1000 文字以内で入力してください。',
  deskMissing: 'この障害種別の提出先が決まっていません。提出先を選んでください。',
  notASpecialist: 'この方は、この事業所の相談支援専門員として登録されていません。',
  caseEnded: 'このケースは {day} に終了しています。',
  caseNotEnded: 'このケースは終了していません。',
  // Support period and phases
  supportReversed: '支給期間の終わりは、始まりと同じ月か後の月にしてください。',
  planMissing: 'モニタリング期間を、間隔の一覧か受給者証の記載のどちらかで入力してください。',
  planTwice: 'モニタリング期間は、間隔の一覧と受給者証の記載のどちらか一方にしてください。',
  phasesOutside: 'モニタリング期間は、支給期間（{from}～{until}）とそろえてください。',
  phaseEmpty: 'モニタリング期間を入力してください。',
  phaseInterval: 'モニタリングの間隔は 1～24 か月で入力してください。',
  phaseReversed: '{at} 番目の期間の終わりが、始まりより前の月になっています。',
  phaseOverlap: '{at} 番目の期間が、前の期間と重なっています。',
  phaseGap: '{at} 番目の期間と前の期間のあいだに、空いている月があります。',
  phaseTooLong: '期間が長すぎます。年を確かめてください。',
  periodEmpty: '受給者証のモニタリング期間を入力してください。',
  periodUnreadable:
    'モニタリング期間を読み取れませんでした。例: 3月ごと、毎月ごと(H28.5～H28.7) → 6月ごと(H28.10～H29.4)',
  periodNotAnInterval: 'モニタリングの間隔は 1～24 か月で書いてください。',
  periodReversed: 'かっこの中の年月が、前後逆になっています。',
  periodNoSuchDay: 'かっこの中に、実在しない年月があります。',
  rangeMissing: '{at} 番目の期間には、いつまでかを（年月～年月）で書いてください。',
  rangeDisagrees:
    '{at} 番目の期間の年月が、支給期間から数えた月（{expected}）と合いません。受給者証をもう一度確かめてください。',
  renewalOverlaps: '新しい支給期間は、いまの支給期間（{until}まで）より後の月から始めてください。',
  decidedInFuture: '通知日は、今日までの日にしてください。',
  decidedTooEarly: '通知日が、支給期間よりずっと前になっています。日付を確かめてください。',
  // Due months
  monthDone: '{month}は、実施済みです。',
  monthClosed: '{month}は、すでに閉じられています（{reason}）。',
  monthOpen: '{month}は、閉じられていません。',
  unknownReason: '理由を一覧から選んでください。',
  noteMissing: 'この理由のときは、事情をひとこと書いてください。',
  closedInFuture: '日付は、今日までの日にしてください。',
  reopenNoteMissing: '戻す理由をひとこと書いてください。',
  // Records
  recordMissing: '{what}を入力してください。',
  visitInFuture: '訪問日は、今日までの日にしてください。',
  notATime: '訪問した時刻は 09:30 のように書いてください。',
  metPersonDisagrees: '「面接した相手」と「本人に会えたか」が合っていません。',
  nextMonthNotLater: '次回のモニタリング月は、今回より後の月にしてください。',
  reportedInFuture: '報告日は、今日までの日にしてください。',
  reportedBeforeVisit: '報告日は、訪問日と同じ日か後の日にしてください。',
  sameDay: 'この日の訪問は、すでに記録されています。',
  idTaken: 'この記録の番号は、すでに使われています。画面を開きなおしてください。',
  voided: 'この記録は、すでに取り消されています。',
  voidReasonMissing: '取り消す理由をひとこと書いてください。',
  tooLong: '{most} 文字以内で入力してください。',
  didMonth: '{month}のモニタリングを実施済みにしました。',
  monthAlreadyDone: '{month}はすでに実施済みです。この訪問も記録しました。',
  monthIsClosed:
    '{month}は「{reason}」として閉じられています。訪問は記録しました。閉じたのが誤りのときは、月を戻してください。',
  outsideDueMonth:
    '{month}はモニタリング月ではありません。訪問は記録しましたが、どの月も実施済みにはなりません。月を変えるときは、区市町村への報告とモニタリング期間の変更が必要です。',
  notFaceToFace:
    '対面の訪問ではないため、記録だけを残しました。モニタリング月は実施済みになりません。',
  // Hand-overs
  samePerson: '引き継ぐ方と引き継がれる方に、別の方を選んでください。',
  handOverTooFar: '引き継ぎの日は、1年以内の日にしてください。',
  notTheirCases: '選ばれたケースの中に、引き継ぐ方の担当ではないものがあります。',
  nothingToHandOver: '引き継ぐケースがありません。',
  handOverApplied: 'この引き継ぎは、すでに行われています。',
  handOverCancelled: 'この引き継ぎは、取り消されています。',
  // Desks and settings
  deskNameEmpty: '提出先の名前を入力してください。',
  deskNameTaken: 'この名前の提出先は、すでにあります。',
  deskKindTaken: '{kind}は、すでに「{desk}」に割り当てられています。',
  graceRange: '記録を待つ日数は 0～31 日で入力してください。',
  retentionRange: '記録の保存年数は 5～30 年で入力してください。',
  rangeReversed: '年月の範囲が、前後逆になっています。',
});
