import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, DayColumn, Id, MunicipalityId } from '@furikaeri/core';

/**
 * 引き継ぎ: cases of an office pass from one specialist to another on a day, mostly 1 April. One
 * planned ahead is carried out by the sweep of that day.
 */
@Entity()
@Index('hand_over_waiting_idx', ['handedOn'], {
  where: 'applied_at is null and cancelled_at is null',
})
@Check('hand_over_two_people', 'from_specialist_id <> to_specialist_id')
export class HandOver {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Person') fromSpecialistId: string;
  @Column('uuid') @ForeignKey('Person') toSpecialistId: string;
  @DayColumn() handedOn: string;
  /** Empty: every case that the first has on that day. */
  @Column('uuid', { array: true, nullable: true }) caseIds: string[] | null;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz', { nullable: true }) appliedAt: Date | null;
  @Column('timestamptz', { nullable: true }) cancelledAt: Date | null;
}
