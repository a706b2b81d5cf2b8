import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn, MunicipalityId } from '@furikaeri/core';

/**
 * 気持ち・負担: a private line beside a sheet. Read by its writer and, once the sheet is shared with
 * them, by the visitors; by no aggregate and no export.
 */
@Entity()
export class BurdenLine {
  @PrimaryColumn('uuid') @ForeignKey('Sheet') sheetId: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('text', { default: '' }) words: string;
  /** 事後フォローの約束: who will be in touch, and when. */
  @Column('text', { default: '' }) aftercare: string;
  @DayColumn({ nullable: true }) aftercareOn: string | null;
  /** The sheet's sharing reaches the line only where its writer said so. */
  @Column('boolean', { default: true }) withVisitors: boolean;
  @Column('timestamptz') savedAt: Date;
}
