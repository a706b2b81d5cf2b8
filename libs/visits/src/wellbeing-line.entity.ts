import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn, MunicipalityId } from '@furikaeri/core';

/** 気持ち・負担 on a visit, and who will be in touch when. The two sides alone; in no aggregate, no export. */
@Entity()
export class WellbeingLine {
  @PrimaryColumn('uuid') @ForeignKey('Visit') visitId: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('text') words: string;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') followUpBy: string | null;
  @DayColumn({ nullable: true }) followUpOn: string | null;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('timestamptz') savedAt: Date;
}
