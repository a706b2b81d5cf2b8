import { registerEnumType } from '@nestjs/graphql';
import { officeKinds } from '../domain/office.js';
import { qualificationKinds } from '../qualification.entity.js';

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const OfficeKindEnum = enumOf(officeKinds);
registerEnumType(OfficeKindEnum, {
  name: 'OfficeKind',
  description:
    'specific: 指定特定 · child: 障害児 · general: 指定一般 · coreCentre: 基幹相談支援センター.',
});

export const QualificationKindEnum = enumOf(qualificationKinds);
registerEnumType(QualificationKindEnum, {
  name: 'QualificationKind',
  description:
    'consultationSpecialist: 初任者研修 · currentTraining: 現任研修 · leadSpecialist: 主任研修 · socialWorker: 社会福祉士 · psychiatricSocialWorker: 精神保健福祉士 · careWorker: 介護福祉士 · publicHealthNurse: 保健師.',
});
