import { Column, Entity, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

/** 提出先: 福祉部, 衛生部. One register, two desks. */
@Entity()
@Unique(['municipalityId', 'name'])
export class Desk {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('text') name: string;
  /** 障害種別 that go to this desk unless the register says otherwise. */
  @Column('text', { array: true, default: [] }) disabilityKinds: DisabilityKind[];
  @Column('smallint', { default: 0 }) position: number;
}

/** 身体・知的・精神・難病・障害児・その他. */
export const disabilityKinds = [
  'physical',
  'intellectual',
  'mental',
  'intractable',
  'child',
  'other',
] as const;
export type DisabilityKind = (typeof disabilityKinds)[number];
