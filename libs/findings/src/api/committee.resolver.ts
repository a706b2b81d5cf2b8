import {
  IdScalar,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  TakeArgs,
} from '@furikaeri/core';
import { asFields, Forms } from '@furikaeri/instruments';
import { DefinitionModel, ItemAnswer } from '@furikaeri/instruments/api';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  findHomeReviews,
  findIssues,
  findOpinions,
  getHomeReview,
  getIssue,
} from '../committee.queries.js';
import { homeReviewLabels } from '../domain/home-review.js';
import { bodyLabels, issueLabels } from '../domain/issue.js';
import { HomeReviewsService } from '../home-reviews.service.js';
import { IssuesService } from '../issues.service.js';
import { OpinionsService } from '../opinions.service.js';
import {
  HomeOpinionInputModel,
  HomeReviewInputModel,
  HomeReviewList,
  HomeReviewModel,
  HomeReviewsArgs,
  LayOutHomeReviewInputModel,
  MoveRegionalIssueInputModel,
  RaiseRegionalIssueInputModel,
  RegionalIssueEventModel,
  RegionalIssueList,
  RegionalIssueModel,
  SubmitHomeReviewInputModel,
  TakeOverOpinionInputModel,
  WriteOpinionInputModel,
  WrittenOpinionInputModel,
  WrittenOpinionList,
  WrittenOpinionModel,
  WrittenOpinionsArgs,
} from './committee.model.js';
import {
  eventsOf,
  issuesOf,
  meetingById,
  sourcesOf,
  statementById,
  topicById,
} from './findings.loaders.js';
import { MeetingModel, SavedAnswerModel, TopicModel } from './meeting.model.js';
import { StatementModel } from './statement.model.js';

@Resolver(() => RegionalIssueModel)
export class RegionalIssueResolver {
  constructor(private readonly issues: IssuesService) {}

  @Query(() => RegionalIssueList, { description: '地域課題; for members those that were raised.' })
  @Permit('findings.readPack')
  regionalIssues(@Reading() tx: ReadTx, @Args() page: TakeArgs): Promise<RegionalIssueList> {
    return findIssues(tx, page);
  }

  @Query(() => RegionalIssueModel, { description: 'One 地域課題 with what happened.' })
  @Permit('findings.readPack')
  regionalIssue(@Reading() tx: ReadTx, @Args('id', { type: () => IdScalar }) id: string) {
    return getIssue(tx, id);
  }

  @Mutation(() => SavedAnswerModel, { description: '地域課題として書きとめる.' })
  @Permit('findings.keepMeetings')
  raiseRegionalIssue(@Me() me: PersonActor, @Args('input') input: RaiseRegionalIssueInputModel) {
    return this.issues.raiseRegionalIssue(me, input);
  }

  @Mutation(() => SavedAnswerModel, { description: '地域課題の進みぐあいを書く.' })
  @Permit('findings.keepMeetings')
  moveRegionalIssue(@Me() me: PersonActor, @Args('input') input: MoveRegionalIssueInputModel) {
    return this.issues.moveRegionalIssue(me, input);
  }

  @ResolveField(() => String, { description: 'Where, in words.' })
  bodyLabel(@Parent() { body }: RegionalIssueModel): string {
    return bodyLabels[body];
  }

  @ResolveField(() => String, { description: 'Its state in words.' })
  stateLabel(@Parent() { state }: RegionalIssueModel): string {
    return issueLabels[state];
  }

  @ResolveField(() => [RegionalIssueEventModel], { description: 'What happened, earliest first.' })
  events(@Parent() { id }: RegionalIssueModel, @Reading() tx: ReadTx) {
    return eventsOf(tx).load(id);
  }

  @ResolveField(() => [StatementModel], { description: 'Out of which it grew.' })
  async statements(@Parent() { id }: RegionalIssueModel, @Reading() tx: ReadTx) {
    const sources = await sourcesOf(tx).load(id);
    const found = await statementById(tx).loadMany(sources.map(({ statementId }) => statementId));
    return found.filter((one) => one && !(one instanceof Error));
  }
}

@Resolver(() => RegionalIssueEventModel)
export class RegionalIssueEventResolver {
  @ResolveField(() => String, { description: 'Its state in words.' })
  stateLabel(@Parent() { state }: RegionalIssueEventModel): string {
    return issueLabels[state];
  }
}

@Resolver(() => StatementModel)
export class StatementIssuesResolver {
  @ResolveField(() => [RegionalIssueModel], { description: '地域課題 that grew out of it.' })
  regionalIssues(@Parent() { id }: StatementModel, @Reading() tx: ReadTx) {
    return issuesOf(tx).load(id);
  }
}

@Resolver(() => WrittenOpinionModel)
export class WrittenOpinionResolver {
  constructor(private readonly opinions: OpinionsService) {}

  @Query(() => WrittenOpinionList, {
    description: '書面の意見: all for coordinators, else your own.',
  })
  @Permit('findings.readPack')
  writtenOpinions(
    @Reading() tx: ReadTx,
    @Args() { meetingId, ...page }: WrittenOpinionsArgs,
  ): Promise<WrittenOpinionList> {
    return findOpinions(tx, meetingId, page);
  }

  @Mutation(() => SavedAnswerModel, { description: '書面で意見を出す.' })
  @Permit('findings.writeOpinion')
  writeOpinion(@Me() me: PersonActor, @Args('input') input: WriteOpinionInputModel) {
    return this.opinions.writeOpinion(me, input);
  }

  @Mutation(() => IdScalar, { description: '書面の意見を取り下げる.' })
  @Permit('findings.writeOpinion')
  async takeBackOpinion(
    @Me() me: PersonActor,
    @Args('input') { opinionId }: WrittenOpinionInputModel,
  ): Promise<string> {
    return (await this.opinions.takeBackOpinion(me, opinionId)).id;
  }

  @Mutation(() => IdScalar, { description: '書面の意見を発言に入れる: the statement.' })
  @Permit('findings.keepMeetings')
  async takeOverOpinion(
    @Me() me: PersonActor,
    @Args('input') input: TakeOverOpinionInputModel,
  ): Promise<string> {
    return (await this.opinions.takeOverOpinion(me, input)).id;
  }

  @ResolveField(() => TopicModel, { nullable: true, description: 'To what.' })
  topic(@Parent() { topicId }: WrittenOpinionModel, @Reading() tx: ReadTx) {
    return topicById(tx).load(topicId);
  }

  @ResolveField(() => StatementModel, { nullable: true, description: 'What it became.' })
  async statement(@Parent() { statementId }: WrittenOpinionModel, @Reading() tx: ReadTx) {
    return statementId ? statementById(tx).load(statementId) : null;
  }
}

@Resolver(() => HomeReviewModel)
export class HomeReviewResolver {
  constructor(
    private readonly reviews: HomeReviewsService,
    private readonly forms: Forms,
  ) {}

  @Query(() => HomeReviewList, {
    description: "年次の確認: all, your office's own, or those of opened packs.",
  })
  @Permit('findings.readHomeReviews')
  homeReviews(@Reading() tx: ReadTx, @Args() args: HomeReviewsArgs): Promise<HomeReviewList> {
    return findHomeReviews(tx, args);
  }

  @Query(() => HomeReviewModel, { description: 'One yearly review.' })
  @Permit('findings.readHomeReviews')
  homeReview(@Reading() tx: ReadTx, @Args('id', { type: () => IdScalar }) id: string) {
    return getHomeReview(tx, id);
  }

  @Mutation(() => SavedAnswerModel, { description: '年次の確認を会議に出す.' })
  @Permit('findings.submitHomeReview')
  submitHomeReview(@Me() me: PersonActor, @Args('input') input: SubmitHomeReviewInputModel) {
    return this.reviews.submitHomeReview(me, input);
  }

  @Mutation(() => IdScalar, { description: '会議資料に入れる.' })
  @Permit('findings.keepMeetings')
  async layOutHomeReview(
    @Me() me: PersonActor,
    @Args('input') input: LayOutHomeReviewInputModel,
  ): Promise<string> {
    return (await this.reviews.layOutHomeReview(me, input)).id;
  }

  @Mutation(() => SavedAnswerModel, { description: '会議の意見を書く.' })
  @Permit('findings.keepMeetings')
  giveHomeOpinion(@Me() me: PersonActor, @Args('input') input: HomeOpinionInputModel) {
    return this.reviews.giveHomeOpinion(me, input);
  }

  @Mutation(() => IdScalar, { description: '事業所に返す.' })
  @Permit('findings.keepMeetings')
  async returnHomeReview(
    @Me() me: PersonActor,
    @Args('input') { reviewId }: HomeReviewInputModel,
  ): Promise<string> {
    return (await this.reviews.returnHomeReview(me, reviewId)).id;
  }

  @ResolveField(() => String, { description: 'Its state in words.' })
  stateLabel(@Parent() { state }: HomeReviewModel): string {
    return homeReviewLabels[state];
  }

  @ResolveField(() => MeetingModel, { nullable: true, description: 'In whose pack it lies.' })
  async meeting(@Parent() { meetingId }: HomeReviewModel, @Reading() tx: ReadTx) {
    return meetingId ? meetingById(tx).load(meetingId) : null;
  }

  @ResolveField(() => DefinitionModel, { description: 'The form as it was filled.' })
  async definition(@Parent() { instrumentVersionId }: HomeReviewModel, @Reading() tx: ReadTx) {
    return (await this.forms.ofVersion(tx, instrumentVersionId)).definition;
  }

  @ResolveField(() => [ItemAnswer], { description: 'As handed in, in the order of the form.' })
  async given(@Parent() of: HomeReviewModel, @Reading() tx: ReadTx): Promise<ItemAnswer[]> {
    const form = await this.forms.ofVersion(tx, of.instrumentVersionId);
    return asFields(form, of.answers) as ItemAnswer[];
  }
}
