import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { NoteContent } from './domain/note.js';

/** A note as it was before something confirmed, or a view, was written anew. Appended only. */
@Entity()
@Index(['visitId', 'id'])
export class NoteVersion {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @Column('uuid') @ForeignKey('Visit') visitId: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('integer') revision: number;
  @Column('jsonb') content: NoteContent;
  @Column('text', { default: '' }) officeView: string;
  @Column('text', { default: '' }) visitorsView: string;
  /** Why it was amended, where it was. */
  @Column('text', { default: '' }) reason: string;
  /** Who wrote anew, and when. */
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('timestamptz') at: Date;
}
