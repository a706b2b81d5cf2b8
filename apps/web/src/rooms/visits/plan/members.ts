import type { ProgrammeTargetsQuery, Role } from '../../../generated/operations.js';

export type MemberOfPlan = ProgrammeTargetsQuery['programme']['members'][number];

/** As the API counts them: the 基幹 are the ward's and visit everybody. */
const counted: readonly Role[] = ['manager', 'specialist', 'lead', 'coreMember'];

/** Whether the member works today for the corporation that is to be visited. */
export function isOfCorporation(
  { person }: Pick<MemberOfPlan, 'person'>,
  corporationId: string | undefined,
  today: string,
): boolean {
  return (person?.appointments ?? []).some(
    ({ role, fromOn, untilOn, office }) =>
      counted.includes(role) &&
      fromOn <= today &&
      (untilOn === null || untilOn >= today) &&
      office !== null &&
      office.corporationId === corporationId,
  );
}
