/** Parts of a case that a consent opens one by one. */
export const caseItems = ['outline', 'plan', 'monitoring', 'voice', 'worry'] as const;
export type CaseItem = (typeof caseItems)[number];
