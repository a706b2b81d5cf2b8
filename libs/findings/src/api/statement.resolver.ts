import {
  IdScalar,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  TakeArgs,
  UnitOfWork,
} from '@furikaeri/core';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswersService } from '../answers.service.js';
import { answerLabels, kindLabels } from '../domain/statement.js';
import type { Done } from '../meetings.service.js';
import { findOpenOpinions, findStatements, getStatement } from '../statements.queries.js';
import { StatementsService } from '../statements.service.js';
import { answersOf, meetingById, statementById, takenUpBy, topicById } from './findings.loaders.js';
import { MeetingModel, TopicModel } from './meeting.model.js';
import {
  AnswerStatementInputModel,
  ChangeStatementInputModel,
  MoveStatementInputModel,
  RecordStatementInputModel,
  StatementAnswerModel,
  StatementList,
  StatementModel,
  StatementsArgs,
  WithdrawStatementInputModel,
  StatementSavedModel,
} from './statement.model.js';

@Resolver(() => StatementModel)
export class StatementResolver {
  @Query(() => StatementList, { description: '発言; for members those of open packs.' })
  @Permit('findings.readPack')
  statements(@Reading() tx: ReadTx, @Args() args: StatementsArgs): Promise<StatementList> {
    return findStatements(tx, args);
  }

  @Query(() => StatementModel, { description: 'One statement with its trail.' })
  @Permit('findings.readPack')
  statement(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<StatementModel> {
    return getStatement(tx, id);
  }

  @Query(() => StatementList, { description: '意見・課題 without an answer yet.' })
  @Permit('findings.readPack')
  openOpinions(@Reading() tx: ReadTx, @Args() page: TakeArgs): Promise<StatementList> {
    return findOpenOpinions(tx, page);
  }

  @ResolveField(() => String, { description: 'Its column in words.' })
  kindLabel(@Parent() { kind }: StatementModel): string {
    return kindLabels[kind];
  }

  @ResolveField(() => MeetingModel, { nullable: true, description: 'Where it was said.' })
  meeting(@Parent() { meetingId }: StatementModel, @Reading() tx: ReadTx) {
    return meetingById(tx).load(meetingId);
  }

  @ResolveField(() => TopicModel, { nullable: true, description: 'To what.' })
  topic(@Parent() { topicId }: StatementModel, @Reading() tx: ReadTx) {
    return topicById(tx).load(topicId);
  }

  @ResolveField(() => StatementModel, {
    nullable: true,
    description: 'The earlier statement that it takes up.',
  })
  async takesUp(@Parent() { takesUpId }: StatementModel, @Reading() tx: ReadTx) {
    return takesUpId ? statementById(tx).load(takesUpId) : null;
  }

  @ResolveField(() => [StatementModel], { description: 'Later statements that take it up.' })
  takenUpBy(@Parent() { id }: StatementModel, @Reading() tx: ReadTx): Promise<StatementModel[]> {
    return takenUpBy(tx).load(id);
  }

  @ResolveField(() => [StatementAnswerModel], { description: 'Oldest first; the last counts.' })
  answers(
    @Parent() { id }: StatementModel,
    @Reading() tx: ReadTx,
  ): Promise<StatementAnswerModel[]> {
    return answersOf(tx).load(id);
  }
}

@Resolver(() => StatementAnswerModel)
export class StatementAnswerResolver {
  @ResolveField(() => String, { description: 'Its state in words.' })
  stateLabel(@Parent() { state }: StatementAnswerModel): string {
    return answerLabels[state];
  }

  @ResolveField(() => MeetingModel, { nullable: true, description: 'Where it is reported.' })
  meeting(@Parent() { meetingId }: StatementAnswerModel, @Reading() tx: ReadTx) {
    return meetingById(tx).load(meetingId);
  }
}

@Resolver()
export class StatementMutations {
  constructor(
    private readonly statements: StatementsService,
    private readonly answers: AnswersService,
    private readonly work: UnitOfWork,
  ) {}

  @Mutation(() => StatementSavedModel, { description: '発言を記録する.' })
  @Permit('findings.keepMeetings')
  async recordStatement(@Me() me: PersonActor, @Args('input') input: RecordStatementInputModel) {
    return this.saved(me, await this.statements.recordStatement(me, input));
  }

  @Mutation(() => StatementSavedModel, { description: '発言の文を直す.' })
  @Permit('findings.keepMeetings')
  async changeStatement(@Me() me: PersonActor, @Args('input') input: ChangeStatementInputModel) {
    return this.saved(me, await this.statements.changeStatement(me, input));
  }

  @Mutation(() => StatementModel, { description: '発言を動かす.' })
  @Permit('findings.keepMeetings')
  async moveStatement(
    @Me() me: PersonActor,
    @Args('input') input: MoveStatementInputModel,
  ): Promise<StatementModel> {
    const { id } = await this.statements.moveStatement(me, input);
    return this.work.read(me, (tx) => getStatement(tx, id));
  }

  @Mutation(() => StatementSavedModel, { description: '発言を取り下げる.' })
  @Permit('findings.keepMeetings')
  async withdrawStatement(
    @Me() me: PersonActor,
    @Args('input') input: WithdrawStatementInputModel,
  ) {
    return this.saved(me, await this.statements.withdrawStatement(me, input));
  }

  @Mutation(() => StatementSavedModel, { description: '対応を書く.' })
  @Permit('findings.keepMeetings')
  async answerStatement(@Me() me: PersonActor, @Args('input') input: AnswerStatementInputModel) {
    return this.saved(me, await this.answers.answerStatement(me, input));
  }

  private async saved(me: PersonActor, { id, warnings }: Done): Promise<StatementSavedModel> {
    const statement = id && (await this.work.read(me, (tx) => getStatement(tx, id)));
    return { statement: statement || null, warnings };
  }
}
