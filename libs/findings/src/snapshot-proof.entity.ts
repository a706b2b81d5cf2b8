import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';

/**
 * 集計の控え: by what a snapshot can be made again and compared. Row security: the worker and
 * coordinators. Not for the committee: the counts tell what is hidden, and so does the hash to
 * somebody who tries out the few values that a hidden cell can have.
 */
@Entity()
export class SnapshotProof {
  @PrimaryColumn('uuid') @ForeignKey('Snapshot') snapshotId: string;
  @MunicipalityId() municipalityId: string;
  /** Version of each figure's definition. */
  @Column('jsonb') definitions: Record<string, number>;
  /** How many rows of which table stood there at the cut-off. */
  @Column('jsonb') inputs: Record<string, number>;
  /** SHA-256 over all figures before hiding, definitions and inputs, as hexadecimal digits. */
  @Column('text') hash: string;
}
