import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Role } from '@furikaeri/core';

/** What a municipality decides about sign-in. No row means the defaults. */
@Entity()
@Check('security_setting_idle', 'idle_minutes between 5 and 240')
@Check('security_setting_absolute', 'absolute_hours between 1 and 24')
export class SecuritySetting {
  @PrimaryColumn('uuid') @ForeignKey('Municipality') municipalityId: string;
  @Column('int', { default: 30 }) idleMinutes: number;
  @Column('int', { default: 10 }) absoluteHours: number;
  /** Roles that stay without rights until the person has set up a second factor. */
  @Column('text', { array: true, default: '{}' }) totpRoles: Role[];
  /** Whether a browser may keep, sealed, what could not be saved. */
  @Column('boolean', { default: true }) keepsDrafts: boolean;
}
