/** The same words as core's roles; the domain imports nothing, and `authority.spec.ts` compares them. */
export type PolicyRole =
  'coordinator' | 'lead' | 'coreMember' | 'manager' | 'specialist' | 'committeeMember' | 'auditor';

/** Roles of which one is enough, anybody who has signed in, or anybody at all. */
export type Holders = readonly PolicyRole[] | 'signedIn' | 'public';

/**
 * Who may do what, for every room: a permission of `@Permit` → who holds it. What part of the rows
 * a holder reaches (the own office, an open assignment) stands in the rooms' `<room>.access.ts` and
 * in row security.
 */
export const policy: Readonly<Record<string, Holders>> = {
  'access.signIn': 'public',
  'access.ownAccount': 'signedIn',
  'access.invite': ['coordinator', 'manager'],
  'access.manageAccounts': ['coordinator'],
  'access.securitySettings': ['coordinator'],

  'audit.readLog': ['auditor'],
  'audit.whoReadUs': ['manager'],

  'directory.read': ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'],
  'directory.keepOffices': ['coordinator'],
  'directory.keepStaff': ['coordinator', 'manager'],

  'instruments.readForms': ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'],
  'instruments.keepForms': ['coordinator'],
  'instruments.readSchema': 'public',
  'instruments.readSheets': ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'],
  'instruments.fillSheets': ['manager', 'specialist'],
  'instruments.shareSheets': ['manager', 'specialist'],

  'monitoring.readRegister': ['coordinator', 'manager', 'specialist'],
  'monitoring.keepCases': ['coordinator', 'manager', 'specialist'],
  'monitoring.recordVisit': ['manager', 'specialist'],
  'monitoring.handOver': ['coordinator', 'manager'],
  'monitoring.keepSettings': ['coordinator'],
  'monitoring.importRegister': ['coordinator'],
  'monitoring.exportRegister': ['coordinator'],

  'reminders.ownInbox': 'signedIn',
  'reminders.readLetters': ['coordinator'],
  'reminders.keepSettings': ['coordinator'],

  'visits.read': ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'],
  'visits.plan': ['coordinator'],
  'visits.keepSettings': ['coordinator'],
  'visits.offerHours': ['coordinator', 'lead', 'coreMember'],
  'visits.askForVisit': ['manager', 'specialist'],
  'visits.writeNote': ['coordinator', 'lead', 'coreMember'],
  'visits.agreeOnNote': ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'],
  'visits.countSteps': ['coordinator'],
  'visits.chooseCase': ['manager', 'specialist'],
  'visits.releaseMaterial': ['manager'],
  'visits.readMaterial': ['coordinator', 'manager', 'specialist'],
  'visits.readCertificates': ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'],
  'visits.proposeDates': ['coordinator', 'lead', 'coreMember'],
  'visits.suggestDates': ['manager', 'specialist'],
  'visits.answerByLink': 'public',
  'visits.ownCalendar': ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'],
  'visits.calendarFeed': 'public',
  'visits.agreeDates': ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'],

  'findings.readPack': ['coordinator', 'committeeMember'],
  'findings.keepMeetings': ['coordinator'],
  'findings.keepThemes': ['coordinator'],
  'findings.takeSnapshot': ['coordinator'],
  'findings.publish': ['coordinator'],
  'findings.readSchema': 'public',
  'findings.writeOpinion': ['committeeMember'],
  'findings.submitHomeReview': ['manager'],
  'findings.readHomeReviews': ['coordinator', 'committeeMember', 'manager'],
};

/** The permissions that these roles give to a signed-in person. */
export function permissionsOf(held: readonly PolicyRole[], table = policy): string[] {
  return Object.keys(table).filter((permission) => holds(held, permission, table));
}

/** Whether a signed-in person of these roles holds the permission. Unknown permissions: nobody. */
export function holds(held: readonly PolicyRole[], permission: string, table = policy): boolean {
  const holders = Object.hasOwn(table, permission) ? table[permission] : undefined;
  if (!holders) return false;
  return typeof holders === 'string' || holders.some((role) => held.includes(role));
}
