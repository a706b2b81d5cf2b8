import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';
import type { Presence } from './domain/meeting.js';

/** 出欠 of a seat at a meeting. */
@Entity()
@Check('attendance_presence', `presence in ('present', 'online', 'absent', 'written')`)
export class Attendance {
  @PrimaryColumn('uuid') @ForeignKey('Meeting') meetingId: string;
  @PrimaryColumn('uuid') @ForeignKey('Seat') seatId: string;
  @MunicipalityId() municipalityId: string;
  @Column('text') presence: Presence;
}
