import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CreatedAt, DayColumn, Id, MunicipalityId } from '@furikaeri/core';
import type { LetterState } from './domain/letter.js';

/**
 * One mail to one person. At most one a day, and at most one under way, so that nobody is flooded
 * after an outage. The id is the local part of the Message-ID, the same for every attempt.
 */
@Entity()
@Unique(['recipientId', 'onDay'])
@Index('letter_under_way_idx', ['recipientId'], {
  unique: true,
  where: `state in ('queued', 'sending')`,
})
@Index('letter_next_idx', ['nextAttemptAt'], { where: `state in ('queued', 'sending')` })
@Index(['municipalityId', 'onDay'])
@Check(
  'letter_state',
  `state in ('queued', 'sending', 'accepted', 'withdrawn', 'failedForGood', 'bounced')`,
)
export class Letter {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Person') recipientId: string;
  /** The day it is sent on; moves on while it waits. */
  @DayColumn() onDay: string;
  @Column('text', { default: 'queued' }) state: LetterState;
  @Column('smallint', { default: 0 }) attempts: number;
  /** Not before: grows with each passing failure; while sending, the end of the claim. */
  @Column('timestamptz') nextAttemptAt: Date;
  /** Who is sending: only this claim may mark the letter. */
  @Column('uuid', { nullable: true }) claimId: string | null;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  /** What the mail told for the first time, `{ "rule/stage": n }`. */
  @Column('jsonb', { default: {} }) counts: Record<string, number>;
  @CreatedAt() createdAt: Date;
}
