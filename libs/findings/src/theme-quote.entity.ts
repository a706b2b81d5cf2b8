import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

/** A release (素材) under a theme, and the quote (引用) that was made of it after a second look. */
@Entity()
@Index('theme_quote_one_idx', ['themeId', 'materialId'], {
  unique: true,
  where: 'taken_off_at is null',
})
@Index(['materialId'])
export class ThemeQuote {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Theme') themeId: string;
  @Column('uuid') @ForeignKey('Material') materialId: string;
  @Column('uuid') @ForeignKey('Person') placedBy: string;
  @Column('timestamptz') placedAt: Date;
  @Column('timestamptz', { nullable: true }) takenOffAt: Date | null;
  /** As reviewed, without names; empty: it counts, and is not quoted. */
  @Column('text', { default: '' }) words: string;
  @Column('uuid', { nullable: true }) @ForeignKey('Person') reviewedBy: string | null;
  @Column('timestamptz', { nullable: true }) reviewedAt: Date | null;
}
