import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { FrozenFigure } from './figures/figure.js';

/** A figure as it is shown, after hiding. Members of the committee read published ones. */
@Entity()
export class SnapshotFigure {
  @PrimaryColumn('uuid') @ForeignKey('Snapshot') snapshotId: string;
  @PrimaryColumn('smallint') position: number;
  @MunicipalityId() municipalityId: string;
  @Column('jsonb') shown: FrozenFigure;
}
