import { Check, Column, Entity, Unique } from 'typeorm';
import { CreatedAt, DayColumn, Id, MunicipalityId } from '@furikaeri/core';

/** 評価会議の回. Row security: members read it from the opening of its pack on. */
@Entity()
@Unique(['municipalityId', 'fiscalYear', 'round'])
@Check('meeting_round', `round between 1 and 12`)
export class Meeting {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('smallint') fiscalYear: number;
  @Column('smallint') round: number;
  @Column('text') title: string;
  @DayColumn({ nullable: true }) heldOn: string | null;
  /** As written: 14:00～16:00. */
  @Column('text', { default: '' }) hours: string;
  @Column('text', { default: '' }) place: string;
  /** Whether statements are gathered: rounds 2 and 4 of the model. */
  @Column('boolean', { default: true }) evaluates: boolean;
  /** From then on members read the pack. */
  @Column('timestamptz', { nullable: true }) packOpenedAt: Date | null;
  /** From then on nothing of it changes. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @CreatedAt() createdAt: Date;
}
