import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How often something failed lately, for every process alike. Has no municipality: it counts
 * attempts on accounts that may not exist, and addresses.
 */
@Entity()
export class Throttle {
  /** Keyed hash of what is counted: no address or login stands here. */
  @PrimaryColumn('bytea') key: Buffer;
  @Column('int') failures: number;
  @Column('timestamptz') lastAt: Date;
  @Column('timestamptz') openAgainAt: Date;
}
