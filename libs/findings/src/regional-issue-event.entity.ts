import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, MunicipalityId } from '@furikaeri/core';
import type { IssueState } from './domain/issue.js';

/** 地域課題の足あと: what happened on which day. Rows are only added. */
@Entity()
@Index(['issueId', 'at'])
@Check(
  'regional_issue_event_state',
  `state in ('noticed', 'raised', 'discussed', 'answered', 'closed')`,
)
export class RegionalIssueEvent {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('RegionalIssue') issueId: string;
  @Column('text') state: IssueState;
  @DayColumn() happenedOn: string;
  @Column('text', { default: '' }) words: string;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') by: string | null;
  @Column('timestamptz') at: Date;
}
