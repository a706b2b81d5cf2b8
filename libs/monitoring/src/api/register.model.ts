import { IdScalar, ListOf } from '@furikaeri/core';
import {
  Field,
  GraphQLISODateTime,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { Finding } from '../register/finding.js';
import type { ImportRow } from '../register/imports.queries.js';
import { importStates, type ImportState } from '../register-import.entity.js';

const ImportStateEnum = Object.fromEntries(importStates.map((state) => [state, state]));
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: 'How far the import of a register file is.',
  valuesMap: {
    waiting: { description: 'For a worker to take it.' },
    checking: { description: 'Its rows are read and checked.' },
    checked: { description: 'No error; nothing written yet.' },
    applying: { description: 'It is being written.' },
    applied: { description: 'Written.' },
    refused: { description: 'It holds errors; nothing was written.' },
    cancelled: { description: 'Stopped or forgotten; nothing was written.' },
    failed: { description: 'Given up after several tries; nothing was written.' },
  },
});

@ObjectType({ description: 'What an import did or would do, and how many remarks there are.' })
export class ImportFigure {
  @Field({ description: 'casesNew, casesChanged, monthsDone, errors and the like.' })
  code: string;

  @Field({ description: 'As people read it.' })
  label: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'One remark on a row of the file.' })
export class RegisterFinding implements Finding {
  @Field(() => Int, { description: 'Row of the sheet as people count; 0 for the whole file.' })
  row: number;

  @Field({ description: 'Header of the column, or empty.' })
  column: string;

  @Field({ description: 'What stood there; it may hold a name.' })
  value: string;

  @Field(() => String, { description: 'error keeps the file out, warning asks to look again.' })
  severity: 'error' | 'warning';

  @Field({ description: 'Key of the sentence.' })
  messageKey: string;

  @Field({ description: 'The reason, in Japanese.' })
  message: string;
}

@ObjectType({ description: 'A page of remarks, errors first.' })
export class RegisterFindingList extends ListOf(RegisterFinding) {}

@ObjectType({ description: '台帳の取り込み: one file, and what became of it.' })
export class RegisterImport implements Omit<ImportRow, 'requestedById' | 'counts'> {
  @Field(() => IdScalar, { description: 'Its id.' })
  id: string;

  @Field({ description: 'As it was called where it came from.' })
  fileName: string;

  @Field({ description: 'Only looked at so far.' })
  dryRun: boolean;

  @Field(() => ImportStateEnum, { description: 'How far it is.' })
  state: ImportState;

  @Field(() => Int, { description: 'Rows of the file; about, until it is read.' })
  rowsTotal: number;

  @Field(() => Int, { description: 'Rows read so far.' })
  rowsRead: number;

  @Field({ description: 'Somebody asked to stop it.' })
  cancelAsked: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was sent.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  endedAt: Date | null;

  counts: Record<string, number>;
}

@ObjectType({ description: 'A page of imports, latest first.' })
export class RegisterImportList extends ListOf(RegisterImport) {}

@InputType({ description: 'Which import.' })
export class RegisterImportInput {
  @Field(() => IdScalar, { description: 'Its id.' })
  id: string;
}
