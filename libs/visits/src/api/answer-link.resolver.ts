import type { Door } from '@furikaeri/access';
import { FromDoor } from '@furikaeri/access/api';
import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerLinks } from '../answer-links.service.js';
import { writeHours } from '../domain/dates.js';
import { getVisit } from '../scheduling.queries.js';
import {
  AnswerByLinkInput,
  AnsweredByLink,
  AnswerLinkInput,
  AnswerPageModel,
  NewAnswerLink,
} from './answer-link.model.js';
import { VisitModel } from './visit.model.js';

@Resolver()
export class AnswerLinkResolver {
  constructor(private readonly links: AnswerLinks) {}

  @Mutation(() => NewAnswerLink, {
    description: '回答用リンクをつくる. Earlier links of the visit die.',
  })
  @Permit('visits.proposeDates')
  makeAnswerLink(
    @Me() me: PersonActor,
    @Args('input') { visitId }: AnswerLinkInput,
  ): Promise<NewAnswerLink> {
    return this.links.makeAnswerLink(me, visitId);
  }

  @Mutation(() => VisitModel, { description: '回答用リンクを止める.' })
  @Permit('visits.proposeDates')
  async revokeAnswerLink(
    @Me() me: PersonActor,
    @Args('input') { visitId }: AnswerLinkInput,
    @Reading() tx: ReadTx,
  ): Promise<VisitModel> {
    await this.links.revokeAnswerLink(me, visitId);
    return getVisit(tx, visitId);
  }

  @Query(() => AnswerPageModel, {
    description: 'What a link shows to whoever holds it. REFUSED alike for all that do not work.',
  })
  @Permit('visits.answerByLink')
  async answerLink(
    @Args('token', { type: () => String }) token: string,
    @FromDoor() { address }: Door,
  ): Promise<AnswerPageModel> {
    const page = await this.links.open(token, address);
    return { ...page, dates: page.dates.map((date) => ({ ...date, when: writeHours(date) })) };
  }

  @Mutation(() => AnsweredByLink, { description: '○△× through a link.' })
  @Permit('visits.answerByLink')
  answerDatesByLink(
    @Args('input') input: AnswerByLinkInput,
    @FromDoor() { address }: Door,
  ): Promise<AnsweredByLink> {
    return this.links.answerDates(input, address);
  }
}
