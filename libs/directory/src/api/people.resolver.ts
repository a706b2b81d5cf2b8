import { type Day, todayInTokyo } from '@furikaeri/calendar';
import { IdScalar, Permit, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { yearsOfExperience } from '../domain/appointment.js';
import { findPeople, getPerson } from '../people.queries.js';
import { appointmentsOf, officeById, personById, qualificationsOf } from './loaders.js';
import { OfficeModel } from './office.model.js';
import {
  AppointmentModel,
  PeopleArgs,
  PersonList,
  PersonModel,
  QualificationModel,
} from './person.model.js';

const everybody = { take: 100, skip: 0 };

@Resolver(() => PersonModel)
export class PeopleResolver {
  @Query(() => PersonList, { description: 'Colleagues.' })
  @Permit('directory.read')
  people(@Reading() tx: ReadTx, @Args() { filter, ...slice }: PeopleArgs): Promise<PersonList> {
    return findPeople(tx, filter ?? {}, slice);
  }

  @Query(() => PersonModel, { description: 'One colleague.' })
  @Permit('directory.read')
  person(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<PersonModel> {
    return getPerson(tx, id);
  }

  @Query(() => PersonList, { description: '主任相談支援専門員 of today.' })
  @Permit('directory.read')
  leads(@Reading() tx: ReadTx): Promise<PersonList> {
    return findPeople(tx, { role: 'lead' }, everybody);
  }

  @Query(() => PersonList, { description: 'The コアチーム of today.' })
  @Permit('directory.read')
  coreMembers(@Reading() tx: ReadTx): Promise<PersonList> {
    return findPeople(tx, { role: 'coreMember' }, everybody);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Whole years as 相談支援専門員; empty also when not told.',
  })
  yearsOfExperience(@Parent() person: PersonModel, @Reading() tx: ReadTx): number | null {
    const since = person.practisingSince;
    return since && yearsOfExperience(since as Day, todayInTokyo(tx.now));
  }

  @ResolveField(() => [AppointmentModel], {
    description: 'What the person is and was, latest first.',
  })
  appointments(@Parent() { id }: PersonModel, @Reading() tx: ReadTx): Promise<AppointmentModel[]> {
    return appointmentsOf(tx).load(id);
  }

  @ResolveField(() => [QualificationModel], { description: 'None also when not told.' })
  qualifications(
    @Parent() { id }: PersonModel,
    @Reading() tx: ReadTx,
  ): Promise<QualificationModel[]> {
    return qualificationsOf(tx).load(id);
  }
}

@Resolver(() => AppointmentModel)
export class AppointmentResolver {
  @ResolveField(() => PersonModel, { description: 'The person.' })
  async person(@Parent() { personId }: AppointmentModel, @Reading() tx: ReadTx) {
    return (await personById(tx).load(personId)) as PersonModel;
  }

  @ResolveField(() => OfficeModel, { nullable: true, description: 'The office.' })
  async office(@Parent() { officeId }: AppointmentModel, @Reading() tx: ReadTx) {
    return officeId ? officeById(tx).load(officeId) : null;
  }
}
