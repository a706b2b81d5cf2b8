import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

/** テーマ: under which coordinators gather released words of a fiscal year. */
@Entity()
@Index(['municipalityId', 'fiscalYear'])
export class Theme {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('smallint') fiscalYear: number;
  @Column('text') title: string;
  /** What is meant, in a sentence or two. */
  @Column('text', { default: '' }) words: string;
  @Column('smallint', { default: 0 }) position: number;
  @Column('timestamptz', { nullable: true }) droppedAt: Date | null;
  @CreatedAt() createdAt: Date;
}
