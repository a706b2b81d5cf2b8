import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { Field, GraphQLISODateTime, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Calendars, findMyFeed } from '../calendars.service.js';

@ObjectType('CalendarFeed', { description: 'カレンダーの購読: your secret calendar address.' })
export class CalendarFeedModel {
  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a calendar last asked.' })
  lastReadAt: Date | null;
}

@ObjectType({ description: 'A new address. It is shown this once; the server keeps no copy.' })
export class NewCalendarFeed {
  @Field(() => String, { description: 'To be subscribed to; whoever holds it reads your visits.' })
  url: string;
}

@Resolver()
export class CalendarResolver {
  constructor(private readonly calendars: Calendars) {}

  @Query(() => CalendarFeedModel, { nullable: true, description: 'Your feed, where you have one.' })
  @Permit('visits.ownCalendar')
  myCalendarFeed(@Reading() tx: ReadTx): Promise<CalendarFeedModel | null> {
    return findMyFeed(tx);
  }

  @Mutation(() => NewCalendarFeed, {
    description: "The office's name and the time of your visits, for your own calendar.",
  })
  @Permit('visits.ownCalendar')
  makeCalendarFeed(@Me() me: PersonActor): Promise<NewCalendarFeed> {
    return this.calendars.makeFeed(me);
  }

  @Mutation(() => Boolean, { description: 'The address stops working.' })
  @Permit('visits.ownCalendar')
  async revokeCalendarFeed(@Me() me: PersonActor): Promise<boolean> {
    await this.calendars.revokeFeed(me);
    return true;
  }
}
