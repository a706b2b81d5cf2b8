import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, type Role, RoleEnum, TakeArgs } from '@furikaeri/core';
import { ArgsType, Field, HideField, InputType, ObjectType } from '@nestjs/graphql';
import type { AppointmentRow, PersonRow, QualificationRow } from '../people.queries.js';
import type { QualificationKind } from '../qualification.entity.js';
import { QualificationKindEnum } from './enums.js';

@ObjectType('Person', {
  description:
    'Somebody who works in the field. Address, years and qualifications are told to coordinators, to managers of the person, and to the person.',
})
export class PersonModel implements PersonRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: '姓.' })
  familyName: string;

  @Field(() => String, { description: '名.' })
  givenName: string;

  @Field(() => String, { description: '姓のふりがな.' })
  familyKana: string;

  @Field(() => String, { description: '名のふりがな.' })
  givenKana: string;

  @HideField()
  detailed: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Where letters go; empty also when not told.',
  })
  email: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day as 相談支援専門員; empty also when not told.',
  })
  practisingSince: Day | null;
}

@ObjectType('Appointment', { description: '役割: what a person is, where, from when until when.' })
export class AppointmentModel implements AppointmentRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => IdScalar, { nullable: true, description: 'The office; none on the committee.' })
  officeId: string | null;

  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => DayScalar, { description: 'First day.' })
  fromOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Last day, included.' })
  untilOn: Day | null;
}

@ObjectType('Qualification', { description: '資格・研修修了.' })
export class QualificationModel implements QualificationRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => QualificationKindEnum, { description: 'Which.' })
  kind: QualificationKind;

  @Field(() => DayScalar, { nullable: true, description: 'Since when.' })
  acquiredOn: Day | null;
}

@ObjectType({ description: 'A page of people, by kana.' })
export class PersonList extends ListOf(PersonModel) {}

@ObjectType({ description: 'What became of a transfer.' })
export class Transfer {
  @Field(() => AppointmentModel, { description: 'The post that ended.' })
  ended: AppointmentModel;

  @Field(() => AppointmentModel, { description: 'The post that begins.' })
  begun: AppointmentModel;
}

@InputType({ description: 'Which people; what is left out does not matter.' })
export class PersonFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of name or kana.' })
  text?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'With a post at this office.' })
  officeId?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'With this role.' })
  role?: Role | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day of the post; today unless told.',
  })
  on?: Day | null;
}

@ArgsType()
export class PeopleArgs extends TakeArgs {
  @Field(() => PersonFilterInput, { nullable: true, description: 'Which people.' })
  filter?: PersonFilterInput | null;
}
