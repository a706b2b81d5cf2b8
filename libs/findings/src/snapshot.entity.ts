import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, DayColumn, Id, MunicipalityId } from '@furikaeri/core';

export const snapshotStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type SnapshotState = (typeof snapshotStates)[number];

/** 集計の凍結: the figures of a meeting as they were at the end of a day. Published once, never changed. */
@Entity()
@Index(['municipalityId', 'createdAt'])
@Index(['meetingId'])
@Check('snapshot_state', `state in (${snapshotStates.map((state) => `'${state}'`).join(', ')})`)
@Check('snapshot_years', 'from_year between fiscal_year - 4 and fiscal_year')
@Check('snapshot_published_whole', `published_at is null or state = 'done'`)
export class Snapshot {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Meeting') meetingId: string;
  /** The meeting's, and the first of the years that are told. */
  @Column('smallint') fiscalYear: number;
  @Column('smallint') fromYear: number;
  /** What was recorded until the end of this day counts. */
  @DayColumn() cutOffOn: string;
  @Column('text', { default: 'waiting' }) state: SnapshotState;
  /** Figures done, of how many. */
  @Column('smallint', { default: 0 }) step: number;
  @Column('smallint') steps: number;
  @Column('smallint', { default: 0 }) tries: number;
  @Column('boolean', { default: false }) cancelAsked: boolean;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') requestedBy: string | null;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz', { nullable: true }) madeAt: Date | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') publishedBy: string | null;
}
