import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

/** A secret link by which an office answers dates without signing in. Only its hash is kept. */
@Entity()
@Index('answer_link_token_hash_idx', ['tokenHash'], { unique: true })
export class AnswerLink {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Visit') @Index() visitId: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('uuid') @ForeignKey('Person') createdBy: string;
  @CreatedAt() createdAt: Date;
}
