import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, MunicipalityId, type Role } from '@furikaeri/core';

/** 役割: what a person is, where, from when until when. Ended, never deleted. */
@Entity()
@Check('appointment_days', 'until_on is null or until_on >= from_on')
@Check('appointment_office', `role not in ('manager', 'specialist') or office_id is not null`)
export class Appointment {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Person') @Index() personId: string;
  /** Set for manager, specialist, lead and coordinator (their 基幹); empty for committee and audit. */
  @Column('uuid', { nullable: true }) @ForeignKey('Office') @Index() officeId: string | null;
  @Column('text') role: Role;
  @DayColumn() fromOn: string;
  /** Last day, inclusive. */
  @DayColumn({ nullable: true }) untilOn: string | null;
}
