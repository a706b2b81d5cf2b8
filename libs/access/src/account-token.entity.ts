import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

export const tokenPurposes = ['invitation', 'passwordReset'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

export const letterStates = ['queued', 'sent', 'failed', 'none'] as const;
export type LetterState = (typeof letterStates)[number];

/** A link that lets somebody set a password, once. */
@Entity()
@Unique(['tokenHash'])
@Index(['createdAt'], { where: `letter = 'queued'` })
export class AccountToken {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Account') @Index() accountId: string;
  @Column('text') purpose: TokenPurpose;
  @Column('bytea') tokenHash: Buffer;
  /** The token itself, sealed, until the letter has left: the queue carries this row's id alone. */
  @Column('bytea', { nullable: true }) sealedToken: Buffer | null;
  @Column('text', { default: 'queued' }) letter: LetterState;
  @CreatedAt() createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** Used, or replaced by a newer link. */
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
