import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, Sentence, type TextWarning, TextWarningModel } from '@furikaeri/core';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BurdenLineRow, SaveBurdenLineInput as Burden } from '../burden-lines.service.js';
import type { Sharing, SheetPurpose } from '../domain/sheet.js';
import type { SaveSheetInput as Save, SheetSaved as Saved } from '../sheet-saves.service.js';
import type {
  BeginSheetInput as Begin,
  ReopenSheetInput as Reopen,
  ShareSheetInput as Share,
  SheetMoved as Moved,
  SubmitSheetInput as Submit,
} from '../sheets.service.js';
import { ItemAnswerInput } from './answer.model.js';
import { Sheet } from './sheet.model.js';
import { SharingEnum, SheetPurposeEnum } from './sheet-words.model.js';

@InputType({ description: 'A new sheet, on the version of the form that is published now.' })
export class BeginSheetInput implements Begin {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one sheet.' })
  id: string;

  @Field(() => IdScalar, { description: '様式.' })
  instrumentId: string;

  @Field(() => IdScalar, { description: 'An office of yours.' })
  officeId: string;

  @Field(() => SheetPurposeEnum, { nullable: true, description: 'visit unless told.' })
  purpose?: SheetPurpose | null;
}

@InputType({ isAbstract: true })
abstract class OfSheet {
  @Field(() => IdScalar, { description: 'The sheet.' })
  sheetId: string;
}

@InputType({ isAbstract: true })
abstract class Confirmable extends OfSheet {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the warnings were read, do it all the same.',
  })
  confirmed?: boolean | null;
}

@InputType({
  description: 'Items that changed; one without a value is cleared, one left out stays.',
})
export class SaveSheetInput extends OfSheet implements Save {
  @Field(() => Int, { description: 'The revision that this builds on.' })
  revision: number;

  @Field(() => IdScalar, {
    nullable: true,
    description: 'Made by the client for this save: sent again, it is saved once.',
  })
  saveId?: string | null;

  @Field(() => [ItemAnswerInput], { description: 'The items.' })
  answers: ItemAnswerInput[];
}

@InputType({ description: 'Hands a sheet in.' })
export class SubmitSheetInput extends Confirmable implements Submit {
  @Field(() => Int, { description: 'The revision that you see.' })
  revision: number;
}

@InputType({ description: 'To write on. Its sharing is taken back.' })
export class ReopenSheetInput extends Confirmable implements Reopen {
  @Field(() => String, { description: 'Why, in words.' })
  reason: string;
}

@InputType({ description: 'To more people, or to fewer.' })
export class ShareSheetInput extends Confirmable implements Share {
  @Field(() => Int, { description: 'The revision that you see.' })
  revision: number;

  @Field(() => SharingEnum, { description: 'Who reads it from now on.' })
  level: Sharing;

  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  reason?: string | null;
}

@InputType({ description: '気持ち・負担: the whole line as it should read.' })
export class SaveBurdenLineInput extends Confirmable implements Burden {
  @Field(() => String, { nullable: true, description: 'Words.' })
  words?: string | null;

  @Field(() => String, { nullable: true, description: '事後フォローの約束.' })
  aftercare?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When somebody will be in touch.' })
  aftercareOn?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether visitors read it once the sheet is shared with them; true unless told.',
  })
  withVisitors?: boolean | null;
}

@ObjectType({ description: '気持ち・負担 of a sheet: the writer and the visitors alone.' })
export class BurdenLine implements BurdenLineRow {
  @Field(() => String, { description: 'Words.' })
  words: string;

  @Field(() => String, { description: '事後フォローの約束.' })
  aftercare: string;

  @Field(() => DayScalar, { nullable: true, description: 'When somebody will be in touch.' })
  aftercareOn: Day | null;

  @Field(() => Boolean, { description: 'Whether visitors may read it.' })
  withVisitors: boolean;

  @Field(() => GraphQLISODateTime, { description: 'Last save.' })
  savedAt: Date;
}

@ObjectType({ description: 'Saved.' })
export class SheetSaved implements Saved {
  @Field(() => IdScalar, { description: 'The sheet.' })
  sheetId: string;

  @Field(() => Int, { description: 'Build the next save on this.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  savedAt: Date;

  @Field(() => [TextWarningModel], {
    description: 'What may tell who a person is. The words are saved; handing in will ask.',
  })
  warnings: TextWarning[];

  @Field(() => [Sentence], {
    description: 'Where to turn, if the words speak of abuse or danger: offer it, kindly.',
  })
  officialRoute: Sentence[];
}

@ObjectType({ description: 'Done, or a question first.' })
export class SheetMoved implements Moved {
  sheetId: string;

  @Field(() => Boolean, { description: 'Whether it was done; false: read `warnings`.' })
  done: boolean;

  @Field(() => [TextWarningModel], { description: 'What to ask first.' })
  warnings: TextWarning[];

  @Field(() => Sheet, { description: 'The sheet as it is now.' })
  sheet?: Sheet;
}
