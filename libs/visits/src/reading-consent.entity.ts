import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, DayColumn, Id, MunicipalityId } from '@furikaeri/core';
import type { CaseItem } from './domain/consent.js';

/** 同意: which parts of a case whom, until when. It ends by itself. */
@Entity()
@Index(['reflectionCaseId'])
@Check('reading_consent_days', 'until_on >= given_on')
@Check('reading_consent_how', `how in ('paper', 'oral')`)
export class ReadingConsent {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Visit') visitId: string;
  @Column('uuid') @ForeignKey('ReflectionCase') reflectionCaseId: string;
  @Column('text', { array: true }) items: CaseItem[];
  /** People by name; nobody else of the team reads. */
  @Column('uuid', { array: true }) readerIds: string[];
  /** Day on which the client, or a person for them, agreed. */
  @DayColumn() givenOn: string;
  @Column('text') how: 'paper' | 'oral';
  /** Last day. */
  @DayColumn() untilOn: string;
  @Column('uuid') @ForeignKey('Person') registeredBy: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @CreatedAt() createdAt: Date;
}
