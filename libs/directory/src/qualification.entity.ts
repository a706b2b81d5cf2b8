import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { DayColumn, Id, MunicipalityId } from '@furikaeri/core';

export const qualificationKinds = [
  'consultationSpecialist', // 相談支援専門員（初任者研修修了）
  'currentTraining', // 現任研修修了
  'leadSpecialist', // 主任相談支援専門員
  'socialWorker', // 社会福祉士
  'psychiatricSocialWorker', // 精神保健福祉士
  'careWorker', // 介護福祉士
  'publicHealthNurse', // 保健師
] as const;
export type QualificationKind = (typeof qualificationKinds)[number];

/** 資格・研修修了. */
@Entity()
@Unique(['personId', 'kind'])
export class Qualification {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('text') kind: QualificationKind;
  @DayColumn({ nullable: true }) acquiredOn: string | null;
}
