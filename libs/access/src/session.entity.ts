import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

/** How a session was opened. Passkeys and OpenID Connect will add theirs; the rest stays as it is. */
export const signInMethods = ['password', 'invitation'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** One browser that is, or was, signed in. The cookie holds a token; here stands its SHA-256. */
@Entity()
@Unique(['tokenHash'])
export class Session {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Account') @Index() accountId: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('text') method: SignInMethod;
  /** What the browser says it is, cut short: so that people recognise their own. */
  @Column('text', { default: '' }) device: string;
  @Column('timestamptz') createdAt: Date;
  /** Written at most once a minute. */
  @Column('timestamptz') lastSeenAt: Date;
  /** From the municipality's settings at sign-in. */
  @Column('int') idleMinutes: number;
  @Column('timestamptz') expiresAt: Date;
  /** True between password and code: such a session has no rights at all. */
  @Column('boolean', { default: false }) awaitsCode: boolean;
  @Column('timestamptz', { nullable: true }) secondFactorAt: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
