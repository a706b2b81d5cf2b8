import type { Perspective } from '../definition.js';

/** The six perspectives; the municipality may change them in a version of its own. */
export const perspectives = [
  { code: 'individuality', label: '個別性の重視' },
  { code: 'dailyLife', label: '生活者視点・QOLの重視' },
  { code: 'personCentred', label: '本人主体・本人中心' },
  { code: 'decision', label: '自己決定（意思決定）への支援' },
  { code: 'strengths', label: 'エンパワメント・ストレングス' },
  { code: 'rights', label: '権利擁護・スティグマの解消' },
] as const satisfies readonly Perspective[];
export type PerspectiveCode = (typeof perspectives)[number]['code'];

/** 問いかけ that help to begin, for each perspective. */
export const questions: Record<PerspectiveCode, { strength: string[]; topic: string[] }> = {
  individuality: {
    strength: ['その方ならではの暮らしや好みを、計画や関わりに生かせたのはどんな場面でしたか。'],
    topic: ['「いつもの計画」になりそうだと感じたのは、どんなときでしたか。'],
  },
  dailyLife: {
    strength: [
      'サービスの外にある暮らし（楽しみ、役割、つきあい）に目を向けられたことは何ですか。',
    ],
    topic: ['暮らしの様子で、もう少し知りたいと思っていることはありますか。'],
  },
  personCentred: {
    strength: ['ご本人の言葉から始められたのは、どんな場面でしたか。'],
    topic: ['周りの都合が先に立ちそうになり、迷ったことはありますか。'],
  },
  decision: {
    strength: ['ご本人が選べるように、どんな工夫をしましたか。'],
    topic: ['「決める」までの手助けで、迷っていることはありますか。'],
  },
  strengths: {
    strength: ['ご本人やまわりの方の力に気づいたのは、どんなときでしたか。'],
    topic: ['力を生かしきれていないと感じることはありますか。'],
  },
  rights: {
    strength: ['ご本人の権利や、偏見のない見方を守るためにできたことは何ですか。'],
    topic: ['「これでよいのだろうか」と引っかかっていることはありますか。'],
  },
};

/** What is filled first is what is well. */
export const words = {
  strength: 'できていること・よいところ',
  topic: '迷い・気になること',
  voice: '本人の声',
  nextStep: '次にやってみること',
  note: '初期値（区の様式で確認してください）',
  noNames: 'お名前、電話番号、受給者証の番号は書かないでください。',
} as const;
