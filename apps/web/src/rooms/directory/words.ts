import type { OfficeKind, QualificationKind } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';

const names: Record<OfficeKind, () => string> = {
  specific: m.office_specific,
  child: m.office_child,
  general: m.office_general,
  coreCentre: m.office_core_centre,
};

export const kindsText = (kinds: readonly OfficeKind[]): string =>
  kinds.map((kind) => names[kind]()).join('・');

export const qualificationWords: Record<QualificationKind, () => string> = {
  consultationSpecialist: m.qualification_first,
  currentTraining: m.qualification_current,
  leadSpecialist: m.qualification_lead_specialist,
  socialWorker: m.qualification_social_worker,
  psychiatricSocialWorker: m.qualification_psychiatric,
  careWorker: m.qualification_care_worker,
  publicHealthNurse: m.qualification_nurse,
};
export const qualificationKinds = Object.keys(qualificationWords) as QualificationKind[];
