import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, DayColumn, Id, MunicipalityId } from '@furikaeri/core';
import type { StepState } from './domain/step.js';

/** 次にやってみること: one to three of a visit, each with person and date. Taken off again: dropped. */
@Entity()
@Index('next_step_open_idx', ['officeId', 'dueOn'], { where: `state = 'open'` })
@Index(['visitId'])
@Index('next_step_owner_open_idx', ['ownerId', 'dueOn'], { where: `state = 'open'` })
@Check('next_step_state', `state in ('open', 'done', 'changed', 'dropped')`)
export class NextStep {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Visit') visitId: string;
  @Column('text') words: string;
  @Column('uuid') @ForeignKey('Person') ownerId: string;
  @DayColumn() dueOn: string;
  @Column('text', { default: 'open' }) state: StepState;
  /** What became of it. */
  @Column('text', { default: '' }) outcome: string;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') settledBy: string | null;
  /** Of `changed`: the step that took its place. */
  @Column('uuid', { nullable: true }) @ForeignKey('NextStep') replacedBy: string | null;
  @CreatedAt() createdAt: Date;
}
