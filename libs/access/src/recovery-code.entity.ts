import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

/** 予備のコード: opens the second factor once when the telephone is lost. */
@Entity()
@Unique(['accountId', 'codeHash'])
export class RecoveryCode {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Account') accountId: string;
  /** Keyed with a key derived from APP_SECRET, so that the table alone cannot be searched. */
  @Column('bytea') codeHash: Buffer;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
