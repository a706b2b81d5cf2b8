import * as v from 'valibot';
import { Me, Permit, type PersonActor, UnitOfWork, aPosition, checkInput } from '@furikaeri/core';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AgendaService } from '../agenda.service.js';
import { DocumentsService } from '../documents.service.js';
import { getMeeting } from '../meetings.queries.js';
import { type Done, MeetingsService } from '../meetings.service.js';
import { MinutesService } from '../minutes.service.js';
import { SeatsService } from '../seats.service.js';
import {
  AddMeetingDocumentInputModel,
  ReviseMeetingInputModel,
  MeetingDocumentInputModel,
  MeetingInputModel,
  MinutesStepInputModel,
  PlanMeetingInputModel,
  RecordAttendanceInputModel,
  SaveMinutesInputModel,
  SaveSeatInputModel,
  SaveTopicInputModel,
  SetAgendaInputModel,
} from './meeting.inputs.js';
import { MeetingAnswerModel, MeetingModel, SavedAnswerModel } from './meeting.model.js';

@Resolver()
export class MeetingMutations {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly agenda: AgendaService,
    private readonly seats: SeatsService,
    private readonly documents: DocumentsService,
    private readonly minutes: MinutesService,
    private readonly work: UnitOfWork,
  ) {}

  @Mutation(() => MeetingAnswerModel, { description: '評価会議の回を予定する.' })
  @Permit('findings.keepMeetings')
  async planMeeting(@Me() me: PersonActor, @Args('input') input: PlanMeetingInputModel) {
    return this.answer(me, await this.meetings.planMeeting(me, input));
  }

  @Mutation(() => MeetingAnswerModel, { description: '回の内容を変える.' })
  @Permit('findings.keepMeetings')
  async reviseMeeting(@Me() me: PersonActor, @Args('input') input: ReviseMeetingInputModel) {
    return this.answer(me, await this.meetings.reviseMeeting(me, input));
  }

  @Mutation(() => MeetingModel, { description: '会議資料を開く: members read it from now on.' })
  @Permit('findings.keepMeetings')
  openPack(@Me() me: PersonActor, @Args('input') { meetingId }: MeetingInputModel) {
    return this.after(me, this.meetings.openPack(me, meetingId));
  }

  @Mutation(() => MeetingModel, { description: '会議資料を閉じる: members do not read it.' })
  @Permit('findings.keepMeetings')
  shutPack(@Me() me: PersonActor, @Args('input') { meetingId }: MeetingInputModel) {
    return this.after(me, this.meetings.shutPack(me, meetingId));
  }

  @Mutation(() => MeetingModel, { description: '終了する: nothing of it changes.' })
  @Permit('findings.keepMeetings')
  closeMeeting(@Me() me: PersonActor, @Args('input') { meetingId }: MeetingInputModel) {
    return this.after(me, this.meetings.closeMeeting(me, meetingId));
  }

  @Mutation(() => MeetingModel, { description: '終了を取り消す.' })
  @Permit('findings.keepMeetings')
  reopenMeeting(@Me() me: PersonActor, @Args('input') { meetingId }: MeetingInputModel) {
    return this.after(me, this.meetings.reopenMeeting(me, meetingId));
  }

  @Mutation(() => SavedAnswerModel, { description: '議題を追加・変更する.' })
  @Permit('findings.keepMeetings')
  saveTopic(
    @Me() me: PersonActor,
    @Args('input', checkInput(v.looseObject({ position: aPosition }))) input: SaveTopicInputModel,
  ) {
    return this.agenda.saveTopic(me, input);
  }

  @Mutation(() => MeetingAnswerModel, { description: '次第を決める, as it should stand.' })
  @Permit('findings.keepMeetings')
  async setAgenda(@Me() me: PersonActor, @Args('input') input: SetAgendaInputModel) {
    return this.answer(me, await this.agenda.setAgenda(me, input));
  }

  @Mutation(() => SavedAnswerModel, { description: '委員の席を追加・変更する.' })
  @Permit('findings.keepMeetings')
  saveSeat(@Me() me: PersonActor, @Args('input') input: SaveSeatInputModel) {
    return this.seats.saveSeat(me, input);
  }

  @Mutation(() => MeetingModel, { description: '出欠を記録する.' })
  @Permit('findings.keepMeetings')
  recordAttendance(@Me() me: PersonActor, @Args('input') input: RecordAttendanceInputModel) {
    return this.after(me, this.seats.recordAttendance(me, input));
  }

  @Mutation(() => SavedAnswerModel, { description: '資料を加える.' })
  @Permit('findings.keepMeetings')
  addMeetingDocument(@Me() me: PersonActor, @Args('input') input: AddMeetingDocumentInputModel) {
    return this.documents.addMeetingDocument(me, input);
  }

  @Mutation(() => MeetingModel, { description: '資料を外す.' })
  @Permit('findings.keepMeetings')
  removeMeetingDocument(
    @Me() me: PersonActor,
    @Args('input') { documentId }: MeetingDocumentInputModel,
  ) {
    return this.after(me, this.documents.removeMeetingDocument(me, documentId));
  }

  @Mutation(() => MeetingAnswerModel, { description: '議事録を書く.' })
  @Permit('findings.keepMeetings')
  async saveMinutes(@Me() me: PersonActor, @Args('input') input: SaveMinutesInputModel) {
    return this.answer(me, await this.minutes.saveMinutes(me, input));
  }

  @Mutation(() => MeetingModel, { description: '議事録を確認ずみにする.' })
  @Permit('findings.keepMeetings')
  approveMinutes(@Me() me: PersonActor, @Args('input') input: MinutesStepInputModel) {
    return this.after(me, this.minutes.approveMinutes(me, input));
  }

  @Mutation(() => MeetingModel, { description: '議事録を公開する; it never changes after that.' })
  @Permit('findings.keepMeetings')
  publishMinutes(@Me() me: PersonActor, @Args('input') input: MinutesStepInputModel) {
    return this.after(me, this.minutes.publishMinutes(me, input));
  }

  private async answer(me: PersonActor, { id, warnings }: Done): Promise<MeetingAnswerModel> {
    const meeting = id && (await this.work.read(me, (tx) => getMeeting(tx, id)));
    return { meeting: meeting || null, warnings };
  }

  private async after(me: PersonActor, done: Promise<{ id: string }>): Promise<MeetingModel> {
    const { id } = await done;
    return this.work.read(me, (tx) => getMeeting(tx, id));
  }
}
