import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CreatedAt, DayColumn } from '@furikaeri/core';
import type { ReminderState } from './domain/reminder.js';

/**
 * One thing one person should hear once. The key (rule, subject, stage, recipient, turn) makes a
 * second request harmless. No foreign keys: sweeps write hundreds of thousands of rows in one
 * statement, and each key would double its time.
 */
@Entity()
@Unique(['rule', 'subjectId', 'stage', 'recipientId', 'turn'])
@Index('reminder_queued_idx', ['municipalityId', 'recipientId'], { where: `state = 'queued'` })
@Index('reminder_told_idx', ['recipientId'], { where: `state = 'told'` })
@Check('reminder_state', `state in ('queued', 'told', 'snoozed', 'withdrawn')`)
export class Reminder {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @Column('uuid') municipalityId: string;
  /** Who asked, e.g. `monitoring.passed`; its words are registered by the room above. */
  @Column('text') rule: string;
  /** What it is about, e.g. a due month. The post office never looks inside. */
  @Column('uuid') subjectId: string;
  /** Rung of the rule's ladder. */
  @Column('text') stage: string;
  /** A person. */
  @Column('uuid') recipientId: string;
  /** Grows by one each time the person puts it off. */
  @Column('smallint', { default: 0 }) turn: number;
  /** First day on which it may be told. */
  @DayColumn() dueOn: string;
  /** What a list is counted by, e.g. the office; only the number of different ones is ever shown. */
  @Column('uuid', { nullable: true }) groupId: string | null;
  /** Told as part of a list of counts, not one by one. */
  @Column('boolean', { default: false }) listed: boolean;
  @Column('text', { default: 'queued' }) state: ReminderState;
  /** The letter that tells it; none where the inbox alone does. */
  @Column('uuid', { nullable: true }) letterId: string | null;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
  /** When it was put off or withdrawn. */
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  /** 後回しの理由, read by the recipient alone. */
  @Column('text', { nullable: true }) snoozeReason: string | null;
}
