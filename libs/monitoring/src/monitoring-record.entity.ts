import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, DayColumn, Id, MonthColumn, MunicipalityId } from '@furikaeri/core';
import type { ContactMethod, Met, PlaceKind } from './domain/monitoring-record.js';

/** モニタリングの記録: one visit, or another contact. Inspectors ask first for time and place. */
@Entity()
@Index('monitoring_record_one_a_day_key', ['caseId', 'visitedOn'], {
  unique: true,
  where: `voided_at is null and method = 'faceToFace'`,
})
@Check(
  'monitoring_record_whole',
  `source = 'register' or method <> 'faceToFace' or (visited_at is not null and place_kind is not null and person_met is not null)`,
)
export class MonitoringRecord {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') @Index() officeId: string;
  @Column('uuid') @ForeignKey('SupportCase') @Index() caseId: string;
  /** The month it did; empty for a visit outside every due month. */
  @Column('uuid', { nullable: true }) @ForeignKey('DueMonth') @Index() dueMonthId: string | null;
  @DayColumn() visitedOn: string;
  @Column('time', { nullable: true, precision: 0 }) visitedAt: string | null;
  /** Only a face-to-face visit does its month; the others are recorded and do not count. */
  @Column('text', { default: 'faceToFace' }) method: ContactMethod;
  /** 居宅 home, 施設 facility, その他 other. */
  @Column('text', { nullable: true }) placeKind: PlaceKind | null;
  @Column('text', { default: '' }) place: string;
  /** 面接相手: person, family, proxy, staff. */
  @Column('text', { array: true, default: [] }) met: Met[];
  @Column('boolean', { nullable: true }) personMet: boolean | null;
  @Column('text', { default: '' }) wishes: string;
  @Column('text', { default: '' }) goals: string;
  @Column('text', { default: '' }) services: string;
  @Column('text', { default: '' }) newIssues: string;
  @Column('boolean', { nullable: true }) planChangeNeeded: boolean | null;
  @MonthColumn({ nullable: true }) nextMonthProposed: string | null;
  @Column('uuid', { nullable: true }) @ForeignKey('Desk') reportedDeskId: string | null;
  @DayColumn({ nullable: true }) reportedOn: string | null;
  /** `register`: only the day is known, from the municipality's file. */
  @Column('text', { default: 'person' }) source: 'person' | 'register';
  @Column('uuid', { nullable: true }) @ForeignKey('Person') writtenBy: string | null;
  @CreatedAt() createdAt: Date;
  /** Written in error: it counts no more, and stays. */
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @Column('text', { default: '' }) voidReason: string;
}
