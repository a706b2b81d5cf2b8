import { Me, Permit, type PersonActor, UnitOfWork } from '@furikaeri/core';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { PlanningAvailabilityService } from '../planning-availability.service.js';
import { findVisitSettings, PlanningSettingsService } from '../planning-settings.service.js';
import { PlanningWishesService } from '../planning-wishes.service.js';
import { findAvailability, getWish } from '../planning.queries.js';
import { type PlanAnswer, PlanningService } from '../planning.service.js';
import { getTarget } from '../programmes.queries.js';
import { getVisit } from '../scheduling.queries.js';
import {
  AskForVisitInput,
  ChangeVisitSettingsInput,
  ChooseTargetInput,
  DropTargetInput,
  PlanVisitInput,
  SetAvailabilityInput,
  TakeBackWishInput,
} from './planning.inputs.js';
import {
  AvailabilityModel,
  VisitSettingsModel,
  VisitWishModel,
  WishAnswerModel,
} from './planning.model.js';
import { TargetAnswerModel } from './programme.model.js';
import { VisitModel } from './visit.model.js';

@Resolver()
export class PlanningMutations {
  constructor(
    private readonly planning: PlanningService,
    private readonly wishes: PlanningWishesService,
    private readonly hours: PlanningAvailabilityService,
    private readonly settings: PlanningSettingsService,
    private readonly work: UnitOfWork,
  ) {}

  @Mutation(() => TargetAnswerModel, { description: '訪問先を選ぶ.' })
  @Permit('visits.plan')
  async chooseTarget(@Me() me: PersonActor, @Args('input') input: ChooseTargetInput) {
    return this.targetOf(me, await this.planning.chooseTarget(me, input));
  }

  @Mutation(() => TargetAnswerModel, {
    description: '訪問先を取りやめる. It may be chosen again.',
  })
  @Permit('visits.plan')
  async dropTarget(@Me() me: PersonActor, @Args('input') input: DropTargetInput) {
    return this.targetOf(me, await this.planning.dropTarget(me, input));
  }

  @Mutation(() => VisitModel, {
    description: '訪問を計画する. Takes up what the office asked for.',
  })
  @Permit('visits.plan')
  async planVisit(
    @Me() me: PersonActor,
    @Args('input') input: PlanVisitInput,
  ): Promise<VisitModel> {
    const { id } = await this.planning.planVisit(me, input);
    return this.work.read(me, (tx) => getVisit(tx, id));
  }

  @Mutation(() => WishAnswerModel, { description: '訪問を希望する.' })
  @Permit('visits.askForVisit')
  async askForVisit(
    @Me() me: PersonActor,
    @Args('input') input: AskForVisitInput,
  ): Promise<WishAnswerModel> {
    const answer = await this.wishes.askForVisit(me, input);
    const { wishId } = answer;
    const wish = wishId && (await this.work.read(me, (tx) => getWish(tx, wishId)));
    return { ...answer, wish: wish || null };
  }

  @Mutation(() => VisitWishModel, { description: '訪問の希望を取り下げる.' })
  @Permit('visits.askForVisit')
  async takeBackWish(@Me() me: PersonActor, @Args('input') { wishId }: TakeBackWishInput) {
    const { id } = await this.wishes.takeBackWish(me, wishId);
    return this.work.read(me, (tx) => getWish(tx, id));
  }

  @Mutation(() => [AvailabilityModel], { description: '訪問できる時間を登録する.' })
  @Permit('visits.offerHours')
  async setAvailability(@Me() me: PersonActor, @Args('input') input: SetAvailabilityInput) {
    const { personId } = await this.hours.setAvailability(me, input);
    return this.work.read(me, (tx) => findAvailability(tx, { ...input, personId }));
  }

  @Mutation(() => VisitSettingsModel, { description: '訪問の設定を変更する.' })
  @Permit('visits.keepSettings')
  async changeVisitSettings(@Me() me: PersonActor, @Args('input') input: ChangeVisitSettingsInput) {
    await this.settings.changeVisitSettings(me, input);
    return this.work.read(me, (tx) => findVisitSettings(tx));
  }

  private async targetOf(
    me: PersonActor,
    { id, warnings }: PlanAnswer,
  ): Promise<TargetAnswerModel> {
    const target = id && (await this.work.read(me, (tx) => getTarget(tx, id)));
    return { target: target || null, warnings };
  }
}
