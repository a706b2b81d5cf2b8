import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

export const accountStates = ['invited', 'active', 'suspended'] as const;
export type AccountState = (typeof accountStates)[number];

/** What a person signs in with. What the person may do stands in the appointments of the day. */
@Entity()
@Unique(['login'])
@Unique(['personId'])
@Check('account_login_folded', 'login = lower(login)')
export class Account {
  @Id() id: string;
  @MunicipalityId() @Index() municipalityId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  /** E-mail address, folded by `foldLogin`; one for the whole installation. */
  @Column('text') login: string;
  @Column('text', { default: 'invited' }) state: AccountState;
  /** argon2id in PHC form; empty until the invitation is accepted. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('timestamptz', { nullable: true }) passwordChangedAt: Date | null;
  /** Sealed with a key derived from APP_SECRET. Counts once `totpConfirmedAt` is set. */
  @Column('bytea', { nullable: true }) totpSecret: Buffer | null;
  @Column('timestamptz', { nullable: true }) totpConfirmedAt: Date | null;
  /** The last time step used: a code is good once. */
  @Column('bigint', { nullable: true }) totpLastStep: string | null;
  @CreatedAt() createdAt: Date;
}
