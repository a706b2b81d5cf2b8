import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, MunicipalityId } from '@furikaeri/core';

/** How a person wants to hear, and whether the address works. Without a row: by mail. */
@Entity()
@Index('mail_preference_failed_idx', ['municipalityId'], { where: 'failed_address is not null' })
export class MailPreference {
  @PrimaryColumn('uuid') @ForeignKey('Person') personId: string;
  @MunicipalityId() municipalityId: string;
  @Column('boolean', { default: true }) byMail: boolean;
  /** Last day without mail, inclusive. */
  @DayColumn({ nullable: true }) pausedUntil: string | null;
  /** The address that was refused or bounced: a new address of the person makes it void. */
  @Column('text', { nullable: true }) failedAddress: string | null;
  @Column('text', { nullable: true }) failedHow: 'refused' | 'bounced' | null;
  @Column('timestamptz', { nullable: true }) failedAt: Date | null;
}
