import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';
import type { StatementKind } from './domain/statement.js';

/** 発言. Its id is made by the client, so that a retry is one row. */
@Entity()
@Unique(['meetingId', 'code'])
@Index(['meetingId', 'topicId', 'kind', 'position'])
@Index('statement_takes_up_idx', ['takesUpId'], { where: 'takes_up_id is not null' })
@Check('statement_kind', `kind in ('good', 'issue')`)
@Check('statement_takes_up_another', `takes_up_id <> id`)
export class Statement {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Meeting') meetingId: string;
  @Column('uuid') @ForeignKey('Topic') topicId: string;
  /** `T1-R2-I1`: its id in a meeting's file; once given, it stays. */
  @Column('text') code: string;
  @Column('text') kind: StatementKind;
  /** From 1, among those of its topic and kind that were not withdrawn. */
  @Column('smallint') position: number;
  @Column('text') text: string;
  /** ⇒ what could be done. */
  @Column('text', { default: '' }) suggestion: string;
  /** The role of who said it, never a name. */
  @Column('text', { default: '' }) saidAs: string;
  /** Came in writing. */
  @Column('boolean', { default: false }) written: boolean;
  /** The statement of an earlier meeting that this one takes up. */
  @Column('uuid', { nullable: true }) @ForeignKey('Statement') takesUpId: string | null;
  /** Grows by one with each change of its words; a change names the one it builds on. */
  @Column('integer', { default: 1 }) revision: number;
  /** Empty: came by a file. */
  @Column('uuid', { nullable: true }) @ForeignKey('Person') recordedBy: string | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  /** Why it was withdrawn; empty where that was before it was asked for. */
  @Column('text', { default: '' }) withdrawnReason: string;
}
