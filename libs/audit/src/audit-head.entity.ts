import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last link of each chain. */
@Entity()
export class AuditHead {
  @PrimaryColumn('text') chain: string;
  @Column('bigint') seq: string;
  @Column('bytea') hash: Buffer;
}
