/** 日中サービス支援型グループホーム, once a year: handed in, looked at, an opinion given, returned. */
export const homeReviewStates = ['submitted', 'underReview', 'opinionGiven', 'returned'] as const;
export type HomeReviewState = (typeof homeReviewStates)[number];

export const homeReviewLabels: Readonly<Record<HomeReviewState, string>> = {
  submitted: '提出ずみ',
  underReview: '会議で確認中',
  opinionGiven: '意見あり',
  returned: '返送ずみ',
};
