import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { Side } from './domain/visit.js';

/** 手元のメモ of one side; the other never reads it. */
@Entity()
@Check('private_note_side', `side in ('visitors', 'office')`)
export class PrivateNote {
  @PrimaryColumn('uuid') @ForeignKey('Visit') visitId: string;
  @PrimaryColumn('text') side: Side;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('text') words: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('timestamptz') savedAt: Date;
}
