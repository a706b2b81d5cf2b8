import { IdScalar, ListOf, TakeArgs, TextWarningModel } from '@furikaeri/core';
import { ArgsType, Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AnswerStatementInput } from '../answers.service.js';
import type { AnswerState, StatementKind } from '../domain/statement.js';
import type { AnswerRow, StatementRow, StatementsFilter } from '../statements.queries.js';
import type {
  ChangeStatementInput,
  MoveStatementInput,
  RecordStatementInput,
  StatementWords,
  WithdrawStatementInput,
} from '../statements.service.js';
import { AnswerStateEnum, StatementKindEnum } from './meeting.enums.js';

@ObjectType('Statement', { description: '発言.' })
export class StatementModel implements StatementRow {
  meetingId: string;
  topicId: string;
  takesUpId: string | null;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Its id in files: `T1-R2-I1`.' })
  code: string;

  @Field(() => StatementKindEnum, { description: 'Its column.' })
  kind: StatementKind;

  @Field(() => Int, { description: 'Its place in the column, from 1.' })
  position: number;

  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => String, { description: '⇒ what could be done.' })
  suggestion: string;

  @Field(() => String, { description: 'The role of who said it.' })
  saidAs: string;

  @Field(() => Boolean, { description: 'Came in writing.' })
  written: boolean;

  @Field(() => Int, { description: 'To be named by the next change.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Taken back.' })
  withdrawnAt: Date | null;

  @Field(() => String, { description: 'Why it was taken back; empty where it was not.' })
  withdrawnReason: string;
}

@ObjectType({
  description: 'A page of statements, oldest meeting first, in the order of the slides.',
})
export class StatementList extends ListOf(StatementModel) {}

@ObjectType('StatementAnswer', { description: '対応.' })
export class StatementAnswerModel implements AnswerRow {
  statementId: string;
  meetingId: string;

  @Field(() => IdScalar, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Who sees to it.' })
  ownerWords: string;

  @Field(() => String, { description: 'What was done.' })
  doneWords: string;

  @Field(() => AnswerStateEnum, { description: 'What became of it.' })
  state: AnswerState;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  at: Date;
}

@ObjectType('StatementSaved', { description: 'The statement, unless `warnings` ask first.' })
export class StatementSavedModel {
  @Field(() => StatementModel, { nullable: true, description: 'Empty: nothing was written.' })
  statement: StatementModel | null;

  @Field(() => [TextWarningModel], { description: 'Send again with `confirmed: true`.' })
  warnings: TextWarningModel[];
}

@ArgsType()
export class StatementsArgs extends TakeArgs implements StatementsFilter {
  @Field(() => IdScalar, { nullable: true, description: 'Of one meeting.' })
  meetingId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Of one topic, over the years.' })
  topicId?: string | null;

  @Field(() => StatementKindEnum, { nullable: true, description: 'Of one kind.' })
  kind?: StatementKind | null;
}

@InputType({ isAbstract: true })
abstract class Words implements StatementWords {
  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => String, { nullable: true, description: '⇒ what could be done.' })
  suggestion?: string | null;

  @Field(() => String, { nullable: true, description: 'The role of who said it, never a name.' })
  saidAs?: string | null;

  @Field(() => IdScalar, {
    nullable: true,
    description: 'The statement of an earlier meeting that it takes up.',
  })
  takesUpId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType('RecordStatementInput', { description: '発言, as it was said.' })
export class RecordStatementInputModel extends Words implements RecordStatementInput {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one statement.' })
  id: string;

  @Field(() => IdScalar, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => IdScalar, { description: 'The topic; on the agenda.' })
  topicId: string;

  @Field(() => StatementKindEnum, { description: 'Its column.' })
  kind: StatementKind;

  @Field(() => Int, { nullable: true, description: 'From 1; left out: at the end.' })
  position?: number | null;
}

@InputType('ChangeStatementInput', { description: 'All its words, as they should stand.' })
export class ChangeStatementInputModel extends Words implements ChangeStatementInput {
  @Field(() => IdScalar, { description: 'The statement.' })
  statementId: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision: number;
}

@InputType('MoveStatementInput', { description: 'What is left out stays.' })
export class MoveStatementInputModel implements MoveStatementInput {
  @Field(() => IdScalar, { description: 'The statement.' })
  statementId: string;

  @Field(() => IdScalar, { nullable: true, description: 'Another topic of the agenda.' })
  topicId?: string | null;

  @Field(() => StatementKindEnum, { nullable: true, description: 'The other column.' })
  kind?: StatementKind | null;

  @Field(() => Int, { nullable: true, description: 'From 1; left out: at the end.' })
  position?: number | null;
}

@InputType('WithdrawStatementInput', { description: 'A statement to take back, and why.' })
export class WithdrawStatementInputModel implements WithdrawStatementInput {
  @Field(() => IdScalar, { description: 'The statement.' })
  statementId: string;

  @Field(() => String, { description: 'Why; for coordinators alone.' })
  reason: string;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType('AnswerStatementInput', { description: '対応. Added, never changed.' })
export class AnswerStatementInputModel implements AnswerStatementInput {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one answer.' })
  id: string;

  @Field(() => IdScalar, { description: 'The statement.' })
  statementId: string;

  @Field(() => IdScalar, { description: 'The meeting at which it is reported.' })
  meetingId: string;

  @Field(() => String, { nullable: true, description: 'Who sees to it.' })
  ownerWords?: string | null;

  @Field(() => String, { description: 'What was done.' })
  doneWords: string;

  @Field(() => AnswerStateEnum, { description: 'What became of it.' })
  state: AnswerState;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}
