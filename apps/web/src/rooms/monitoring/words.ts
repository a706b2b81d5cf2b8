import type {
  ContactMethod,
  DisabilityKind,
  Met,
  PersonalKind,
  PlaceKind,
  Standing,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import type { Tone } from '../../ui/badge.js';

export const standingWords: Record<Standing, () => string> = {
  upcoming: m.standing_upcoming,
  current: m.standing_current,
  inGrace: m.standing_in_grace,
  passed: m.standing_passed,
  done: m.standing_done,
  closed: m.standing_closed,
};

/** The sign says what the colour says. */
export const standingSigns: Record<Standing, string> = {
  upcoming: '・',
  current: '○',
  inGrace: '◎',
  passed: '△',
  done: '●',
  closed: '－',
};

export const standingTones: Record<Standing, Tone> = {
  upcoming: 'plain',
  current: 'outlined',
  inGrace: 'waiting',
  passed: 'waiting',
  done: 'solid',
  closed: 'quiet',
};

/** Something may still be written for it. */
export const isOpen = (standing: Standing): boolean =>
  standing === 'current' || standing === 'inGrace' || standing === 'passed';

type Options<Value extends string> = { value: Value; label: string }[];

export const kindWords: Record<DisabilityKind, () => string> = {
  physical: m.disability_physical,
  intellectual: m.disability_intellectual,
  mental: m.disability_mental,
  child: m.disability_child,
  intractable: m.disability_intractable,
  other: m.disability_other,
};
export const kindOptions = (): Options<DisabilityKind> =>
  (Object.keys(kindWords) as DisabilityKind[]).map((value) => ({
    value,
    label: kindWords[value](),
  }));

export const methodOptions = (): Options<ContactMethod> => [
  { value: 'faceToFace', label: m.record_method_face() },
  { value: 'video', label: m.record_method_video() },
  { value: 'phone', label: m.record_method_phone() },
  { value: 'letter', label: m.record_method_letter() },
];
export const placeOptions = (): Options<PlaceKind> => [
  { value: 'home', label: m.record_place_home() },
  { value: 'facility', label: m.record_place_facility() },
  { value: 'other', label: m.record_place_other() },
];
export const metOptions = (): Options<Met> => [
  { value: 'person', label: m.record_met_person() },
  { value: 'family', label: m.record_met_family() },
  { value: 'proxy', label: m.record_met_proxy() },
  { value: 'staff', label: m.record_met_staff() },
];

export const personalWords: Record<PersonalKind, () => string> = {
  address: m.personal_address,
  birthDate: m.personal_birth_date,
  certificateNumber: m.personal_certificate,
  email: m.personal_email,
  myNumber: m.personal_my_number,
  name: m.personal_name,
  phone: m.personal_phone,
};

export const fullName = (person: { familyName: string; givenName: string } | null): string =>
  person ? `${person.familyName} ${person.givenName}` : m.nobody_named();
