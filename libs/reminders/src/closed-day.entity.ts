import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** 閉庁日: a day on which the municipality counts and sends nothing, besides weekends and holidays. */
@Entity()
export class ClosedDay {
  @PrimaryColumn('uuid') @ForeignKey('Municipality') municipalityId: string;
  @PrimaryColumn('date') onDay: string;
  @Column('text') name: string;
}
