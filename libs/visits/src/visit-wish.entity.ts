import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

/** 訪問の希望: an office asks for a visit. */
@Entity()
@Index('visit_wish_open_idx', ['officeId'], { where: 'settled_at is null' })
export class VisitWish {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  /** What they would like to talk about. */
  @Column('text', { default: '' }) words: string;
  @CreatedAt() createdAt: Date;
  /** When a visit took it up, or the office took it back. */
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('uuid', { nullable: true }) @ForeignKey('Visit') visitId: string | null;
}
