import { type PersonalFinding, matches } from './finding.js';
import { SURNAMES, SURNAME_READINGS } from './surnames.js';

const HAN = '[\\p{Script=Han}々ヶ]';
const KANA = '[ァ-ヶーｦ-ﾟ]';
const HONORIFIC = '(?:様(?![子式々])|さん|さま|氏(?!名)|くん|君|ちゃん|殿)';
/** What may follow a name in kanji without being part of it. */
const TAIL = `(?=(?:宅|方|本人|妻|夫|母|父|兄|姉|弟|妹|娘|息子)|(?!${HAN}))`;

/** Kanji of given names. Left out are those that make words of surnames: 学 会 市 町 店 所 日 人 … */
const GIVEN =
  '[一二三太郎朗次子美香恵幸弘博裕浩明昭和正勝義雄男夫介助平信行之久治司誠健康隆孝茂実清進豊修剛徹聡哲也哉直樹大輔翔翼蓮悠斗陽菜葵結衣愛優花華奈々那里佳代江枝絵理紀由智千春夏秋冬雪真麻亜沙希紗彩綾歩未来心咲桜莉凛乃加世津喜良洋光輝敏俊英栄忠守昇登章宏広仁文武志士史彦吉蔵雅晴朋友知典範憲恭敬悟勇猛篤毅潤淳純順亮涼遼諒匠拓貴卓伸慎晋新悦節静照道芳房富寿鶴亀松竹梅菊留初貞雛湊颯律湧航駿瞬隼凌蒼碧朔琉瑠璃玲怜萌芽音琴詩桃杏梨果澄瞳薫忍望泉渚遥遙岬恒靖泰保稔功勲巌巖崇尚翠緑京海七五八十四六地陸空凪人月奏穂帆菫聖賢謙建秀重政利允公安定宗宣寛弓弥徳惠慶慧晃暁朝民洸満滋源熊甚益祐祥福穣紘絢緒臣芙茜葉蘭虎誉諭邦郁鉄鏡楓朱茉頼龍竜麟善元豪魁嵐生]';
const GIVEN_ALONE =
  '[誠隆茂実清豊修剛徹聡哲健博浩弘裕明昭勝昇章宏勇猛篤毅潤淳亮涼匠卓翔翼蓮葵愛優薫忍稔功勲巌崇瞳恵幸子学陸凛慶楓正]';
/** Words that could be read as a given name: 田中修理, 佐藤一人, 鈴木三月. */
const WORDS =
  /^(?:[一二三四五六七八九十]+[人月]?|健康|修理|理由|進行|実行|安定|公平|平和|平穏|大和|大地震|大正|明治|昭和|友人|知人|夫人|美人|人生|先生|生活|大人|大半)$/;
/** Surnames that begin the names of places: 東大和, 南花畑. */
const DIRECTIONS = new Set(['東', '南']);

const AFTER_SURNAME = {
  honorific: new RegExp(`^${HONORIFIC}`, 'u'),
  given: new RegExp(`^( ?)(${GIVEN}{2,3}|${GIVEN_ALONE})(?:${HONORIFIC}|${TAIL})`, 'u'),
  kana: new RegExp(`^ (?:[ぁ-ん]{2,4}|[ァ-ヶ]{2,4})(?=${HONORIFIC}|[\\s、。,.:;()「」・/]|$)`, 'u'),
};
const PARTICLES = /^ (?:より|から|まで|など|ほか|たち|として|ケア|ホーム|バス|サポート)$/;

/** Where the name that begins with this surname ends in `rest`, if it is one. */
function nameEnd(surname: string, rest: string, atWordStart: boolean): number | undefined {
  if (surname.length === 1 && !atWordStart) return undefined;
  const honorific = AFTER_SURNAME.honorific.exec(rest);
  if (honorific) return honorific[0].length;
  const given = AFTER_SURNAME.given.exec(rest);
  if (given) {
    const [whole, gap, name = ''] = given;
    const short = name.length === 1 && !gap && (surname.length === 1 || !atWordStart);
    const place = !gap && DIRECTIONS.has(surname);
    if (!short && !place && !WORDS.test(name)) return whole.length;
  }
  const kana = atWordStart ? AFTER_SURNAME.kana.exec(rest) : null;
  return kana && !PARTICLES.test(kana[0]) ? kana[0].length : undefined;
}

/** Names that begin with a known surname: 田中さん, 田中太郎, 田中 さくら. */
function knownSurnames(folded: string): PersonalFinding[] {
  const found: PersonalFinding[] = [];
  for (const run of folded.matchAll(new RegExp(`${HAN}+`, 'gu'))) {
    for (let from = 0; from < run[0].length; from++) {
      const at = run.index + from;
      for (const length of [3, 2, 1]) {
        const surname = folded.slice(at, at + length);
        if (from + length > run[0].length || !SURNAMES.has(surname)) continue;
        const end = nameEnd(surname, folded.slice(at + length, at + length + 12), from === 0);
        if (end === undefined) continue;
        found.push({ kind: 'name', text: folded.slice(at, at + length + end), at });
        break;
      }
    }
  }
  return found;
}

/** Katakana, full width, whatever kana it was. */
const reading = (kana: string): string =>
  kana.normalize('NFKC').replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));

const beginsWithReading = (text: string): boolean =>
  SURNAME_READINGS.has(reading(text.split(/ |さん|さま|様|氏|くん|君|ちゃん/)[0] ?? ''));

const RARE_WITH_GIVEN = new RegExp(
  `(?<!${HAN})${HAN}{1,4} ${GIVEN}{1,2}[子郎朗美介江代恵香奈乃太也哉斗輔之](?:${HONORIFIC}|${TAIL})`,
  'gu',
);
/** 鰐淵様, but not 利用者様, 奥様 or 仕様. */
const RARE_WITH_SAMA = new RegExp(
  `(?<!${HAN})${HAN}{2,4}(?<![者人族親所員師医店社子母父兄姉弟妹妻夫孫娘客主家官長方生業庁仕同多])様(?![子式々])`,
  'gu',
);
const KANA_FULL = [
  new RegExp(`(?<!${KANA})${KANA}{2,7} ${KANA}{2,7}(?!${KANA})`, 'g'),
  /(?<![ぁ-ん])[ぁ-ん]{2,6} [ぁ-ん]{2,6}(?![ぁ-ん])/g,
];
const KANA_HONORIFIC = [
  new RegExp(`(?<!${KANA})${KANA}{2,7}${HONORIFIC}`, 'g'),
  /(?<![ぁ-ん])[ぁ-ん]{2,5}?(?:さん|さま|様|氏|くん|君|ちゃん)/g,
];
const LABELLED = /(?:氏名|フリガナ|ふりがな|利用者名|本人名) ?: ?(?![非不未匿略無なー-])\S{2,12}/g;

/** Names of people in free text. `folded` comes from `fold`. */
export const findNames = (folded: string): PersonalFinding[] => [
  ...knownSurnames(folded),
  ...matches('name', RARE_WITH_GIVEN, folded),
  ...matches('name', RARE_WITH_SAMA, folded),
  ...[...KANA_FULL, ...KANA_HONORIFIC].flatMap((pattern) =>
    matches('name', pattern, folded, beginsWithReading),
  ),
  ...matches('name', LABELLED, folded),
];

const ALL_HAN = new RegExp(`^${HAN}{2,6}$`, 'u');
const ALL_GIVEN = new RegExp(`^(?:${GIVEN}{2,3}|${GIVEN_ALONE})$`, 'u');
const GIVEN_AT_END = new RegExp(`${GIVEN}{2}$`, 'u');

/** A code is no sentence: a bare surname in it is a name too, in kanji (田中01) or kana (ﾀﾅｶ-1). */
export function isNameCode(folded: string): boolean {
  const words = folded.match(new RegExp(`${HAN}+|[ァ-ヶーｦ-ﾟ]+|[ぁ-ん]+`, 'gu')) ?? [];
  const [first = '', second = ''] = words;
  const bare = folded.replaceAll(' ', '');
  if (ALL_HAN.test(bare)) {
    if ([2, 3].some((n) => SURNAMES.has(bare.slice(0, n)))) return true;
    if (SURNAMES.has(bare.slice(0, 1)) && ALL_GIVEN.test(bare.slice(1))) return true;
    if (bare.length >= 4 && GIVEN_AT_END.test(bare)) return true;
  }
  if (SURNAMES.has(first) && first.length > 1) return true;
  const kana = reading(first);
  if (SURNAME_READINGS.has(kana)) return true;
  if (/^[ァ-ヶー]{2,7} [ァ-ヶー]{2,7}$/.test(`${kana} ${reading(second)}`) && / /.test(folded))
    return true;
  return [3, 4, 5].some((n) => kana.length >= n + 2 && SURNAME_READINGS.has(kana.slice(0, n)));
}
