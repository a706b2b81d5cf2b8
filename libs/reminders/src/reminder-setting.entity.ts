import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { LadderRung } from './domain/ladder.js';

/** How a municipality reminds. Without a row the defaults of `domain/` hold. */
@Entity()
export class ReminderSetting {
  @PrimaryColumn('uuid') @ForeignKey('Municipality') municipalityId: string;
  /** Stages of a due month, see `domain/ladder.ts`. */
  @Column('jsonb') ladder: LadderRung[];
  /** Letters leave on business days from … until (Japan's clock). */
  @Column('time', { precision: 0 }) sendFrom: string;
  @Column('time', { precision: 0 }) sendUntil: string;
  /** `false`: no mail at all, the inbox alone. */
  @Column('boolean', { default: true }) digest: boolean;
}
