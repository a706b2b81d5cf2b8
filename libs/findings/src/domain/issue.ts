/** Where 地域課題 are talked over: the council itself or its consultation section. */
export const issueBodies = ['council', 'consultationSection'] as const;
export type IssueBody = (typeof issueBodies)[number];

export const bodyLabels: Readonly<Record<IssueBody, string>> = {
  council: '自立支援協議会',
  consultationSection: '相談支援部会',
};

export const issueStates = ['noticed', 'raised', 'discussed', 'answered', 'closed'] as const;
export type IssueState = (typeof issueStates)[number];

export const issueLabels: Readonly<Record<IssueState, string>> = {
  noticed: '気づき',
  raised: '提起',
  discussed: '協議中',
  answered: '回答あり',
  closed: '終了',
};

/** A body may talk of one thing several times; what was closed can be raised again. */
const next: Readonly<Record<IssueState, readonly IssueState[]>> = {
  noticed: ['raised', 'closed'],
  raised: ['discussed', 'answered', 'closed'],
  discussed: ['discussed', 'answered', 'closed'],
  answered: ['raised', 'discussed', 'closed'],
  closed: ['raised'],
};

export const issueMayBecome = (from: IssueState, to: IssueState): boolean =>
  next[from].includes(to);
