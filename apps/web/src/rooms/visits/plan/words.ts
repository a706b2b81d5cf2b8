import type {
  Activity,
  MemberPart,
  ProgrammeState,
  TargetReason,
  VisitMethod,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';

const reasons: Record<TargetReason, () => string> = {
  asked: m.plan_reason_asked,
  neverVisited: m.plan_reason_never_visited,
  longAgo: m.plan_reason_long_ago,
  small: m.plan_reason_small,
  notAtNetwork: m.plan_reason_not_at_network,
  chosen: m.plan_reason_chosen,
};
const activities: Record<Activity, () => string> = {
  worries: m.plan_activity_worries,
  supervision: m.plan_activity_supervision,
  caseTalk: m.plan_activity_case_talk,
  planTalk: m.plan_activity_plan_talk,
};
const parts: Record<MemberPart, () => string> = {
  lead: m.plan_part_lead,
  core: m.plan_part_core,
  centre: m.plan_part_centre,
};
const methods: Record<VisitMethod, () => string> = {
  onSite: m.plan_method_on_site,
  web: m.plan_method_web,
};

const options = <Value extends string>(names: Record<Value, () => string>) =>
  Object.entries<() => string>(names).map(([value, label]) => ({
    value: value as Value,
    label: label(),
  }));

export const reasonOptions = () => options(reasons);
export const activityOptions = () => options(activities);
export const partOptions = () => options(parts);
export const methodOptions = () => options(methods);
export const activityName = (of: Activity): string => activities[of]();
export const partName = (of: MemberPart): string => parts[of]();
export const methodName = (of: VisitMethod): string => methods[of]();

export const programmeWords: Record<ProgrammeState, () => string> = {
  draft: m.plan_state_draft,
  open: m.plan_state_open,
  closed: m.plan_state_closed,
};
