import { Me, Permit, type PersonActor, UnitOfWork, neverNull } from '@furikaeri/core';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AppointmentsService } from '../appointments.service.js';
import { getPerson } from '../people.queries.js';
import { PeopleService } from '../people.service.js';
import {
  AddQualificationInput,
  AppointInput,
  ChangePersonInput,
  EndAppointmentInput,
  RegisterPersonInput,
  TransferPersonInput,
} from './person.inputs.js';
import { AppointmentModel, PersonModel, QualificationModel, Transfer } from './person.model.js';

@Resolver()
export class KeepStaffResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly posts: AppointmentsService,
    private readonly work: UnitOfWork,
  ) {}

  @Mutation(() => PersonModel, { description: '人を登録する.' })
  @Permit('directory.keepStaff')
  async registerPerson(@Me() me: PersonActor, @Args('input') input: RegisterPersonInput) {
    const { id } = await this.people.registerPerson(me, input);
    return this.work.read(me, (tx) => getPerson(tx, id));
  }

  @Mutation(() => PersonModel, { description: '人の情報を変更する.' })
  @Permit('directory.keepStaff')
  async changePerson(
    @Me() me: PersonActor,
    @Args('input', neverNull('familyName', 'givenName')) input: ChangePersonInput,
  ) {
    const { id } = await this.people.changePerson(me, input);
    return this.work.read(me, (tx) => getPerson(tx, id));
  }

  @Mutation(() => QualificationModel, { description: '資格・研修修了を登録する.' })
  @Permit('directory.keepStaff')
  async addQualification(@Me() me: PersonActor, @Args('input') input: AddQualificationInput) {
    return this.people.addQualification(me, input);
  }

  @Mutation(() => AppointmentModel, { description: '役割を始める.' })
  @Permit('directory.keepStaff')
  async appoint(@Me() me: PersonActor, @Args('input') input: AppointInput) {
    return this.posts.appoint(me, input);
  }

  @Mutation(() => AppointmentModel, { description: '役割を終える.' })
  @Permit('directory.keepStaff')
  async endAppointment(@Me() me: PersonActor, @Args('input') input: EndAppointmentInput) {
    return this.posts.endAppointment(me, input);
  }

  @Mutation(() => Transfer, { description: '異動. Cases are handed over by `handOverCases`.' })
  @Permit('directory.keepStaff')
  async transferPerson(@Me() me: PersonActor, @Args('input') input: TransferPersonInput) {
    return this.posts.transferPerson(me, input);
  }
}
