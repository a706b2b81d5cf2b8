import { Column, Entity, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

/**
 * How the ward reads a word, for papers with furigana. Row security: everybody of the ward reads it,
 * as their papers are printed with it; coordinators write it.
 */
@Entity()
@Unique(['municipalityId', 'words'])
export class WordReading {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  /** Has a kanji; at most 40 letters. */
  @Column('text') words: string;
  /** Hiragana; empty: none is printed. */
  @Column('text', { default: '' }) kana: string;
}
