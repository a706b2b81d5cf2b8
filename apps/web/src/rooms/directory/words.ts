import type { OfficeKind } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';

const names: Record<OfficeKind, () => string> = {
  specific: m.office_specific,
  child: m.office_child,
  general: m.office_general,
  coreCentre: m.office_core_centre,
};

export const kindsText = (kinds: readonly OfficeKind[]): string =>
  kinds.map((kind) => names[kind]()).join('・');
