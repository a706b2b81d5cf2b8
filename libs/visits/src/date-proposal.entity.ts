import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';
import type { Side } from './domain/visit.js';
import type { VisitMethod } from './visit.entity.js';

/** ○ △ × */
export const dateAnswers = ['yes', 'maybe', 'no'] as const;
export type DateAnswer = (typeof dateAnswers)[number];
/** Signed in, by the signed link, or told by telephone and entered by staff. */
export const answerWays = ['account', 'link', 'telephone'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** 候補日: one proposed time and the office's answer to it. */
@Entity()
@Index(['visitId', 'startsAt'])
@Check('date_proposal_hours', 'ends_at > starts_at')
@Check('date_proposal_answer', `answer in ('yes', 'maybe', 'no')`)
@Check('date_proposal_way', `answered_via in ('account', 'link', 'telephone')`)
@Check('date_proposal_side', `proposed_by in ('visitors', 'office')`)
@Check('date_proposal_method', `method in ('onSite', 'web')`)
export class DateProposal {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Visit') visitId: string;
  /** The office may offer dates of its own, answered by that. */
  @Column('text', { default: 'visitors' }) proposedBy: Side;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('text', { default: 'onSite' }) method: VisitMethod;
  @Column('text', { nullable: true }) answer: DateAnswer | null;
  @Column('text', { default: '' }) answerNote: string;
  @Column('text', { nullable: true }) answeredVia: AnswerWay | null;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  /** No longer offered: another was confirmed, or new ones took its place. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @CreatedAt() createdAt: Date;
}
