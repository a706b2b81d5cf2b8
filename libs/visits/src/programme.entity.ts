import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';
import type { Activity } from './domain/words.js';

/** 訪問の計画: one fiscal year's programme. */
@Entity()
@Unique(['municipalityId', 'fiscalYear'])
@Check('programme_state', `state in ('draft', 'open', 'closed')`)
export class Programme {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('smallint') fiscalYear: number;
  @Column('text') name: string;
  @Column('text', { default: '' }) purpose: string;
  /** 指針と版: 「私たちが目指す相談支援専門員の姿」Ver 8. */
  @Column('text', { default: '' }) guideline: string;
  @Column('text', { array: true }) activities: Activity[];
  /** The sheet offices fill before a visit. */
  @Column('uuid') @ForeignKey('InstrumentVersion') instrumentVersionId: string;
  @Column('text', { default: 'draft' }) state: 'draft' | 'open' | 'closed';
  @CreatedAt() createdAt: Date;
}
