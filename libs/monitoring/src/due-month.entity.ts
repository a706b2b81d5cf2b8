import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CreatedAt, DayColumn, Id, MonthColumn, MunicipalityId } from '@furikaeri/core';

const open = 'done_on is null and closed_reason is null';

/**
 * モニタリング月. Never moved, never deleted: done, closed with a reason, or open. Whether an open
 * month has passed without a visit is a matter of the day it is read (`domain/standing.ts`).
 */
@Entity()
@Unique(['caseId', 'month'])
@Index(['officeId', 'month'])
@Index('due_month_in_order_idx', ['municipalityId', 'month', 'officeId', 'id'])
@Index('due_month_open_idx', ['municipalityId', 'month', 'officeId', 'specialistId', 'id'], {
  where: open,
})
@Index('due_month_open_by_specialist_idx', ['specialistId', 'month'], { where: open })
@Index('due_month_ended_idx', ['endedAt'], { where: 'ended_at is not null' })
@Check('due_month_first_day', 'extract(day from month) = 1')
@Check('due_month_one_end', 'done_on is null or closed_reason is null')
export class DueMonth {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('SupportCase') caseId: string;
  /** Whose month it is: follows a hand-over while open, stays once ended. */
  @Column('uuid', { nullable: true }) @ForeignKey('Person') specialistId: string | null;
  @Column('uuid') @ForeignKey('Desk') deskId: string;
  @MonthColumn() month: string;
  /** Day of the visit that did it. */
  @DayColumn({ nullable: true }) doneOn: string | null;
  /** A code of `domain/closing.ts`. */
  @Column('text', { nullable: true }) closedReason: string | null;
  /** A word on the closing, or on the opening after it. */
  @Column('text', { default: '' }) closedNote: string;
  /** Day of the fact that closed it, e.g. of the municipality's notice. */
  @DayColumn({ nullable: true }) closedOn: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @CreatedAt() createdAt: Date;
}
