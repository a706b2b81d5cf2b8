import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';
import type { AnswerState } from './domain/statement.js';

/** 対応: what was done with a statement. Rows are only added; the latest counts. */
@Entity()
@Index(['statementId', 'at'])
@Check('statement_answer_state', `state in ('open', 'underWay', 'done', 'notTaken')`)
export class StatementAnswer {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Statement') statementId: string;
  /** At which it is reported; members read it with that meeting's pack. */
  @Column('uuid') @ForeignKey('Meeting') meetingId: string;
  /** Who sees to it, as words: 「基幹相談・権利擁護係」. */
  @Column('text', { default: '' }) ownerWords: string;
  @Column('text') doneWords: string;
  @Column('text') state: AnswerState;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') by: string | null;
  @Column('timestamptz') at: Date;
}
