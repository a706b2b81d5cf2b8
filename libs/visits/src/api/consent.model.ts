import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar, Sentence, TextWarningModel } from '@furikaeri/core';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ConsentAnswer, RegisterConsentInput } from '../consents.service.js';
import type { CaseItem } from '../domain/consent.js';
import type { CaseChoice } from '../reflection-case.entity.js';
import type { CaseText, ConsentRow, ReflectionCaseRow } from '../reflection-cases.queries.js';
import type { CaseChoiceAnswer, ChooseCaseInput } from '../reflection-cases.service.js';
import { CaseChoiceEnum, CaseItemEnum, ConsentHowEnum } from './note.enums.js';

@ObjectType('ReflectionCase', {
  description: "振り返りの事例: by the office's own code, never a name.",
})
export class ReflectionCaseModel implements ReflectionCaseRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => IdScalar, { nullable: true, description: "The register's case, where it is one." })
  caseId: string | null;

  @Field(() => String, { description: 'ケースコード.' })
  code: string;

  @Field(() => CaseChoiceEnum, { description: 'How it was found.' })
  how: CaseChoice;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the office took it back.' })
  withdrawnAt: Date | null;

  @Field(() => [CaseItemEnum], { description: 'The parts that you may read today.' })
  readable: CaseItem[];

  @Field(() => Int, {
    nullable: true,
    description: '自己評価 in percent: told to the office alone, used only to choose.',
  })
  selfRating: number | null;
}

@ObjectType('CaseText', { description: 'One part of a case.' })
export class CaseTextModel implements CaseText {
  @Field(() => CaseItemEnum, { description: 'Which.' })
  item: CaseItem;

  @Field(() => String, { description: 'In words, without names.' })
  words: string;
}

@ObjectType({ description: 'A case opened to be read. Whoever is not of the office is noted.' })
export class OpenedCase extends ReflectionCaseModel {
  @Field(() => [CaseTextModel], { description: 'The parts that you may read today.' })
  texts: CaseTextModel[];
}

@ObjectType('ReadingConsent', { description: '閲覧の同意: which parts whom, until when.' })
export class ReadingConsentModel implements ConsentRow {
  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  reflectionCaseId: string;

  @Field(() => [CaseItemEnum], { description: 'The parts.' })
  items: CaseItem[];

  @Field(() => [IdScalar], { description: 'Who may read, by name; nobody else of the team.' })
  readerIds: string[];

  @Field(() => DayScalar, { description: 'Day of the consent.' })
  givenOn: Day;

  @Field(() => DayScalar, { description: 'Last day.' })
  untilOn: Day;

  @Field(() => ConsentHowEnum, { description: 'On paper, or spoken.' })
  how: 'paper' | 'oral';

  @Field(() => IdScalar, { description: 'Who registered it.' })
  registeredBy: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back.' })
  withdrawnAt: Date | null;
}

@ObjectType({ description: 'One reading of a case by somebody of the team.' })
export class CaseReading {
  @Field(() => IdScalar, { nullable: true, description: 'Who.' })
  personId: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;

  @Field(() => [CaseItemEnum], { description: 'Which parts.' })
  items: CaseItem[];
}

@InputType({ description: 'One part of a case.' })
export class CaseTextInput implements CaseText {
  @Field(() => CaseItemEnum, { description: 'Which.' })
  item: CaseItem;

  @Field(() => String, { description: 'In words, without names.' })
  words: string;
}

@InputType('ChooseCaseInput', { description: 'A case to talk about on the visit.' })
export class ChooseCaseInputModel implements ChooseCaseInput {
  @Field(() => IdScalar, { description: 'Made by the client; the same again changes the choice.' })
  id: string;

  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => IdScalar, { nullable: true, description: "The register's case, where it is one." })
  caseId?: string | null;

  @Field(() => String, { description: 'ケースコード, never a name.' })
  code: string;

  @Field(() => CaseChoiceEnum, { nullable: true, description: 'chosen unless told.' })
  how?: CaseChoice | null;

  @Field(() => [CaseTextInput], { description: 'Its parts.' })
  items: CaseTextInput[];

  @Field(() => Int, {
    nullable: true,
    description: '自己評価, 0–100; 40–70 is advised. Left out: as it was.',
  })
  selfRating?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the warnings were read, save all the same.',
  })
  confirmed?: boolean | null;
}

@InputType({ description: 'A case of a visit.' })
export class OfReflectionCaseInput {
  @Field(() => IdScalar, { description: 'The case.' })
  reflectionCaseId: string;
}

@ObjectType('CaseChoiceAnswer', { description: 'Saved, or a question first.' })
export class CaseChoiceAnswerModel implements CaseChoiceAnswer {
  visitId: string;

  @Field(() => IdScalar, { nullable: true, description: 'The case; empty: read `warnings`.' })
  reflectionCaseId: string | null;

  @Field(() => [TextWarningModel], { description: 'What to ask before saving.' })
  warnings: TextWarningModel[];

  @Field(() => Sentence, { nullable: true, description: 'A word on the self-rating.' })
  hint: Sentence | null;
}

@InputType('RegisterConsentInput', { description: 'A consent that was given.' })
export class RegisterConsentInputModel
  extends OfReflectionCaseInput
  implements RegisterConsentInput
{
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one consent.' })
  id: string;

  @Field(() => [CaseItemEnum], { description: 'The parts.' })
  items: CaseItem[];

  @Field(() => [IdScalar], { description: "People of the visit's team." })
  readerIds: string[];

  @Field(() => DayScalar, { description: 'Day of the consent.' })
  givenOn: Day;

  @Field(() => ConsentHowEnum, { description: 'On paper, or spoken.' })
  how: 'paper' | 'oral';

  @Field(() => DayScalar, { description: 'Last day; a year after the consent at most.' })
  untilOn: Day;
}

@InputType({ description: 'A consent that is taken back.' })
export class WithdrawConsentInput {
  @Field(() => IdScalar, { description: 'The consent.' })
  consentId: string;
}

@ObjectType('ConsentAnswer', { description: 'Done.' })
export class ConsentAnswerModel implements ConsentAnswer {
  reflectionCaseId: string;

  @Field(() => IdScalar, { description: 'The consent.' })
  consentId: string;
}
