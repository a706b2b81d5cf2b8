import { Column, Entity, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

/** 法人: who runs offices. Visitor and visited must not belong to one. */
@Entity()
@Unique(['municipalityId', 'name'])
export class Corporation {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('text') name: string;
  @Column('text', { default: '' }) kana: string;
}
