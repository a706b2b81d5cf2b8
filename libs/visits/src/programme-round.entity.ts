import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { DayColumn, Id, MunicipalityId } from '@furikaeri/core';

/** 回: a stretch of the year in which offices are visited. */
@Entity()
@Unique(['programmeId', 'number'])
@Check('programme_round_days', 'until_on >= from_on')
export class ProgrammeRound {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Programme') programmeId: string;
  @Column('smallint') number: number;
  @Column('text') name: string;
  @DayColumn() fromOn: string;
  @DayColumn() untilOn: string;
}
