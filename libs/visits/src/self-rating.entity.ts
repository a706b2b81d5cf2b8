import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';

/** 自己評価, private to the office and used only to choose a case; 40–70 % is advised. */
@Entity()
@Check('self_rating_percent', 'percent between 0 and 100')
export class SelfRating {
  @PrimaryColumn('uuid') @ForeignKey('ReflectionCase') reflectionCaseId: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('smallint') percent: number;
}
