import { Column, Entity, ForeignKey } from 'typeorm';
import { CreatedAt, DayColumn, Id, MunicipalityId } from '@furikaeri/core';

/** 委員の席: papers and pages tell the role, never the name. */
@Entity()
export class Seat {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  /** 学識経験者, 当事者, 家族. */
  @Column('text') label: string;
  /** Who sits there, if the person signs in. */
  @Column('uuid', { nullable: true }) @ForeignKey('Person') personId: string | null;
  @DayColumn() fromOn: string;
  @DayColumn({ nullable: true }) untilOn: string | null;
  @CreatedAt() createdAt: Date;
}
