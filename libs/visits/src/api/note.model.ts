import { IdScalar, DayScalar, Sentence, TextWarningModel } from '@furikaeri/core';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { NoteContent, NotePoint } from '../domain/note.js';
import type { Activity } from '../domain/words.js';
import type { NoteRow, NoteVersionRow, WellbeingRow } from '../notes.queries.js';
import type { NoteAnswer } from '../notes.service.js';
import { ActivityEnum } from './visit.enums.js';

@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class PointFields implements NotePoint {
  @Field(() => IdScalar, { description: 'Made by the client, the same through edits.' })
  id: string;

  @Field(() => String, { nullable: true, description: "視点: a code of the instrument's." })
  perspective: string | null;

  @Field(() => String, { description: 'One sentence.' })
  words: string;
}
@ObjectType('NotePoint', { description: 'One sentence of a note.' })
export class NotePointModel extends PointFields {}
@InputType({ description: 'One sentence of a note.' })
export class NotePointInput extends PointFields {}

@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class ContentFields {
  @Field(() => [ActivityEnum], { description: 'What was done.' })
  activities: Activity[];

  @Field(() => [IdScalar], { description: 'Who of the office took part.' })
  participants: string[];

  @Field(() => String, { description: '事業所へのメッセージ.' })
  message: string;
}
@ObjectType('NoteContent', { description: '訪問記録: strengths first.' })
export class NoteContentModel extends ContentFields implements NoteContent {
  @Field(() => [NotePointModel], { description: 'よいところ.' })
  strengths: NotePointModel[];

  @Field(() => [NotePointModel], { description: '話題, by perspective.' })
  topics: NotePointModel[];

  @Field(() => [NotePointModel], { description: '本人の声.' })
  voices: NotePointModel[];
}
@InputType({ description: 'The whole note as it should read; empty sentences are left out.' })
export class NoteContentInput extends ContentFields implements NoteContent {
  @Field(() => [NotePointInput], {
    description: 'よいところ; one at least before the visit is closed.',
  })
  strengths: NotePointInput[];

  @Field(() => [NotePointInput], { description: '話題, by perspective.' })
  topics: NotePointInput[];

  @Field(() => [NotePointInput], { defaultValue: [], description: '本人の声.' })
  voices: NotePointInput[];
}

@ObjectType({ isAbstract: true })
abstract class WordsOfBoth {
  @Field(() => Int, { description: 'Grows with every change of the content.' })
  revision: number;

  @Field(() => NoteContentModel, { description: 'What both sides agree on.' })
  content: NoteContentModel;

  @Field(() => String, { description: 'What the office adds or sees otherwise.' })
  officeView: string;

  @Field(() => String, { description: 'What the visitors add or see otherwise.' })
  visitorsView: string;
}

@ObjectType('VisitNote', {
  description: '訪問記録. The office sees it once the visitors have shown it.',
})
export class VisitNoteModel extends WordsOfBoth implements Omit<NoteRow, 'content'> {
  visitId: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the office was shown it.' })
  shownAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "The visitors' yes." })
  visitorsConfirmedAt: Date | null;

  @Field(() => IdScalar, { nullable: true, description: 'Whose yes.' })
  visitorsConfirmedBy: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "The office's yes." })
  officeConfirmedAt: Date | null;

  @Field(() => IdScalar, { nullable: true, description: 'Whose yes.' })
  officeConfirmedBy: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was last written.' })
  savedAt: Date;
}

@ObjectType('NoteVersion', {
  description: 'A note as it was before something confirmed, or a view, was written anew.',
})
export class NoteVersionModel extends WordsOfBoth implements Omit<NoteVersionRow, 'content'> {
  @Field(() => String, { description: 'Its place in the history.' })
  id: string;

  visitId: string;

  @Field(() => String, { description: 'Why it was amended; empty where it was only written on.' })
  reason: string;

  @Field(() => IdScalar, { description: 'Who wrote anew.' })
  personId: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;
}

@ObjectType('WellbeingLine', {
  description: '気持ち・負担: read by the two sides alone, in no aggregate and no export.',
})
export class WellbeingLineModel implements WellbeingRow {
  visitId: string;

  @Field(() => String, { description: 'In words.' })
  words: string;

  @Field(() => IdScalar, { nullable: true, description: 'Who will be in touch.' })
  followUpBy: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'On which day.' })
  followUpOn: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  savedAt: Date;
}

@ObjectType('NoteAnswer', { description: 'Done, or a question first.' })
export class NoteAnswerModel implements NoteAnswer {
  visitId: string;

  @Field(() => [TextWarningModel], {
    description: 'What to ask before doing it; a saved draft is saved all the same.',
  })
  warnings: TextWarningModel[];

  @Field(() => [Sentence], {
    description: 'Where to turn, if the words speak of abuse or danger: offer it, kindly.',
  })
  officialRoute?: Sentence[];
}
