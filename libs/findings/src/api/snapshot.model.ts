import { DayScalar, IdScalar, ListOf, TakeArgs, wordsOf } from '@furikaeri/core';
import type { Day } from '@furikaeri/calendar';
import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { FrozenFigure, Label } from '../figures/figure.js';
import { snapshotStates, type SnapshotState } from '../snapshot.entity.js';
import type { SnapshotRow, ThemeShown } from '../snapshots.queries.js';
import type { TakeSnapshotInput } from '../snapshots.service.js';

const SnapshotStateEnum = wordsOf(snapshotStates);
registerEnumType(SnapshotStateEnum, {
  name: 'SnapshotState',
  description: 'How far a snapshot is.',
  valuesMap: {
    waiting: { description: 'For a worker to take it.' },
    running: { description: 'Its figures are being made.' },
    done: { description: 'Made; it may be published.' },
    failed: { description: 'Given up after several tries; nothing is kept.' },
    cancelled: { description: 'Stopped; nothing is kept.' },
  },
});

@ObjectType({ description: 'A row or a column of a figure.' })
export class FigureLabel implements Label {
  @Field({ description: 'Stable, for programs.' })
  code: string;

  @Field({ description: 'As people read it.' })
  label: string;
}

@ObjectType({ description: 'A number that is shown, or a mark where it is hidden.' })
export class FigureCell {
  @Field(() => Int, { nullable: true, description: 'The number; empty where it is hidden.' })
  shown: number | null;

  @Field({ description: 'It rests on too few offices or people, or would give such a one away.' })
  hidden: boolean;
}

@ObjectType({ description: 'One row of a figure.' })
export class FigureRow extends FigureLabel {
  @Field(() => [FigureCell], { description: 'One for each column.' })
  cells: FigureCell[];
}

@ObjectType('Figure', { description: '表: a figure of a snapshot, after hiding.' })
export class FigureModel implements Omit<FrozenFigure, 'rows'> {
  @Field({ description: 'Of its definition: perspectives.strengths and the like.' })
  code: string;

  @Field(() => Int, { description: 'The fiscal year that it tells of.' })
  fiscalYear: number;

  @Field({ description: 'The finding in a sentence.' })
  title: string;

  @Field(() => [FigureLabel], { description: 'Its columns.' })
  columns: FigureLabel[];

  @Field(() => [FigureRow], { description: 'Its rows.' })
  rows: FigureRow[];

  @Field(() => Int, { nullable: true, description: 'Offices there were; empty where hidden.' })
  n: number | null;

  @Field(() => DayScalar, { description: 'What was recorded until the end of this day counts.' })
  cutOffOn: string;

  @Field({ description: 'Printed below it: what is hidden and why.' })
  note: string;
}

@ObjectType('ThemeShown', { description: 'テーマ of a snapshot with its reviewed quotes.' })
export class ThemeShownModel implements ThemeShown {
  @Field(() => IdScalar, { description: 'The theme.' })
  themeId: string;

  @Field({ description: 'As it was called then.' })
  title: string;

  @Field(() => [String], { description: 'Released words, reviewed, without names.' })
  quotes: string[];
}

@ObjectType({ description: 'A number with its name.' })
export class SnapshotCount {
  @Field({ description: 'Code of a figure or of a table.' })
  code: string;

  @Field(() => Int, { description: 'Version of the definition, or rows that stood there.' })
  count: number;
}

@ObjectType('SnapshotProof', {
  description: '集計の控え: by what a snapshot can be made again. For coordinators.',
})
export class SnapshotProofModel {
  @Field(() => [SnapshotCount], { description: 'Version of each definition.' })
  definitions: SnapshotCount[];

  @Field(() => [SnapshotCount], { description: 'Rows of each table at the cut-off.' })
  inputs: SnapshotCount[];

  @Field({ description: 'SHA-256 over all figures before hiding.' })
  hash: string;
}

@ObjectType('Snapshot', { description: '集計の凍結: figures as they were at the end of a day.' })
export class SnapshotModel implements SnapshotRow {
  @Field(() => IdScalar, { description: 'Its id.' })
  id: string;

  @Field(() => IdScalar, { description: 'The meeting that it is for.' })
  meetingId: string;

  @Field(() => Int, { description: "The meeting's fiscal year." })
  fiscalYear: number;

  @Field(() => Int, { description: 'The first fiscal year that it tells of.' })
  fromYear: number;

  @Field(() => DayScalar, { description: 'What was recorded until the end of this day counts.' })
  cutOffOn: string;

  @Field(() => SnapshotStateEnum, { description: 'How far it is.' })
  state: SnapshotState;

  @Field(() => Int, { description: 'Figures made so far.' })
  step: number;

  @Field(() => Int, { description: 'Figures there will be.' })
  steps: number;

  @Field({ description: 'Somebody asked to stop it.' })
  cancelAsked: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was made.' })
  madeAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was published.' })
  publishedAt: Date | null;
}

@ObjectType({ description: 'A page of snapshots, the latest first.' })
export class SnapshotList extends ListOf(SnapshotModel) {}

@ArgsType()
export class SnapshotsArgs extends TakeArgs {
  @Field(() => IdScalar, { nullable: true, description: 'Of this meeting.' })
  meetingId?: string | null;
}

@InputType('TakeSnapshotInput', { description: 'Figures to be frozen. A worker makes them.' })
export class TakeSnapshotInputModel implements TakeSnapshotInput {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one snapshot.' })
  id: string;

  @Field(() => IdScalar, { description: 'The meeting that it is for.' })
  meetingId: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'What was recorded until the end of this day counts; yesterday unless told.',
  })
  cutOffOn?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many fiscal years, the meeting's the last: 1 to 5, 1 unless told.",
  })
  years?: number | null;
}

@InputType({ description: 'Which snapshot.' })
export class SnapshotInput {
  @Field(() => IdScalar, { description: 'Its id.' })
  id: string;
}
