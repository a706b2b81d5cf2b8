import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, ListOf, TakeArgs } from '@furikaeri/core';
import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import type { OfficeKind } from '../domain/office.js';
import type { CorporationRow, OfficeRow } from '../offices.queries.js';
import { OfficeKindEnum } from './enums.js';

@ObjectType('Corporation', { description: '法人: who runs offices.' })
export class CorporationModel implements CorporationRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, { description: 'ふりがな.' })
  kana: string;
}

@ObjectType('Office', { description: '相談支援事業所, or a 基幹相談支援センター.' })
export class OfficeModel implements OfficeRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The corporation that runs it.' })
  corporationId: string;

  @Field(() => String, { nullable: true, description: '事業所番号, ten digits.' })
  number: string | null;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, { description: 'ふりがな.' })
  kana: string;

  @Field(() => [OfficeKindEnum], { description: 'What it is designated for.' })
  kinds: OfficeKind[];

  @Field(() => String, { description: '地区・圏域, in the words of the municipality.' })
  district: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day of work.' })
  openedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of work.' })
  closedOn: Day | null;
}

@ObjectType({ description: 'A page of corporations, by kana.' })
export class CorporationList extends ListOf(CorporationModel) {}

@ObjectType({ description: 'A page of offices, by kana.' })
export class OfficeList extends ListOf(OfficeModel) {}

@InputType({ description: 'Which offices; what is left out does not matter.' })
export class OfficeFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of name, kana or number.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The district, as written.' })
  district?: string | null;

  @Field(() => OfficeKindEnum, { nullable: true, description: 'Designated for this.' })
  kind?: OfficeKind | null;

  @Field(() => DayScalar, { nullable: true, description: 'At work on this day.' })
  openOn?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Closed: its last day of work was before this one.',
  })
  closedBefore?: Day | null;

  @Field(() => IdScalar, { nullable: true, description: 'Run by this corporation.' })
  corporationId?: string | null;
}

@ArgsType()
export class OfficesArgs extends TakeArgs {
  @Field(() => OfficeFilterInput, { nullable: true, description: 'Which offices.' })
  filter?: OfficeFilterInput | null;
}

@ArgsType()
export class CorporationsArgs extends TakeArgs {
  @Field(() => String, { nullable: true, description: 'Part of name or kana.' })
  text?: string | null;
}
