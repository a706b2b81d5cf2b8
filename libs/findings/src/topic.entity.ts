import { Column, Entity, Unique } from 'typeorm';
import { CreatedAt, DayColumn, Id, MunicipalityId } from '@furikaeri/core';

/** What a topic may be called in files. */
export const TOPIC_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;

/** 議題: comes back from meeting to meeting, so that a trail can follow it over the years. */
@Entity()
@Unique(['municipalityId', 'code'])
export class Topic {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  /** `T1`; the same in a file. */
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('smallint') position: number;
  /** Not offered for new meetings from that day on. */
  @DayColumn({ nullable: true }) retiredOn: string | null;
  @CreatedAt() createdAt: Date;
}
