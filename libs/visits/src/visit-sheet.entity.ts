import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';

/** A sheet laid beside a visit. Whether visitors may read it is the sheet's own sharing. */
@Entity()
export class VisitSheet {
  @PrimaryColumn('uuid') @ForeignKey('Visit') visitId: string;
  @PrimaryColumn('uuid') @ForeignKey('Sheet') sheetId: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
}
