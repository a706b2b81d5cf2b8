import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';
import type { TargetReason } from './domain/proposal.js';

/** 訪問先: an office chosen for a round, and why, in words. */
@Entity()
@Unique(['roundId', 'officeId'])
export class ProgrammeTarget {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Programme') programmeId: string;
  @Column('uuid') @ForeignKey('ProgrammeRound') roundId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('text', { array: true }) reasons: TargetReason[];
  /** The reason in words, as people read it; written by the proposal, changed by people freely. */
  @Column('text', { default: '' }) words: string;
  @Column('uuid') @ForeignKey('Person') decidedBy: string;
  @Column('timestamptz') decidedAt: Date;
  @Column('timestamptz', { nullable: true }) droppedAt: Date | null;
  @Column('text', { default: '' }) dropReason: string;
}
