import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar } from '@furikaeri/core';
import { Field, InputType, PartialType } from '@nestjs/graphql';
import type { OfficeKind } from '../domain/office.js';
import { OfficeKindEnum } from './enums.js';

@InputType({ description: '法人の登録.' })
export class RegisterCorporationInput {
  @Field(() => String, { description: 'Name, once in a municipality.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'ふりがな, in any kana.' })
  kana?: string | null;
}

@InputType({ description: '事業所の登録.' })
export class RegisterOfficeInput {
  @Field(() => IdScalar, { description: 'The corporation that runs it.' })
  corporationId: string;

  @Field(() => String, {
    nullable: true,
    description: '事業所番号; a 基幹 of the municipality has none.',
  })
  number?: string | null;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'ふりがな, in any kana.' })
  kana?: string | null;

  @Field(() => [OfficeKindEnum], { description: 'What it is designated for; at least one.' })
  kinds: OfficeKind[];

  @Field(() => String, { nullable: true, description: '地区・圏域.' })
  district?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day of work.' })
  openedOn?: Day | null;
}

@InputType({ description: '事業所の変更. What is left out stays.' })
export class ChangeOfficeInput extends PartialType(RegisterOfficeInput) {
  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;
}

@InputType({ description: '事業所の廃止.' })
export class CloseOfficeInput {
  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => DayScalar, { description: 'Last day of work; every post there ends with it.' })
  lastDay: Day;
}
