import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

/** 訪問できる時間 of a member. */
@Entity()
@Index(['personId', 'startsAt'])
@Check('availability_hours', 'ends_at > starts_at')
export class Availability {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
}
