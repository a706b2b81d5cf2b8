import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, DayColumn, Id, MonthColumn, MunicipalityId } from '@furikaeri/core';

/**
 * モニタリング期間: what the municipality decided, phase by phase. A changed decision supersedes the
 * phase and never rewrites it.
 */
@Entity()
@Check('monitoring_phase_months', 'until_month >= from_month')
@Check('monitoring_phase_interval', 'interval_months between 1 and 24')
export class MonitoringPhase {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('SupportCase') @Index() caseId: string;
  @MonthColumn() fromMonth: string;
  @MonthColumn() untilMonth: string;
  @Column('smallint') intervalMonths: number;
  /** 通知日 of the municipality's decision. */
  @DayColumn({ nullable: true }) decidedOn: string | null;
  @Column('text', { default: '' }) reason: string;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
