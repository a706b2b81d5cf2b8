import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

/** 次第の項目: a topic at a meeting. Who places statements under it locks this row. */
@Entity()
@Unique(['meetingId', 'topicId'])
export class AgendaItem {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Meeting') meetingId: string;
  @Column('uuid') @ForeignKey('Topic') topicId: string;
  @Column('smallint') position: number;
  /** Of when the report is: 「令和6年9月時点」. */
  @Column('text', { default: '' }) asOf: string;
  /** What people are asked: 「R6年度のここまでの取り組みについて」. */
  @Column('text', { default: '' }) heading: string;
  /** What was done since the last time, line by line. */
  @Column('text', { array: true, default: '{}' }) report: string[];
}
