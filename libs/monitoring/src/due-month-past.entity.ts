import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn, MunicipalityId } from '@furikaeri/core';

/**
 * What a モニタリング月 was until an instant, written where the row itself would forget it: an ended month
 * that opens again, an open one that goes to another desk. Only ever added. (That a month was open
 * before it ended, `DueMonth.endedAt` tells.)
 */
@Entity()
export class DueMonthPast {
  @PrimaryColumn('uuid') @ForeignKey('DueMonth') dueMonthId: string;
  /** It was so until then; of two changes at one instant the first is kept. */
  @PrimaryColumn('timestamptz') untilAt: Date;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Desk') deskId: string;
  @DayColumn({ nullable: true }) doneOn: string | null;
  @Column('text', { nullable: true }) closedReason: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
