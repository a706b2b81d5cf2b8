import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';
import type { Definition } from './domain/definition.js';

export type VersionState = 'draft' | 'published' | 'retired';

/**
 * 様式の版. A draft is written until it is published; from then on PostgreSQL refuses any change of
 * its definition, and sheets keep the version they were begun on.
 */
@Entity()
@Unique(['instrumentId', 'number'])
@Index('instrument_version_one_draft_idx', ['instrumentId'], {
  unique: true,
  where: `state = 'draft'`,
})
@Index('instrument_version_one_published_idx', ['instrumentId'], {
  unique: true,
  where: `state = 'published'`,
})
@Check('instrument_version_state', `state in ('draft', 'published', 'retired')`)
export class InstrumentVersion {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Instrument') instrumentId: string;
  @Column('smallint') number: number;
  @Column('text', { default: 'draft' }) state: VersionState;
  @Column('jsonb') definition: Definition;
  /** What changed against the version before, for those who fill it. */
  @Column('text', { default: '' }) changeNote: string;
  /** Grows with each save of a draft. */
  @Column('integer', { default: 0 }) revision: number;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  /** Empty: shipped with the program. */
  @Column('uuid', { nullable: true }) @ForeignKey('Person') publishedBy: string | null;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  @CreatedAt() createdAt: Date;
}
