import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';
import type { Reading } from './domain/readings.js';
import type { SummaryContent } from './domain/summary.js';

export type SummaryState = 'draft' | 'published';

/**
 * 概要版 of a meeting. A published one never changes (PostgreSQL refuses it): what was wrong becomes
 * a new version, which says what it puts right. Row security: members read published ones.
 */
@Entity()
@Unique(['meetingId', 'version'])
@Index('summary_one_draft_idx', ['meetingId'], { unique: true, where: `state = 'draft'` })
@Check('summary_state', `state in ('draft', 'published')`)
@Check('summary_version', `version >= 1`)
export class Summary {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Meeting') meetingId: string;
  /** From 1. */
  @Column('smallint') version: number;
  @Column('text', { default: 'draft' }) state: SummaryState;
  /** Words and numbers as they were when it was drafted. */
  @Column('jsonb') content: SummaryContent;
  /** The ward's own as they were then, for the version with furigana. */
  @Column('jsonb', { default: [] }) readings: Reading[];
  /** What this version puts right; empty in the first. */
  @Column('text', { default: '' }) correctionWords: string;
  /** Grows with each draft: what is published is what was looked at. */
  @Column('integer', { default: 1 }) revision: number;
  @Column('timestamptz') draftedAt: Date;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') draftedBy: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') publishedBy: string | null;
  @CreatedAt() createdAt: Date;
}
