import { Check, Column, Entity } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';
import type { IssueBody, IssueState } from './domain/issue.js';

/** 地域課題. Members read it once it was raised. */
@Entity()
@Check('regional_issue_body', `body in ('council', 'consultationSection')`)
@Check('regional_issue_state', `state in ('noticed', 'raised', 'discussed', 'answered', 'closed')`)
export class RegionalIssue {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) words: string;
  @Column('text') body: IssueBody;
  @Column('text', { default: 'noticed' }) state: IssueState;
  /** When it was raised first. */
  @Column('timestamptz', { nullable: true }) raisedAt: Date | null;
  @CreatedAt() createdAt: Date;
}
