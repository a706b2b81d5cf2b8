import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One act. Rows are written by the SQL function `audit_append` alone: the app's role may read them,
 * nothing else. `hash` covers the row and the hash before it, so that a changed, removed or inserted
 * row shows in `npm run audit:verify`.
 */
@Entity()
@Index(['municipalityId', 'at'])
@Index(['objectKind', 'objectId'])
export class AuditEntry {
  /** The chain: a municipality's id, or `system`. */
  @PrimaryColumn('text') chain: string;
  /** Place in the chain, from 1, without gaps. */
  @PrimaryColumn('bigint') seq: string;
  @Column('uuid', { nullable: true }) municipalityId: string | null;
  @Column('timestamptz') at: Date;
  /** Account id, or the name of the program's part. */
  @Column('text') actor: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') action: string;
  @Column('text', { nullable: true }) objectKind: string | null;
  @Column('text', { nullable: true }) objectId: string | null;
  /** The office whose material was touched: it may see who did. */
  @Column('uuid', { nullable: true }) officeId: string | null;
  /** Words of the program and ids: never free text, names or case codes. */
  @Column('jsonb', { default: {} }) detail: Record<string, unknown>;
  @Column('bytea') hash: Buffer;
}
