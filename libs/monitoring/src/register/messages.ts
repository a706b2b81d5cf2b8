import { defineMessages } from '@furikaeri/core';

/** What the reading of a register file says to people. */
export const say = defineMessages('monitoring.register', {
  // The file
  tooManyRows: '一度に取り込めるのは {most} 行までです。ファイルを分けてください。',
  noHeader:
    '見出しの行が見つかりませんでした。はじめの 10 行のうちに「事業所番号」「ケースコード」などの見出しを入れてください。',
  noRows: '見出しの下に、台帳の行がありません。',
  columnMissing: '「{column}」の列がありません。見出しを確かめてください。',
  columnTwice: '同じ見出しの列が二つあります。どちらか一つにしてください。',
  unknownColumn: 'この列は使わないため、読み飛ばしました。',
  formula: '数式は読み取りません。値に置きかえてください（コピーして「値の貼り付け」）。',
  // Office
  officeNumberEmpty: '事業所番号を入力してください。',
  officeNumberShape: '事業所番号は、都道府県番号（01〜47）で始まる 10 桁の数字で入力してください。',
  officeNumberShapeNear:
    '事業所番号は、都道府県番号（01〜47）で始まる 10 桁の数字で入力してください。「{name}」（{number}）のことでしょうか。',
  officeUnknown: 'この番号の事業所は登録されていません。',
  officeUnknownNear:
    'この番号の事業所は登録されていません。「{name}」（{number}）のことでしょうか。',
  officeNameDiffers:
    '番号と事業所名が合いません。この番号の事業所は「{name}」です。どちらかを直してください。',
  officeClosed: '「{name}」は {day} に廃止されています。',
  // Code
  codeEmpty: 'ケースコードを入力してください。',
  codeTooLong: 'ケースコードは {most} 文字以内にしてください。',
  codeControl: 'ケースコードに改行などの見えない文字が入っています。入力しなおしてください。',
  codeTwice: '同じ事業所の同じケースコードが {first} 行目にもあります。',
  codeLooksPersonal:
    'ケースコードに「{found}」とあり、個人が分かる書き方のようです。氏名や電話番号の入らない符号にしてください。',
  codeMayBePersonal:
    'ケースコードの「{found}」は、個人が分かる書き方ではありませんか。地名などであれば、そのままでかまいません。',
  noteMayBePersonal: '備考の「{found}」は、個人が分かる書き方ではありませんか。',
  noteTooLong: '備考は 1000 文字以内にしてください。',
  // Specialist and desk
  specialistEmpty:
    '担当者が空欄です。新しいケースは担当者なしで登録し、登録済みのケースの担当者は変えません。',
  specialistUnknown: 'この事業所の相談支援専門員に、この氏名の方は登録されていません。',
  specialistUnknownNear:
    'この事業所の相談支援専門員に、この氏名の方は登録されていません。「{name}」さんのことでしょうか。',
  specialistElsewhere:
    '「{name}」さんは、この事業所の相談支援専門員として登録されていません（{office}に登録があります）。',
  specialistTwice:
    'この事業所には同じ氏名の方がいます。「見本 花子（みほん はなこ）」のように、ふりがなも書いてください。',
  specialistLeft:
    '「{name}」さんは、いまはこの事業所に在籍していません。引き継ぎ先を確かめてください。',
  deskUnknown: 'この提出先は登録されていません。登録されている提出先: {desks}',
  deskMissing: 'この障害種別の提出先が決まっていません。提出先を入力してください。',
  // Disability
  disabilityEmpty: '障害種別を入力してください。',
  disabilityUnknown:
    '障害種別を読み取れませんでした。身体・知的・精神・難病・障害児・その他 のどれかで入力してください。',
  disabilitySeveral: '障害種別がいくつかあるため、はじめの「{first}」として取り込みます。',
  // Support period and monitoring period
  monthEmpty: '年月を入力してください。',
  monthUnreadable:
    '年月を読み取れませんでした。R8.4、令和8年4月、2026/4 のように入力してください。',
  monthNoSuch: '実在しない年月です。元号と年を確かめてください。',
  monthOutOfRange: '年月が離れすぎています。年を確かめてください。',
  supportReversed: '支給終了年月が、支給開始年月より前になっています。',
  supportLong: '支給期間が 3 年を超えています。年を確かめてください。',
  supportOver:
    '登録されている支給期間（{from}～{until}）より前の支給期間です。新しい台帳かどうか確かめてください。',
  periodEmpty: 'モニタリング期間を入力してください。',
  periodUnreadable:
    'モニタリング期間を読み取れませんでした。3月ごと、毎月ごと(H28.5～H28.7) → 6月ごと(H28.10～H29.4) のように入力してください。',
  periodNotAnInterval: 'モニタリングの間隔は 1～24 か月で入力してください。',
  periodReversed: 'モニタリング期間のかっこの中の年月が、前後逆になっています。',
  periodNoSuchMonth: 'モニタリング期間のかっこの中に、実在しない年月があります。',
  periodRangeMissing:
    'モニタリング期間の {at} 番目には、いつまでかを（年月～年月）で書いてください。',
  periodDisagrees:
    'かっこの中の年月が、支給期間から数えたモニタリング月（{months}）と合いません。数えると「{expected}」になります。受給者証を確かめてください。',
  periodPhases: 'モニタリング期間が支給期間に収まりません。支給期間と年月を確かめてください。',
  // Visits
  visitUnreadable:
    '実施日を読み取れませんでした。R8.6.12 のように入力し、いくつもあるときは「；」で区切ってください。',
  visitNoSuch: '実在しない日付です。元号と日を確かめてください。',
  visitInFuture: '実施日が今日より後になっています。',
  visitBeforeSupport:
    '実施日が支給期間より前です。訪問として記録し、どの月も実施済みにはしません。',
  visitOutside:
    'モニタリング月ではない月の訪問です。訪問として記録し、どの月も実施済みにはしません。',
  visitNotInFile:
    '登録されている実施日 {days} が、この台帳にありません。記録はそのまま残しました。誤りのときは画面で取り消してください。',
  visitVoided: '実施日 {days} の記録は前に取り消されているため、取り込みませんでした。',
  // Against what is known
  caseEnded: 'このケースは {day} に終了しているため、この行は取り込みませんでした。',
  monthsLeft:
    'モニタリング期間が変わりましたが、訪問のないまま過ぎた {months} は閉じずに残しました。画面で確かめてください。',
  // Refusals of the use cases
  underWay: 'この取り込みは、いま処理しているところです。終わるまでお待ちください。',
  notClean: '確認で誤りのなかった取り込みだけ、台帳に反映できます。',
  notCancellable: 'この取り込みは、もう終わっています。',
  reasonMissing: '書き出す理由を入力してください。',
  lostCharacters: 'この文字コード（Shift_JIS）では書けない文字があります: {characters}',
});
