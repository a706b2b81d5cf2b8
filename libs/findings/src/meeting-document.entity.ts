import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, MunicipalityId } from '@furikaeri/core';

/** 資料 of a pack: a PDF, or a title alone where it is handed out on paper. */
@Entity()
@Index(['meetingId', 'position'])
export class MeetingDocument {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Meeting') meetingId: string;
  @Column('smallint') position: number;
  @Column('text') title: string;
  @Column('bytea', { nullable: true }) content: Buffer | null;
  @CreatedAt() createdAt: Date;
}
