import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

/** A person's secret calendar address; revoked and made anew at will. */
@Entity()
@Index('calendar_feed_token_hash_idx', ['tokenHash'], { unique: true })
@Index('calendar_feed_one_idx', ['personId'], { unique: true, where: 'revoked_at is null' })
export class CalendarFeed {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('bytea') tokenHash: Buffer;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastReadAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
