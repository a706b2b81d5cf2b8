import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The municipality's choices for this room. Without a row the defaults hold. */
@Entity()
@Check('monitoring_setting_grace', 'record_grace_days between 0 and 31')
export class MonitoringSetting {
  @PrimaryColumn('uuid') @ForeignKey('Municipality') municipalityId: string;
  /** Days after the month's end in which a record may still be entered before the month counts as passed. */
  @Column('smallint', { default: 0 }) recordGraceDays: number;
  /** 記録の保存年数. */
  @Column('smallint', { default: 5 }) retentionYears: number;
}
