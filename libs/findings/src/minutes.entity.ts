import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { MinutesState } from './domain/meeting.js';

/** 議事録. A row of its own: members read it only when it is published, whatever the SQL says. */
@Entity()
@Check('minutes_state', `state in ('draft', 'approved', 'published')`)
export class Minutes {
  @PrimaryColumn('uuid') @ForeignKey('Meeting') meetingId: string;
  @MunicipalityId() municipalityId: string;
  @Column('text') words: string;
  @Column('text', { default: 'draft' }) state: MinutesState;
  /** Grows by one with each save; a save names the one it builds on. */
  @Column('integer', { default: 1 }) revision: number;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') savedBy: string | null;
  @Column('timestamptz') savedAt: Date;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
}
