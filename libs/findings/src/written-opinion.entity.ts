import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';
import type { StatementKind } from './domain/statement.js';

/** 書面の意見 of a member who cannot come. Read by its writer and by coordinators. */
@Entity()
@Index(['meetingId', 'submittedAt'])
@Check('written_opinion_kind', `kind in ('good', 'issue')`)
export class WrittenOpinion {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Meeting') meetingId: string;
  @Column('uuid') @ForeignKey('Topic') topicId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('text') kind: StatementKind;
  @Column('text') text: string;
  @Column('text', { default: '' }) suggestion: string;
  @Column('timestamptz') submittedAt: Date;
  /** The statement it became. */
  @Column('uuid', { nullable: true }) @ForeignKey('Statement') statementId: string | null;
}
