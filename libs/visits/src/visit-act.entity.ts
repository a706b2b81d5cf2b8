import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import { type Side, type VisitMove, visitMoves, type VisitState } from './domain/visit.js';

/** 訪問の足あと: each move, by which side, why. Appended, never changed. */
@Entity()
@Index(['visitId', 'id'])
@Check('visit_act_move', `move in (${visitMoves.map((move) => `'${move}'`).join(', ')})`)
@Check('visit_act_side', `side in ('visitors', 'office')`)
export class VisitAct {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Visit') visitId: string;
  @Column('text') move: VisitMove;
  @Column('text') fromState: VisitState;
  @Column('text') toState: VisitState;
  @Column('text') side: Side;
  @Column('text', { default: '' }) reason: string;
  /** Empty: through a signed link. */
  @Column('uuid', { nullable: true }) @ForeignKey('Person') personId: string | null;
  @Column('timestamptz') at: Date;
}
