import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, TextWarningModel } from '@furikaeri/core';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { MinutesState, Presence } from '../domain/meeting.js';
import type { DocumentRow } from '../documents.queries.js';
import type {
  AgendaRow,
  AttendanceRow,
  MeetingRow,
  MinutesRow,
  SeatRow,
  TopicRow,
} from '../meetings.queries.js';
import { MinutesStateEnum, PresenceEnum } from './meeting.enums.js';

@ObjectType('Meeting', { description: '評価会議の回.' })
export class MeetingModel implements MeetingRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: '年度, by the western year in which it begins.' })
  fiscalYear: number;

  @Field(() => Int, { description: '回.' })
  round: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => DayScalar, { nullable: true, description: '開催日.' })
  heldOn: Day | null;

  @Field(() => String, { description: 'From when to when, as written.' })
  hours: string;

  @Field(() => String, { description: '場所.' })
  place: string;

  @Field(() => Boolean, { description: 'Whether statements are gathered.' })
  evaluates: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when members read the pack.',
  })
  packOpenedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when nothing changes.' })
  closedAt: Date | null;
}

@ObjectType({ description: 'A page of meetings, latest first.' })
export class MeetingList extends ListOf(MeetingModel) {}

@ObjectType('Topic', { description: '議題: comes back over the years.' })
export class TopicModel implements TopicRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Its code in files: `T1`.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  title: string;

  @Field(() => Int, { description: 'Its place in lists.' })
  position: number;

  @Field(() => DayScalar, { nullable: true, description: 'Not for new meetings from then on.' })
  retiredOn: Day | null;
}

@ObjectType('AgendaItem', { description: '次第の項目.' })
export class AgendaItemModel implements AgendaRow {
  meetingId: string;
  topicId: string;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Of when the report is.' })
  asOf: string;

  @Field(() => String, { description: 'What people are asked.' })
  heading: string;

  @Field(() => [String], { description: 'What was done since the last time.' })
  report: string[];
}

@ObjectType('Seat', { description: '委員の席.' })
export class SeatModel implements SeatRow {
  personId: string | null;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'A role, never a name.' })
  label: string;

  @Field(() => DayScalar, { description: 'Since when.' })
  fromOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Last day.' })
  untilOn: Day | null;
}

@ObjectType('Attendance', { description: '出欠 of a seat.' })
export class AttendanceModel implements AttendanceRow {
  meetingId: string;

  @Field(() => IdScalar, { description: 'The seat.' })
  seatId: string;

  @Field(() => String, { description: 'Its role.' })
  label: string;

  @Field(() => PresenceEnum, { description: 'How it took part.' })
  presence: Presence;
}

@ObjectType('MeetingDocument', {
  description: '資料; its file is at `/meeting-documents/:id.pdf`.',
})
export class MeetingDocumentModel implements DocumentRow {
  meetingId: string;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Int, { nullable: true, description: 'Of its file; none: on paper.' })
  bytes: number | null;
}

@ObjectType('Minutes', { description: '議事録.' })
export class MinutesModel implements MinutesRow {
  meetingId: string;

  @Field(() => String, { description: 'The words.' })
  words: string;

  @Field(() => MinutesStateEnum, { description: 'How far they are.' })
  state: MinutesState;

  @Field(() => Int, { description: 'To be named by the next save.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When they were saved.' })
  savedAt: Date;
}

@ObjectType('MeetingAnswer', { description: 'The meeting, unless `warnings` ask first.' })
export class MeetingAnswerModel {
  @Field(() => MeetingModel, { nullable: true, description: 'Empty: nothing was written.' })
  meeting: MeetingModel | null;

  @Field(() => [TextWarningModel], { description: 'Send again with `confirmed: true`.' })
  warnings: TextWarningModel[];
}

@ObjectType('SavedAnswer', { description: 'What was saved, unless `warnings` ask first.' })
export class SavedAnswerModel {
  @Field(() => IdScalar, { nullable: true, description: 'Empty: nothing was written.' })
  id: string | null;

  @Field(() => [TextWarningModel], { description: 'Send again with `confirmed: true`.' })
  warnings: TextWarningModel[];
}
