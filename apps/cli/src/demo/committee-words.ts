import type { StatementAnswer } from '@furikaeri/findings';

/** Roles, one for each member of the demo's committee. */
export const seatLabels = [
  '当事者',
  '学識経験者',
  '家族',
  '家族会',
  '民生委員・児童委員',
  '医療',
  '教育',
  '障がい福祉サービス事業所',
  '就労支援',
];

const centre = '基幹相談支援センター';
const ward = '障がい福祉課';

/** What became of an opinion by the next meeting: who saw to it, what was done, how far it is. */
export const answersOf: Record<string, [string, string, StatementAnswer['state']]> = {
  'T1-R2-I1': [centre, '二つの基幹の打ち合わせを、毎月ひらくことにしました。', 'underWay'],
  'T1-R2-I3': [ward, '相談窓口の案内を広報に載せ、民生委員の集まりでも配りました。', 'done'],
  'T2-R2-I1': [centre, '経験のある方が話し手になる回を設けました。', 'done'],
  'T2-R2-I2': [centre, 'Web での参加を試し、事業所訪問でも声をかけています。', 'underWay'],
  'T4-R2-I1': [ward, '協議会に、地域課題として提起する準備をしています。', 'underWay'],
  'T5-R2-I1': [centre, 'ケースは符号で話し、同意のあった項目だけを見ることにしました。', 'done'],
  'T5-R2-I2': [centre, '手もとの資料をそのまま使い、新しく書くものを 1 枚にしました。', 'done'],
  'T5-R2-I4': [
    centre,
    '訪問は「よいところ」から始め、点数や順位はつけないことにしました。',
    'done',
  ],
  'T2-R4-I2': [centre, '井戸端会議を、会場と Web の両方でひらいています。', 'done'],
  'T5-R4-I1': [centre, '振り返りシート（3分版）を、ネットワークの集まりで試しました。', 'done'],
  'T5-R4-I3': [
    centre,
    'モニタリング月のお知らせを始めました。担当、管理者、基幹の順に伝わります。',
    'underWay',
  ],
};

/** What was done since the last meeting, by topic. */
export const comingReports: Record<string, string[]> = {
  T1: ['二つの基幹の打ち合わせを、毎月ひらきました。', '相談窓口の案内をつくりなおしました。'],
  T2: ['井戸端会議を、会場と Web の両方でひらきました。'],
  T3: ['実習のあとに、ふりかえりの時間を設けました。'],
  T4: ['相談支援専門員の数の確保を、協議会に提起しました。'],
  T5: ['事業所訪問を、年度の計画にそって進めています。', 'モニタリング月のお知らせを始めました。'],
};
