import type { Role } from '../generated/operations.js';
import { m } from '../generated/words/messages.js';

const names: Record<Role, () => string> = {
  coordinator: m.role_coordinator,
  lead: m.role_lead,
  coreMember: m.role_core_member,
  manager: m.role_manager,
  specialist: m.role_specialist,
  committeeMember: m.role_committee_member,
  auditor: m.role_auditor,
};

export const roleName = (role: Role): string => names[role]();
