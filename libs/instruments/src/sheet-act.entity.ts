import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { Answers } from './domain/answer.js';
import type { Sharing, SheetMove } from './domain/sheet.js';

/** シートの足あと: submitted, reopened, shared. Appended, never changed; a submission keeps its words. */
@Entity()
@Index(['sheetId', 'id'])
@Check('sheet_act_move', `move in ('begin', 'submit', 'reopen', 'share', 'offerOfficialRoute')`)
export class SheetAct {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Sheet') sheetId: string;
  @Column('text') move: SheetMove;
  /** Why it was opened again, or shared less. */
  @Column('text', { default: '' }) reason: string;
  /** Of `share`: the level from now on. */
  @Column('text', { nullable: true }) sharing: Sharing | null;
  /** Of `submit`: the words as they were handed in. */
  @Column('jsonb', { nullable: true }) answers: Answers | null;
  @Column('integer') revision: number;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('timestamptz') at: Date;
}
