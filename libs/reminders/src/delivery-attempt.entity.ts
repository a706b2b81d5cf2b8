import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { DeliveryOutcome } from './domain/letter.js';

/** 配信の記録: one try to hand a letter over. Holds no address and no words of the server. */
@Entity()
export class DeliveryAttempt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Letter') @Index() letterId: string;
  @Column('timestamptz') at: Date;
  @Column('text') outcome: DeliveryOutcome;
  /** The server's three digits, where it spoke. */
  @Column('smallint', { nullable: true }) smtpCode: number | null;
  @Column('int', { default: 0 }) durationMs: number;
}
