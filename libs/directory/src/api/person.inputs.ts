import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, type Role, RoleEnum } from '@furikaeri/core';
import { Field, InputType, OmitType, PartialType } from '@nestjs/graphql';
import type { QualificationKind } from '../qualification.entity.js';
import { QualificationKindEnum } from './enums.js';

@InputType({ description: 'A role to begin.' })
export class NewPostInput {
  @Field(() => RoleEnum, { description: 'The role. Managers give that of specialist.' })
  role: Role;

  @Field(() => IdScalar, { nullable: true, description: 'The office; none on the committee.' })
  officeId?: string | null;

  @Field(() => DayScalar, { description: 'First day.' })
  fromOn: Day;
}

@InputType({ description: '人の登録.' })
export class RegisterPersonInput {
  @Field(() => String, { description: '姓.' })
  familyName: string;

  @Field(() => String, { description: '名.' })
  givenName: string;

  @Field(() => String, { nullable: true, description: '姓のふりがな, in any kana.' })
  familyKana?: string | null;

  @Field(() => String, { nullable: true, description: '名のふりがな, in any kana.' })
  givenKana?: string | null;

  @Field(() => String, { nullable: true, description: 'Where letters go.' })
  email?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day as 相談支援専門員.' })
  practisingSince?: Day | null;

  @Field(() => NewPostInput, {
    nullable: true,
    description: 'The first role; managers must give one at an office of theirs.',
  })
  post?: NewPostInput | null;
}

@InputType({ description: '人の変更. What is left out stays.' })
export class ChangePersonInput extends PartialType(
  OmitType(RegisterPersonInput, ['post'] as const, InputType),
) {
  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;
}

@InputType({ description: '役割を始める.' })
export class AppointInput extends NewPostInput {
  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;
}

@InputType({ description: '役割を終える.' })
export class EndAppointmentInput {
  @Field(() => IdScalar, { description: 'The post.' })
  appointmentId: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  untilOn: Day;
}

@InputType({ description: '異動: one post ends and the next begins, or neither.' })
export class TransferPersonInput extends EndAppointmentInput {
  @Field(() => IdScalar, { description: 'Where the next post is.' })
  officeId: string;

  @Field(() => RoleEnum, { nullable: true, description: 'The same role unless told.' })
  role?: Role | null;

  @Field(() => DayScalar, { description: 'First day of the next post.' })
  fromOn: Day;
}

@InputType({ description: '資格・研修修了の登録.' })
export class AddQualificationInput {
  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => QualificationKindEnum, { description: 'Which.' })
  kind: QualificationKind;

  @Field(() => DayScalar, { nullable: true, description: 'Since when.' })
  acquiredOn?: Day | null;
}
