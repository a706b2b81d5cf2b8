import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';
import type { CaseItem } from './domain/consent.js';

export type CaseChoice = 'chosen' | 'random' | 'byKind';

/** 振り返りの事例: by the office's own code, never a name. What visitors read of it is the consents' matter. */
@Entity()
@Index(['visitId'])
@Check('reflection_case_how', `how in ('chosen', 'random', 'byKind')`)
export class ReflectionCase {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Visit') visitId: string;
  /** The register's case, where it is one. */
  @Column('uuid', { nullable: true }) @ForeignKey('SupportCase') caseId: string | null;
  @Column('text') code: string;
  @Column('text', { default: 'chosen' }) how: CaseChoice;
  /** Words by item, without names. */
  @Column('jsonb', { default: {} }) items: Partial<Record<CaseItem, string>>;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
