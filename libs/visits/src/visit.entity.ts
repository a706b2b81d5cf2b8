import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';
import { type VisitState, visitStates } from './domain/visit.js';
import type { Activity } from './domain/words.js';

export type VisitMethod = 'onSite' | 'web';

/**
 * 訪問. Row security: the office, coordinators, and whoever is or was of its team (they need it for
 * their certificates); what the office wrote is in other tables and closes with the visit.
 */
@Entity()
@Index(['municipalityId', 'startsAt'])
@Index(['officeId', 'startsAt'])
@Check('visit_state', `state in (${visitStates.map((state) => `'${state}'`).join(', ')})`)
@Check('visit_method', `method in ('onSite', 'web')`)
@Check('visit_hours', 'ends_at > starts_at')
@Check(
  'visit_has_hours',
  `starts_at is not null or state not in ('confirmed', 'held', 'noted', 'closed')`,
)
export class Visit {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Programme') programmeId: string;
  @Column('uuid') @ForeignKey('ProgrammeRound') roundId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('text', { default: 'draft' }) state: VisitState;
  @Column('text', { array: true }) activities: Activity[];
  @Column('text', { default: 'onSite' }) method: VisitMethod;
  /** 場所, or the web meeting's address. */
  @Column('text', { default: '' }) place: string;
  /** What the office wishes for this visit. */
  @Column('text', { default: '' }) wish: string;
  /** As agreed last; they stay when the agreement ends (`agreedStates`), for calendars to strike out. */
  @Column('timestamptz', { nullable: true }) startsAt: Date | null;
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
  /** SEQUENCE of the calendar entry: grows with every change people's calendars must see. */
  @Column('integer', { default: 0 }) calendarSequence: number;
  @Column('uuid') @ForeignKey('Person') createdBy: string;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
