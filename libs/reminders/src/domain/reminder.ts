/** queued: not told yet · told: in the inbox, and in a letter where one went · snoozed: put off, a later turn returns · withdrawn: no longer so. */
export type ReminderState = 'queued' | 'told' | 'snoozed' | 'withdrawn';
