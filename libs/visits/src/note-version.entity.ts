import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { NoteContent } from './domain/note.js';

/** The words of a note as one side confirmed them or as they were before an amendment. Appended only. */
@Entity()
export class NoteVersion {
  @PrimaryColumn('uuid') @ForeignKey('Visit') visitId: string;
  @PrimaryColumn('integer') revision: number;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('jsonb') content: NoteContent;
  /** Why it was amended, where it was. */
  @Column('text', { default: '' }) reason: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('timestamptz') at: Date;
}
