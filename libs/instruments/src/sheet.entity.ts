import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';
import type { Answers } from './domain/answer.js';
import type { Sharing, SheetPurpose, SheetState } from './domain/sheet.js';

/**
 * シート: one filled form. Its id is made by the client, so that a retry is one row. Row security:
 * the own office; visitors of the office only once it is shared; coordinators like anybody else.
 */
@Entity()
@Index(['officeId', 'createdAt'])
@Index(['personId', 'createdAt'])
@Check('sheet_state', `state in ('draft', 'submitted')`)
@Check('sheet_sharing', `sharing in ('kept', 'visitors', 'released')`)
@Check('sheet_shown_as_submitted', `sharing = 'kept' or state = 'submitted'`)
@Check('sheet_purpose', `purpose in ('visit', 'practice', 'survey', 'review')`)
export class Sheet {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  /** Who looks back. */
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('uuid') @ForeignKey('InstrumentVersion') instrumentVersionId: string;
  @Column('text', { default: 'visit' }) purpose: SheetPurpose;
  @Column('smallint') fiscalYear: number;
  @Column('text', { default: 'draft' }) state: SheetState;
  /** Grows by one with each save; a save names the one it builds on. */
  @Column('integer', { default: 0 }) revision: number;
  /** The last save, by the id that the client gave it: sent again, it is not stale. */
  @Column('uuid', { nullable: true }) lastSave: string | null;
  /** By item id. */
  @Column('jsonb', { default: {} }) answers: Answers;
  @Column('text', { default: 'kept' }) sharing: Sharing;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('timestamptz') savedAt: Date;
  @CreatedAt() createdAt: Date;
}
