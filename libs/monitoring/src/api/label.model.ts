import { IdScalar } from '@furikaeri/core';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DisabilityKind } from '../desk.entity.js';
import { DisabilityKindEnum } from './words.model.js';

@ObjectType({ description: 'What the register says of an office; more is under `office(id)`.' })
export class OfficeLabel {
  @Field(() => IdScalar, { description: 'Id of the office.' })
  id: string;

  @Field(() => String, { nullable: true, description: '事業所番号, ten digits.' })
  number: string | null;

  @Field(() => String, { description: '事業所名.' })
  name: string;

  @Field(() => String, { description: 'ふりがな.' })
  kana: string;

  @Field(() => String, { description: '地区・圏域.' })
  district: string;
}

@ObjectType({ description: 'What the register says of a person; more is under `person(id)`.' })
export class PersonLabel {
  @Field(() => IdScalar, { description: 'Id of the person.' })
  id: string;

  @Field(() => String, { description: '姓.' })
  familyName: string;

  @Field(() => String, { description: '名.' })
  givenName: string;

  @Field(() => String, { description: 'せい.' })
  familyKana: string;

  @Field(() => String, { description: 'めい.' })
  givenKana: string;
}

@ObjectType({ description: '提出先: 福祉部, 衛生部. One register, two desks.' })
export class Desk {
  @Field(() => IdScalar, { description: 'Id of the desk.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => [DisabilityKindEnum], {
    description: '障害種別 that go to it unless told otherwise.',
  })
  disabilityKinds: DisabilityKind[];

  @Field(() => Int, { description: 'Place in lists.' })
  position: number;
}
