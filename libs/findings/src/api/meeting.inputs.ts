import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, TakeArgs } from '@furikaeri/core';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { AgendaItemInput, SaveTopicInput, SetAgendaInput } from '../agenda.service.js';
import type { Presence } from '../domain/meeting.js';
import type { AddMeetingDocumentInput } from '../documents.service.js';
import type { ReviseMeetingInput, PlanMeetingInput } from '../meetings.service.js';
import type { MinutesStepInput, SaveMinutesInput } from '../minutes.service.js';
import type { RecordAttendanceInput, SaveSeatInput } from '../seats.service.js';
import { PresenceEnum } from './meeting.enums.js';

@ArgsType()
export class MeetingsArgs extends TakeArgs {
  @Field(() => Int, { nullable: true, description: 'Of one 年度 alone.' })
  fiscalYear?: number | null;
}

@InputType({ isAbstract: true })
abstract class Confirmable {
  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType('MeetingInput', { description: 'A meeting.' })
export class MeetingInputModel {
  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;
}

@InputType('PlanMeetingInput', { description: '評価会議の回.' })
export class PlanMeetingInputModel extends Confirmable implements PlanMeetingInput {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one meeting.' })
  id: string;

  @Field(() => Int, { description: '年度.' })
  fiscalYear: number;

  @Field(() => Int, { description: '回, 1 to 12.' })
  round: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => DayScalar, { nullable: true, description: '開催日.' })
  heldOn?: Day | null;

  @Field(() => String, { nullable: true, description: '14:00～16:00.' })
  hours?: string | null;

  @Field(() => String, { nullable: true, description: '場所.' })
  place?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Left out: yes.' })
  evaluates?: boolean | null;
}

@InputType('ReviseMeetingInput', { description: 'What is left out stays.' })
export class ReviseMeetingInputModel extends Confirmable implements ReviseMeetingInput {
  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string;

  @Field(() => DayScalar, { nullable: true, description: '開催日; null: not known yet.' })
  heldOn?: Day | null;

  @Field(() => String, { nullable: true, description: '14:00～16:00.' })
  hours?: string | null;

  @Field(() => String, { nullable: true, description: '場所.' })
  place?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether statements are gathered.' })
  evaluates?: boolean | null;
}

@InputType('SaveTopicInput', { description: '議題, new or changed.' })
export class SaveTopicInputModel extends Confirmable implements SaveTopicInput {
  @Field(() => IdScalar, { description: 'Made by the client; a known one is changed.' })
  id: string;

  @Field(() => String, { description: 'Its code in files: `T1`.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  title: string;

  @Field(() => Int, { description: 'Its place in lists.' })
  position: number;

  @Field(() => DayScalar, { nullable: true, description: 'Not for new meetings from then on.' })
  retiredOn?: Day | null;
}

@InputType('AgendaItemInput', { description: 'A topic at the meeting.' })
export class AgendaItemInputModel implements AgendaItemInput {
  @Field(() => IdScalar, { description: 'The topic.' })
  topicId: string;

  @Field(() => String, { nullable: true, description: 'Of when the report is.' })
  asOf?: string | null;

  @Field(() => String, { nullable: true, description: 'What people are asked.' })
  heading?: string | null;

  @Field(() => [String], { nullable: true, description: 'What was done since the last time.' })
  report?: string[] | null;
}

@InputType('SetAgendaInput', { description: 'The agenda as it should stand.' })
export class SetAgendaInputModel extends Confirmable implements SetAgendaInput {
  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => [AgendaItemInputModel], { description: 'In order.' })
  items: AgendaItemInputModel[];
}

@InputType('SaveSeatInput', { description: '委員の席, new or changed.' })
export class SaveSeatInputModel extends Confirmable implements SaveSeatInput {
  @Field(() => IdScalar, { description: 'Made by the client; a known one is changed.' })
  id: string;

  @Field(() => String, { description: 'A role: 学識経験者, 当事者, 家族.' })
  label: string;

  @Field(() => IdScalar, { nullable: true, description: 'The member, if they sign in.' })
  personId?: string | null;

  @Field(() => DayScalar, { description: 'Since when.' })
  fromOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Last day.' })
  untilOn?: Day | null;
}

@InputType('AttendanceInput', { description: '出欠 of a seat.' })
export class AttendanceInputModel {
  @Field(() => IdScalar, { description: 'The seat.' })
  seatId: string;

  @Field(() => PresenceEnum, { description: 'How it took part.' })
  presence: Presence;
}

@InputType('RecordAttendanceInput', { description: 'Who was there, as it should stand.' })
export class RecordAttendanceInputModel implements RecordAttendanceInput {
  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => [AttendanceInputModel], { description: 'Seat by seat.' })
  attendance: AttendanceInputModel[];
}

@InputType('AddMeetingDocumentInput', {
  description: '資料; its file follows at `POST /meeting-documents/:id`.',
})
export class AddMeetingDocumentInputModel extends Confirmable implements AddMeetingDocumentInput {
  @Field(() => IdScalar, { description: 'Made by the client; a known one gets another title.' })
  id: string;

  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;
}

@InputType('MeetingDocumentInput', { description: 'A document.' })
export class MeetingDocumentInputModel {
  @Field(() => IdScalar, { description: 'The document.' })
  documentId: string;
}

@InputType('SaveMinutesInput', { description: '議事録.' })
export class SaveMinutesInputModel extends Confirmable implements SaveMinutesInput {
  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => Int, { description: 'The revision they build on; 0 for the first.' })
  revision: number;

  @Field(() => String, { description: 'The words.' })
  words: string;
}

@InputType('MinutesStepInput', { description: 'Minutes as they were read.' })
export class MinutesStepInputModel implements MinutesStepInput {
  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision: number;
}
