import { Reading, type ReadTx } from '@furikaeri/core';
import { personById, PersonModel } from '@furikaeri/directory/api';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReflectionCaseModel } from './consent.model.js';
import {
  NoteContentModel,
  NoteVersionModel,
  VisitNoteModel,
  WellbeingLineModel,
} from './note.model.js';
import {
  lastStepsOf,
  noteOf,
  privateNoteOf,
  reflectionCasesOf,
  stepsOf,
  versionsOf,
  wellbeingOf,
} from './notes.loaders.js';
import { NextStepModel } from './step.model.js';
import { VisitModel } from './visit.model.js';

/** What a visit brings: each field is empty for whoever may not read it. */
@Resolver(() => VisitModel)
export class VisitNoteResolver {
  @ResolveField(() => VisitNoteModel, { nullable: true, description: '訪問記録.' })
  note(@Parent() { id }: VisitModel, @Reading() tx: ReadTx): Promise<VisitNoteModel | null> {
    return noteOf(tx).load(id) as Promise<VisitNoteModel | null>;
  }

  @ResolveField(() => [NoteVersionModel], {
    description: 'What the note was before, latest first.',
  })
  noteVersions(@Parent() { id }: VisitModel, @Reading() tx: ReadTx): Promise<NoteVersionModel[]> {
    return versionsOf(tx).load(id) as Promise<NoteVersionModel[]>;
  }

  @ResolveField(() => String, { nullable: true, description: '手元のメモ of your side.' })
  async privateNote(@Parent() { id }: VisitModel, @Reading() tx: ReadTx): Promise<string | null> {
    return (await privateNoteOf(tx).load(id))?.words ?? null;
  }

  @ResolveField(() => WellbeingLineModel, { nullable: true, description: '気持ち・負担.' })
  wellbeing(
    @Parent() { id }: VisitModel,
    @Reading() tx: ReadTx,
  ): Promise<WellbeingLineModel | null> {
    return wellbeingOf(tx).load(id);
  }

  @ResolveField(() => [NextStepModel], { description: '次にやってみること of this visit, by day.' })
  steps(@Parent() { id }: VisitModel, @Reading() tx: ReadTx): Promise<NextStepModel[]> {
    return stepsOf(tx).load(id);
  }

  @ResolveField(() => [NextStepModel], {
    description:
      "What this visit opens with: steps of the office's visits before it, open or settled since the last.",
  })
  lastSteps(@Parent() { id }: VisitModel, @Reading() tx: ReadTx): Promise<NextStepModel[]> {
    return lastStepsOf(tx).load(id);
  }

  @ResolveField(() => [ReflectionCaseModel], {
    description: '振り返りの事例: the office’s all; to visitors those that a consent opens today.',
  })
  reflectionCases(
    @Parent() { id }: VisitModel,
    @Reading() tx: ReadTx,
  ): Promise<ReflectionCaseModel[]> {
    return reflectionCasesOf(tx).load(id);
  }
}

@Resolver(() => NoteContentModel)
export class NoteContentResolver {
  @ResolveField(() => [PersonModel], { description: 'Who of the office took part.' })
  async people(@Parent() of: NoteContentModel, @Reading() tx: ReadTx): Promise<PersonModel[]> {
    const people = await personById(tx).loadMany(of.participants);
    return people.filter((person): person is PersonModel => person !== null && 'id' in person);
  }
}
