import { Check, Column, Entity, Unique } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

/** What a form is for; a word for people, never a rule of the program. */
export const instrumentKinds = ['reflection', 'survey', 'review'] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** 様式: a form of the municipality, through all its versions. */
@Entity()
@Unique(['municipalityId', 'code'])
@Check('instrument_kind', `kind in ('reflection', 'survey', 'review')`)
export class Instrument {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  /** Lower-case words with hyphens: `reflection-full`; the same in an exported file. */
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') kind: InstrumentKind;
  /** Taken out of use: nothing new is filled, what was filled stays readable. */
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @CreatedAt() createdAt: Date;
}
