import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When letters about visits go out, and the ward's own words. Days before or after, calendar days. */
@Entity()
export class VisitSetting {
  @PrimaryColumn('uuid') @ForeignKey('Municipality') municipalityId: string;
  @Column('smallint', { default: 7 }) sheetDaysBefore: number;
  @Column('smallint', { default: 3 }) visitDaysBefore: number;
  @Column('smallint', { default: 7 }) noteDaysAfter: number;
  /** 執務時間, `HH:MM` in Japan: outside of it a date is asked about. */
  @Column('text', { default: '08:30' }) workFrom: string;
  @Column('text', { default: '17:15' }) workUntil: string;
  /** 訪問, 振り返り, …: the word of the ward for a word of ours, by key. */
  @Column('jsonb', { default: {} }) vocabulary: Record<string, string>;
}
