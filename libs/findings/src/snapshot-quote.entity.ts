import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';

/** A reviewed quote as it stood in a snapshot; `materialId` leads back to its release. */
@Entity()
export class SnapshotQuote {
  @PrimaryColumn('uuid') @ForeignKey('Snapshot') snapshotId: string;
  @PrimaryColumn('smallint') position: number;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Theme') themeId: string;
  /** As it was called then. */
  @Column('text') themeTitle: string;
  @Column('uuid') @ForeignKey('Material') materialId: string;
  @Column('text') words: string;
}
