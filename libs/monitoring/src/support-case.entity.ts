import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CreatedAt, DayColumn, Id, MonthColumn, MunicipalityId } from '@furikaeri/core';
import type { DisabilityKind } from './desk.entity.js';

/** ケース: one person's support at one office, known here by the office's own code and never by name. */
@Entity()
@Unique(['officeId', 'code'])
export class SupportCase {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('text') code: string;
  /** 担当: who visits today; empty while nobody is named. */
  @Column('uuid', { nullable: true }) @ForeignKey('Person') @Index() specialistId: string | null;
  @Column('uuid') @ForeignKey('Desk') deskId: string;
  @Column('text') disabilityKind: DisabilityKind;
  /** 支給期間 as the certificate prints it. */
  @MonthColumn() supportFrom: string;
  @MonthColumn() supportUntil: string;
  /** 備考. May hold a name in spite of all warnings: treat it so. */
  @Column('text', { default: '' }) note: string;
  @DayColumn({ nullable: true }) endedOn: string | null;
  /** A code of `domain/closing.ts`. */
  @Column('text', { nullable: true }) endedReason: string | null;
  @CreatedAt() createdAt: Date;
}
