import { formatFiscalYear } from '@furikaeri/calendar';
import { IdScalar, Permit, Reading, type ReadTx } from '@furikaeri/core';
import { personById, PersonModel } from '@furikaeri/directory/api';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { meetingName } from '../domain/meeting.js';
import { findMeetings, findSeats, findTopics, getMeeting } from '../meetings.queries.js';
import {
  agendaOf,
  attendanceOf,
  documentsOf,
  minutesOf,
  statementsOf,
  topicById,
} from './findings.loaders.js';
import { MeetingsArgs } from './meeting.inputs.js';
import {
  AgendaItemModel,
  AttendanceModel,
  MeetingDocumentModel,
  MeetingList,
  MeetingModel,
  MinutesModel,
  SeatModel,
  TopicModel,
} from './meeting.model.js';
import { StatementModel } from './statement.model.js';

@Resolver(() => MeetingModel)
export class MeetingResolver {
  @Query(() => MeetingList, {
    description: '評価会議の回, latest first; for members those whose pack is open.',
  })
  @Permit('findings.readPack')
  meetings(@Reading() tx: ReadTx, @Args() args: MeetingsArgs): Promise<MeetingList> {
    return findMeetings(tx, args);
  }

  @Query(() => MeetingModel, { description: 'One meeting with its pack.' })
  @Permit('findings.readPack')
  meeting(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<MeetingModel> {
    return getMeeting(tx, id);
  }

  @ResolveField(() => String, { description: '令和8年度 第2回.' })
  name(@Parent() { fiscalYear, round }: MeetingModel): string {
    return meetingName(formatFiscalYear(fiscalYear), round);
  }

  @ResolveField(() => [AgendaItemModel], { description: '次第, in order.' })
  agenda(@Parent() { id }: MeetingModel, @Reading() tx: ReadTx): Promise<AgendaItemModel[]> {
    return agendaOf(tx).load(id);
  }

  @ResolveField(() => [AttendanceModel], { description: '出欠, by seat.' })
  attendance(@Parent() { id }: MeetingModel, @Reading() tx: ReadTx): Promise<AttendanceModel[]> {
    return attendanceOf(tx).load(id);
  }

  @ResolveField(() => [MeetingDocumentModel], { description: '資料, in order.' })
  documents(
    @Parent() { id }: MeetingModel,
    @Reading() tx: ReadTx,
  ): Promise<MeetingDocumentModel[]> {
    return documentsOf(tx).load(id);
  }

  @ResolveField(() => MinutesModel, {
    nullable: true,
    description: '議事録; for members once it is published.',
  })
  minutes(@Parent() { id }: MeetingModel, @Reading() tx: ReadTx): Promise<MinutesModel | null> {
    return minutesOf(tx).load(id);
  }

  @ResolveField(() => [StatementModel], {
    description: 'By topic, 評価できること before 意見・課題.',
  })
  statements(@Parent() { id }: MeetingModel, @Reading() tx: ReadTx): Promise<StatementModel[]> {
    return statementsOf(tx).load(id);
  }
}

@Resolver(() => TopicModel)
export class TopicResolver {
  @Query(() => [TopicModel], { description: '議題, in order; for members those of open packs.' })
  @Permit('findings.readPack')
  topics(@Reading() tx: ReadTx): Promise<TopicModel[]> {
    return findTopics(tx);
  }
}

@Resolver(() => AgendaItemModel)
export class AgendaItemResolver {
  @ResolveField(() => TopicModel, { nullable: true, description: 'The topic.' })
  topic(@Parent() { topicId }: AgendaItemModel, @Reading() tx: ReadTx): Promise<TopicModel | null> {
    return topicById(tx).load(topicId);
  }
}

@Resolver(() => SeatModel)
export class SeatResolver {
  @Query(() => [SeatModel], { description: '委員の席.' })
  @Permit('findings.keepMeetings')
  seats(@Reading() tx: ReadTx): Promise<SeatModel[]> {
    return findSeats(tx);
  }

  @ResolveField(() => PersonModel, { nullable: true, description: 'Who sits there.' })
  async person(@Parent() { personId }: SeatModel, @Reading() tx: ReadTx) {
    return personId ? personById(tx).load(personId) : null;
  }
}
