import { fiscalYearOf, todayInTokyo } from '@furikaeri/calendar';
import { IdScalar, Permit, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { problemsOf } from '../form-file/read-shape.js';
import {
  compareVersions,
  findInstruments,
  getInstrument,
  getVersion,
} from '../instruments.queries.js';
import { countSurvey } from '../survey-counts.queries.js';
import {
  DifferenceModel,
  FormProblemModel,
  InstrumentList,
  InstrumentModel,
  InstrumentsArgs,
  InstrumentVersionModel,
  SurveyCountsModel,
} from './instrument.model.js';
import { instrumentById, versionsOf } from './loaders.js';

@Resolver(() => InstrumentModel)
export class InstrumentsResolver {
  @Query(() => InstrumentList, { description: '様式 of the municipality, by kind and code.' })
  @Permit('instruments.readForms')
  instruments(@Args() args: InstrumentsArgs, @Reading() tx: ReadTx) {
    return findInstruments(tx, args);
  }

  @Query(() => InstrumentModel, { description: 'One form, by id or by code.' })
  @Permit('instruments.readForms')
  instrument(
    @Args('id', { type: () => IdScalar, nullable: true }) id: string | null,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Reading() tx: ReadTx,
  ) {
    return getInstrument(tx, { id, code });
  }

  @Query(() => InstrumentVersionModel, { description: 'One version; drafts: coordinators alone.' })
  @Permit('instruments.readForms')
  instrumentVersion(@Args('id', { type: () => IdScalar }) id: string, @Reading() tx: ReadTx) {
    return getVersion(tx, id);
  }

  @Query(() => [DifferenceModel], { description: 'What differs between two versions of a form.' })
  @Permit('instruments.readForms')
  compareInstrumentVersions(
    @Args('beforeId', { type: () => IdScalar }) beforeId: string,
    @Args('afterId', { type: () => IdScalar }) afterId: string,
    @Reading() tx: ReadTx,
  ) {
    return compareVersions(tx, { beforeId, afterId });
  }

  @Query(() => SurveyCountsModel, {
    description: 'A survey counted item by item; REFUSED for forms that are never totalled.',
  })
  @Permit('instruments.keepForms')
  surveyCounts(
    @Args('instrumentVersionId', { type: () => IdScalar }) versionId: string,
    @Args('fiscalYear', { type: () => Int, nullable: true, description: 'This one unless told.' })
    fiscalYear: number | null,
    @Reading() tx: ReadTx,
  ) {
    return countSurvey(tx, versionId, fiscalYear ?? fiscalYearOf(todayInTokyo(tx.now)));
  }

  @ResolveField(() => InstrumentVersionModel, {
    nullable: true,
    description: 'What is filled now.',
  })
  async published(@Parent() { id }: InstrumentModel, @Reading() tx: ReadTx) {
    return (await versionsOf(tx).load(id)).find(({ state }) => state === 'published') ?? null;
  }

  @ResolveField(() => InstrumentVersionModel, {
    nullable: true,
    description: 'What is being written; coordinators alone.',
  })
  async draft(@Parent() { id }: InstrumentModel, @Reading() tx: ReadTx) {
    return (await versionsOf(tx).load(id)).find(({ state }) => state === 'draft') ?? null;
  }

  @ResolveField(() => [InstrumentVersionModel], { description: 'All versions, latest first.' })
  versions(@Parent() { id }: InstrumentModel, @Reading() tx: ReadTx) {
    return versionsOf(tx).load(id);
  }
}

@Resolver(() => InstrumentVersionModel)
export class InstrumentVersionsResolver {
  @ResolveField(() => InstrumentModel, { description: 'The form it is a version of.' })
  instrument(@Parent() { instrumentId }: InstrumentVersionModel, @Reading() tx: ReadTx) {
    return instrumentById(tx).load(instrumentId);
  }

  @ResolveField(() => [FormProblemModel], {
    description: 'What stands in the way of publishing, in the order of the form.',
  })
  problems(@Parent() { definition, kind }: InstrumentVersionModel): FormProblemModel[] {
    return problemsOf(definition, kind).map(({ path, message }) => ({
      field: ['definition', ...path].join('.'),
      message: message.text,
    }));
  }
}
