import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';
import type { Answers } from '@furikaeri/instruments';
import type { HomeReviewState } from './domain/home-review.js';

/**
 * 年次の確認 of a home: what was handed in, frozen, and what the committee says. Row security: the
 * office that handed it in; members from the day on which it is part of an opened pack.
 */
@Entity()
@Unique(['sheetId'])
@Check('home_review_state', `state in ('submitted', 'underReview', 'opinionGiven', 'returned')`)
export class HomeReview {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('smallint') fiscalYear: number;
  /** Whose manager handed it in. */
  @Column('uuid') @ForeignKey('Office') officeId: string;
  /** As the public knows it; the only name that members read. */
  @Column('text') homeName: string;
  @Column('uuid') @ForeignKey('Sheet') sheetId: string;
  @Column('uuid') @ForeignKey('InstrumentVersion') instrumentVersionId: string;
  /** By item id, as handed in. */
  @Column('jsonb') answers: Answers;
  @Column('text', { default: 'submitted' }) state: HomeReviewState;
  /** In whose pack it lies. */
  @Column('uuid', { nullable: true }) @ForeignKey('Meeting') meetingId: string | null;
  @Column('uuid') @ForeignKey('Person') submittedBy: string;
  @Column('timestamptz') submittedAt: Date;
  @Column('text', { default: '' }) goodWords: string;
  @Column('text', { default: '' }) issueWords: string;
  @Column('timestamptz', { nullable: true }) opinionAt: Date | null;
  @Column('timestamptz', { nullable: true }) returnedAt: Date | null;
}
