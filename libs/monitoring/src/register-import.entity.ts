import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

export const importStates = [
  'waiting',
  'checking',
  'checked',
  'applying',
  'applied',
  'refused',
  'cancelled',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** 台帳の取り込み: one file on its way in, and what became of it. */
@Entity()
@Index(['municipalityId', 'createdAt'])
export class RegisterImport {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('text') fileName: string;
  /** The file itself, kept in the database so that any worker can take it; emptied when it has ended. */
  @Column('bytea', { nullable: true }) content: Buffer | null;
  /** SHA-256 of the content. */
  @Column('bytea') digest: Buffer;
  /** `true`: only look and report. */
  @Column('boolean') dryRun: boolean;
  @Column('text', { default: 'waiting' }) state: ImportState;
  @Column('integer', { default: 0 }) rowsTotal: number;
  @Column('integer', { default: 0 }) rowsRead: number;
  /** Counts: cases new, changed, same; months new; visits new; findings by kind. */
  @Column('jsonb', { default: {} }) counts: Record<string, number>;
  @Column('boolean', { default: false }) cancelAsked: boolean;
  @Column('uuid', { nullable: true }) requestedBy: string | null;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
