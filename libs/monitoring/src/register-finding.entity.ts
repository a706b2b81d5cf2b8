import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';

/** One remark on a row of a register file, as the report lists it. */
@Entity()
export class RegisterFinding {
  @PrimaryColumn('uuid') @ForeignKey('RegisterImport', { onDelete: 'CASCADE' }) importId: string;
  @PrimaryColumn('integer') seq: number;
  @MunicipalityId() municipalityId: string;
  /** Row of the sheet as people count, header = 1; 0 for the file as a whole. */
  @Column('integer') row: number;
  /** Header of the column, e.g. モニタリング期間. */
  @Column('text', { default: '' }) column: string;
  /** What stood there; may hold a name, so it goes with the import. */
  @Column('text', { default: '' }) value: string;
  @Column('text') severity: 'error' | 'warning';
  @Column('text') messageKey: string;
  @Column('text') message: string;
}
