/** As what somebody visits; the words of `programme_member.part`. */
type Part = 'lead' | 'core' | 'centre';

/** Somebody who is to visit. */
export interface TeamPerson {
  personId: string;
  part: Part;
  /** Of all posts the person holds today as manager, specialist, lead or core member. */
  corporationIds: readonly string[];
}
/** The office that is to be visited. */
export interface Host {
  corporationId: string;
  /** A lead works there: another lead visits it, together with the 基幹. */
  hasLead: boolean;
}
export type TeamProblem =
  | { why: 'twice'; personId: string }
  | { why: 'nobodyOfField' }
  | { why: 'nobodyOfCentre' }
  | { why: 'otherLeadMissing' }
  | { why: 'sameCorporation'; personId: string };

/** Posts that count for a person's corporations. The two 基幹 are the ward's and visit everybody. */
export const countedRoles = ['manager', 'specialist', 'lead', 'coreMember'] as const;

export const ofOneCorporation = (
  { corporationId }: Pick<Host, 'corporationId'>,
  { corporationIds }: Pick<TeamPerson, 'corporationIds'>,
): boolean => corporationIds.includes(corporationId);

/**
 * What keeps these people from visiting the office. Public and private go together: one of the field
 * and one of the 基幹; nobody of the office's own corporation.
 */
export function teamProblems(host: Host, team: readonly TeamPerson[]): TeamProblem[] {
  const parts = new Set(team.map(({ part }) => part));
  const ids = team.map(({ personId }) => personId);
  const problems: TeamProblem[] = team
    .filter(({ personId }, at) => ids.indexOf(personId) !== at)
    .map(({ personId }) => ({ why: 'twice', personId }));
  if (!parts.has('lead') && !parts.has('core')) problems.push({ why: 'nobodyOfField' });
  else if (host.hasLead && !parts.has('lead')) problems.push({ why: 'otherLeadMissing' });
  if (!parts.has('centre')) problems.push({ why: 'nobodyOfCentre' });
  for (const person of team) {
    if (ofOneCorporation(host, person)) {
      problems.push({ why: 'sameCorporation', personId: person.personId });
    }
  }
  return problems;
}
