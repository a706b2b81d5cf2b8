import {
  IdScalar,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  UnitOfWork,
} from '@furikaeri/core';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SummariesService } from '../summaries.service.js';
import { findSummaries, getSummary } from '../summaries.queries.js';
import { meetingById } from './findings.loaders.js';
import { MeetingModel } from './meeting.model.js';
import { carriedOnPage, figuresOnPage, themesOnPage, topicsOnPage } from './summary-page.js';
import {
  CarriedStatementModel,
  CorrectSummaryInputModel,
  DraftSummaryInputModel,
  PublishSummaryInputModel,
  SummariesArgs,
  SummaryAnswerModel,
  SummaryFigureModel,
  SummaryHomeModel,
  SummaryThemeModel,
  SummaryList,
  SummaryModel,
  SummaryTopicModel,
} from './summary.model.js';

@Resolver(() => SummaryModel)
export class SummaryResolver {
  @Query(() => SummaryList, { description: '概要版, latest first; for members published ones.' })
  @Permit('findings.readPack')
  summaries(@Reading() tx: ReadTx, @Args() args: SummariesArgs): Promise<SummaryList> {
    return findSummaries(tx, args);
  }

  @Query(() => SummaryModel, { description: 'One summary.' })
  @Permit('findings.readPack')
  summary(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<SummaryModel> {
    return getSummary(tx, id);
  }

  @ResolveField(() => MeetingModel, { nullable: true, description: 'Up to which it tells.' })
  meeting(@Parent() { meetingId }: SummaryModel, @Reading() tx: ReadTx) {
    return meetingById(tx).load(meetingId);
  }

  @ResolveField(() => String, { description: 'Its title.' })
  title(@Parent() { content }: SummaryModel): string {
    return content.title;
  }

  @ResolveField(() => [SummaryTopicModel], { description: 'In the order of the slides.' })
  topics(@Parent() { content }: SummaryModel) {
    return topicsOnPage(content);
  }

  @ResolveField(() => [CarriedStatementModel], { description: 'Of earlier years.' })
  carried(@Parent() { content }: SummaryModel) {
    return carriedOnPage(content);
  }

  @ResolveField(() => [SummaryFigureModel], { description: 'Its figures, in their order.' })
  figures(@Parent() { content }: SummaryModel) {
    return figuresOnPage(content);
  }

  @ResolveField(() => [SummaryThemeModel], { description: 'Themes with their quotes.' })
  themes(@Parent() { content }: SummaryModel) {
    return themesOnPage(content);
  }

  @ResolveField(() => [SummaryHomeModel], { description: 'Yearly reviews of group homes.' })
  homes(@Parent() { content }: SummaryModel) {
    return content.homes;
  }
}

@Resolver()
export class SummaryMutations {
  constructor(
    private readonly summaries: SummariesService,
    private readonly work: UnitOfWork,
  ) {}

  @Mutation(() => SummaryModel, { description: '概要版の下書きをつくる, anew where there is one.' })
  @Permit('findings.publish')
  async draftSummary(@Me() me: PersonActor, @Args('input') input: DraftSummaryInputModel) {
    return this.read(me, (await this.summaries.draftSummary(me, input)).id);
  }

  @Mutation(() => SummaryModel, { description: '公開した概要版を直す: a new version begins.' })
  @Permit('findings.publish')
  async correctSummary(@Me() me: PersonActor, @Args('input') input: CorrectSummaryInputModel) {
    return this.read(me, (await this.summaries.correctSummary(me, input)).id);
  }

  @Mutation(() => SummaryAnswerModel, {
    description: '概要版を公開する; it never changes after that.',
  })
  @Permit('findings.publish')
  async publishSummary(@Me() me: PersonActor, @Args('input') input: PublishSummaryInputModel) {
    const { id, warnings } = await this.summaries.publishSummary(me, input);
    return { summary: await this.read(me, id), warnings };
  }

  private read(me: PersonActor, id: string): Promise<SummaryModel> {
    return this.work.read(me, (tx) => getSummary(tx, id));
  }
}
