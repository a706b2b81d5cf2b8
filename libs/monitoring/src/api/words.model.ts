import { wordsOf } from '@furikaeri/core';
import { registerEnumType } from '@nestjs/graphql';
import { disabilityKinds } from '../desk.entity.js';
import { CLOSING_REASONS } from '../domain/closing.js';
import { AGEING } from '../domain/standing.js';
import { disabilityLabels } from '../labels.js';

const described = (rows: readonly { code: string; label: string }[]) =>
  Object.fromEntries(rows.map(({ code, label }) => [code, { description: label }]));

export const DisabilityKindEnum = wordsOf(disabilityKinds);
registerEnumType(DisabilityKindEnum, {
  name: 'DisabilityKind',
  description: '障害種別: decides the desk unless the register says otherwise.',
  valuesMap: described(disabilityKinds.map((code) => ({ code, label: disabilityLabels[code] }))),
});

export const StandingEnum = wordsOf([
  'upcoming',
  'current',
  'inGrace',
  'passed',
  'done',
  'closed',
] as const);
registerEnumType(StandingEnum, {
  name: 'Standing',
  description: 'What a due month is on the day it is read.',
  valuesMap: {
    upcoming: { description: 'これからの月' },
    current: { description: '今月' },
    inGrace: { description: '終わった月。記録の入力を待っている' },
    passed: { description: '訪問の記録がないまま過ぎた月' },
    done: { description: '実施済み' },
    closed: { description: '理由があって閉じた月' },
  },
});

export const AgeingEnum = wordsOf(AGEING.map(({ code }) => code));
registerEnumType(AgeingEnum, {
  name: 'Ageing',
  description: 'How long ago a passed month was due.',
  valuesMap: described(AGEING),
});

export const ClosingReasonEnum = wordsOf(CLOSING_REASONS.map(({ code }) => code));
registerEnumType(ClosingReasonEnum, {
  name: 'ClosingReason',
  description: 'Why a due month needs no visit any more.',
  valuesMap: described(CLOSING_REASONS),
});

export const ContactMethodEnum = wordsOf(['faceToFace', 'video', 'phone', 'letter'] as const);
registerEnumType(ContactMethodEnum, {
  name: 'ContactMethod',
  description: 'Only faceToFace does a due month.',
});

export const PlaceKindEnum = wordsOf(['home', 'facility', 'other'] as const);
registerEnumType(PlaceKindEnum, { name: 'PlaceKind', description: '居宅, 施設, その他.' });

export const MetEnum = wordsOf(['person', 'family', 'proxy', 'staff'] as const);
registerEnumType(MetEnum, { name: 'Met', description: '面接した相手: 本人, 家族, 代理, 職員.' });

export const DueMonthOrderEnum = wordsOf(['oldestFirst', 'newestFirst', 'byOffice'] as const);
registerEnumType(DueMonthOrderEnum, { name: 'DueMonthOrder', description: 'Order of due months.' });

export const SituationEnum = wordsOf([
  'newOrMajorChange',
  'discharged',
  'cannotCoordinate',
  'heavyWithoutComprehensive',
  'elderlyWithoutCareManager',
] as const);
registerEnumType(SituationEnum, {
  name: 'Situation',
  description: 'What makes monitoring closer, by the standard table.',
});

export const RecordSourceEnum = wordsOf(['person', 'register'] as const);
registerEnumType(RecordSourceEnum, {
  name: 'RecordSource',
  description: "register: only the day is known, from the municipality's file.",
});
