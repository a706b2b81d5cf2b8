import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { NoteContent } from './domain/note.js';

/** 訪問記録: written by the visitors, confirmed by both sides, each of which may add its view. */
@Entity()
export class VisitNote {
  @PrimaryColumn('uuid') @ForeignKey('Visit') visitId: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('integer', { default: 0 }) revision: number;
  @Column('jsonb') content: NoteContent;
  /** What the office adds or sees otherwise. */
  @Column('text', { default: '' }) officeView: string;
  @Column('text', { default: '' }) visitorsView: string;
  /** The visitors show the note to the office: until then it is their draft. */
  @Column('timestamptz', { nullable: true }) shownAt: Date | null;
  @Column('timestamptz', { nullable: true }) visitorsConfirmedAt: Date | null;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') visitorsConfirmedBy: string | null;
  @Column('timestamptz', { nullable: true }) officeConfirmedAt: Date | null;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') officeConfirmedBy: string | null;
  /** When writing began, for the average time until both had confirmed. */
  @Column('timestamptz') begunAt: Date;
  @Column('timestamptz') savedAt: Date;
}
