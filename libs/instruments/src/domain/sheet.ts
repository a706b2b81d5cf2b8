export type SheetState = 'draft' | 'submitted';
/** 見せる範囲: kept in the office, shown to its visitors, released without names for the committee. */
export const sharingLevels = ['kept', 'visitors', 'released'] as const;
export type Sharing = (typeof sharingLevels)[number];
/** Before a visit, for practice in the network, a yearly survey, a review. */
export type SheetPurpose = 'visit' | 'practice' | 'survey' | 'review';
export type SheetMove = 'begin' | 'submit' | 'reopen' | 'share' | 'offerOfficialRoute';
