import { IdScalar, ListOf, type Role, RoleEnum, TakeArgs } from '@furikaeri/core';
import { ArgsType, Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Sharing, SheetMoveName, SheetPurpose, SheetState } from '../domain/sheet.js';
import type { SheetReader as ReaderKind } from '../sheets.access.js';
import type { PastReading, ReaderRow, ReadersOfLevel } from '../sheet-readers.service.js';
import type { SheetFilter as Filter, SheetRow } from '../sheets.queries.js';
import { ItemAnswer } from './answer.model.js';
import {
  SharingEnum,
  SheetMoveEnum,
  SheetPurposeEnum,
  SheetReaderEnum,
  SheetStateEnum,
} from './sheet-words.model.js';

@ObjectType({ description: 'シート: one filled form, as its reader may see it.' })
export class Sheet implements SheetRow {
  @Field(() => IdScalar, { description: 'Id of the sheet.' })
  id: string;

  officeId: string;
  versionId: string;

  @Field(() => IdScalar, {
    nullable: true,
    description: 'Who wrote it; empty for 基幹, who read what is released without names.',
  })
  personId: string | null;

  @Field(() => SheetPurposeEnum, { description: 'What it is filled for.' })
  purpose: SheetPurpose;

  @Field(() => Int, { description: '年度, by the year in which it begins.' })
  fiscalYear: number;

  @Field(() => SheetStateEnum, { description: 'Being written, or handed in.' })
  state: SheetState;

  @Field(() => Int, {
    description: 'A save, a submission and a sharing name the one they build on.',
  })
  revision: number;

  @Field(() => SharingEnum, { description: '見せる範囲. A draft is always kept.' })
  sharing: Sharing;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was handed in.' })
  submittedAt: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'Last save.' })
  savedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => SheetReaderEnum, { description: 'As what you read it.' })
  reader: ReaderKind;
}

@ObjectType({ description: 'A page of sheets.' })
export class SheetList extends ListOf(Sheet) {}

@ObjectType({ description: 'What the same person wrote for an item another time.' })
export class PastWords {
  @Field(() => IdScalar, { description: 'The sheet it stands in.' })
  sheetId: string;

  @Field(() => Int, { description: '年度 of that sheet.' })
  fiscalYear: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was handed in.' })
  submittedAt: Date;

  @Field(() => ItemAnswer, { description: 'The words.' })
  answer: ItemAnswer;
}

@ObjectType({ description: '足あと of a sheet, for its office.' })
export class SheetAct {
  @Field(() => SheetMoveEnum, { description: 'What was done.' })
  move: SheetMoveName;

  @Field(() => String, { description: 'Who, by name.' })
  personName: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;

  @Field(() => Int, { description: 'Of which revision.' })
  revision: number;

  @Field(() => String, { description: 'Why, where a reason was given.' })
  reason: string;

  @Field(() => SharingEnum, { nullable: true, description: 'The level from then on.' })
  sharing: Sharing | null;

  @Field(() => [ItemAnswer], { nullable: true, description: 'Of submit: the words handed in.' })
  answers: ItemAnswer[] | null;
}

@ObjectType({ description: 'Somebody who can read.' })
export class SheetReader implements ReaderRow {
  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'By name.' })
  name: string;

  @Field(() => SheetReaderEnum, { description: 'As what.' })
  as: ReaderKind;
}

@ObjectType({ description: 'Who can read, or would, at a level.' })
export class SheetReaders implements ReadersOfLevel {
  @Field(() => SharingEnum, { description: 'The level.' })
  level: Sharing;

  @Field(() => Boolean, { description: 'Whether the sheet is shared so now.' })
  now: boolean;

  @Field(() => [SheetReader], { description: 'By name.' })
  readers: SheetReader[];
}

@ObjectType({ description: 'Somebody who is not of the office has read.' })
export class SheetReading implements PastReading {
  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'By name.' })
  name: string;

  @Field(() => [RoleEnum], { description: 'Roles held at that moment.' })
  roles: Role[];

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;
}

@InputType({ description: 'Which sheets; everything given must hold.' })
export class SheetFilter implements Filter {
  @Field(() => IdScalar, { nullable: true, description: 'Of this office.' })
  officeId?: string | null;

  @Field(() => Int, { nullable: true, description: '年度, by the year in which it begins.' })
  fiscalYear?: number | null;

  @Field(() => SheetPurposeEnum, { nullable: true, description: 'Filled for this.' })
  purpose?: SheetPurpose | null;

  @Field(() => SheetStateEnum, { nullable: true, description: 'In this state.' })
  state?: SheetState | null;
}

@ArgsType()
export class SheetsArgs extends TakeArgs {
  @Field(() => SheetFilter, { nullable: true, description: 'Which sheets.' })
  filter?: SheetFilter | null;
}
