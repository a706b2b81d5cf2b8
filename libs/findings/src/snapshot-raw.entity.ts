import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { Figure, Frame } from './figures/figure.js';

/** A figure before hiding. Row security: the worker and coordinators; no operation gives it out. */
@Entity()
export class SnapshotRaw {
  @PrimaryColumn('uuid') @ForeignKey('Snapshot') snapshotId: string;
  @PrimaryColumn('smallint') position: number;
  @MunicipalityId() municipalityId: string;
  @Column('jsonb') figure: Figure;
  @Column('jsonb') frame: Frame;
}
