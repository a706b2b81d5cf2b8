import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DatesService } from '../scheduling-dates.service.js';
import { getVisit } from '../scheduling.queries.js';
import { SchedulingService } from '../scheduling.service.js';
import {
  AnswerDatesInput,
  ChangeMeetingInput,
  ConfirmDateInput,
  LeaveDatesInput,
  ProposeDatesInput,
} from './scheduling.inputs.js';
import { SchedulingAnswerModel as Answer } from './scheduling.model.js';
import { VisitModel } from './visit.model.js';

@Resolver(() => Answer)
export class DateMutations {
  constructor(
    private readonly dates: DatesService,
    private readonly scheduling: SchedulingService,
  ) {}

  @Mutation(() => Answer, {
    description: '候補日を示す: three or more. What was on offer before is withdrawn.',
  })
  @Permit('visits.proposeDates')
  proposeDates(@Me() me: PersonActor, @Args('input') input: ProposeDatesInput): Promise<Answer> {
    return this.dates.proposeDates(me, input);
  }

  @Mutation(() => Answer, {
    description: '事業所からの候補日: beside those that the visitors proposed.',
  })
  @Permit('visits.suggestDates')
  suggestDates(@Me() me: PersonActor, @Args('input') input: ProposeDatesInput): Promise<Answer> {
    return this.dates.suggestDates(me, input);
  }

  @Mutation(() => Answer, {
    description: "○△×: the office's own, or what it told the visitors by telephone.",
  })
  @Permit('visits.agreeDates')
  answerDates(@Me() me: PersonActor, @Args('input') input: AnswerDatesInput): Promise<Answer> {
    return this.scheduling.answerDates(me, input);
  }

  @Mutation(() => Answer, {
    description:
      '日程を決める. CONFLICT where somebody of the team is taken, or another date is agreed.',
  })
  @Permit('visits.agreeDates')
  confirmDate(@Me() me: PersonActor, @Args('input') input: ConfirmDateInput): Promise<Answer> {
    return this.scheduling.confirmDate(me, input);
  }

  @Mutation(() => Answer, { description: 'オンラインにする・場所を変える.' })
  @Permit('visits.agreeDates')
  changeMeeting(@Me() me: PersonActor, @Args('input') input: ChangeMeetingInput): Promise<Answer> {
    return this.scheduling.changeMeeting(me, input);
  }

  @ResolveField(() => VisitModel, { description: 'The visit as it is now.' })
  visit(@Parent() { visitId }: Answer, @Reading() tx: ReadTx): Promise<VisitModel> {
    return getVisit(tx, visitId);
  }
}

@Resolver()
export class MoveMutations {
  constructor(private readonly scheduling: SchedulingService) {}

  @Mutation(() => Answer, {
    description: '日程を組みなおす: an agreed visit goes back to finding a date.',
  })
  @Permit('visits.agreeDates')
  rescheduleVisit(@Me() me: PersonActor, @Args('input') input: LeaveDatesInput): Promise<Answer> {
    return this.scheduling.leave(me, 'reschedule', input);
  }

  @Mutation(() => Answer, { description: '今回は見送る: by the office.' })
  @Permit('visits.suggestDates')
  declineVisit(@Me() me: PersonActor, @Args('input') input: LeaveDatesInput): Promise<Answer> {
    return this.scheduling.leave(me, 'decline', input);
  }

  @Mutation(() => Answer, { description: '延期する: by either side.' })
  @Permit('visits.agreeDates')
  postponeVisit(@Me() me: PersonActor, @Args('input') input: LeaveDatesInput): Promise<Answer> {
    return this.scheduling.leave(me, 'postpone', input);
  }

  @Mutation(() => Answer, {
    description: '日程の調整を再開する. `proposeDates` does the same with dates at once.',
  })
  @Permit('visits.proposeDates')
  resumeVisit(@Me() me: PersonActor, @Args('input') input: LeaveDatesInput): Promise<Answer> {
    return this.scheduling.leave(me, 'resume', input);
  }

  @Mutation(() => Answer, { description: '訪問を取りやめる: by either side.' })
  @Permit('visits.agreeDates')
  cancelVisit(@Me() me: PersonActor, @Args('input') input: LeaveDatesInput): Promise<Answer> {
    return this.scheduling.leave(me, 'cancel', input);
  }
}
