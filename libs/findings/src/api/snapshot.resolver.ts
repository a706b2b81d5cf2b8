import {
  IdScalar,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  UnitOfWork,
} from '@furikaeri/core';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { FrozenFigure } from '../figures/figure.js';
import {
  findFigures,
  findProof,
  findQuotes,
  findSnapshots,
  getSnapshot,
} from '../snapshots.queries.js';
import { SnapshotsService } from '../snapshots.service.js';
import {
  FigureModel,
  SnapshotInput,
  SnapshotList,
  SnapshotModel,
  SnapshotProofModel,
  SnapshotsArgs,
  TakeSnapshotInputModel,
  ThemeShownModel,
} from './snapshot.model.js';
import { cellOnPage } from './summary-page.js';

@Resolver(() => SnapshotModel)
export class SnapshotResolver {
  constructor(
    private readonly service: SnapshotsService,
    private readonly work: UnitOfWork,
  ) {}

  @Query(() => SnapshotModel, { description: '集計の凍結: progress, then its figures.' })
  @Permit('findings.readPack')
  snapshot(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar, description: 'Its id.' }) id: string,
  ): Promise<SnapshotModel> {
    return getSnapshot(tx, id);
  }

  @Query(() => SnapshotList, {
    description: '集計の凍結, the latest first. Members of the committee see published ones.',
  })
  @Permit('findings.readPack')
  snapshots(@Reading() tx: ReadTx, @Args() args: SnapshotsArgs): Promise<SnapshotList> {
    return findSnapshots(tx, args);
  }

  @Mutation(() => SnapshotModel, { description: 'Freezes the figures of a day for a meeting.' })
  @Permit('findings.takeSnapshot')
  async takeSnapshot(
    @Me() me: PersonActor,
    @Args('input') input: TakeSnapshotInputModel,
  ): Promise<SnapshotModel> {
    await this.service.take(me, input);
    return this.read(me, input.id);
  }

  @Mutation(() => SnapshotModel, { description: 'Stops a snapshot; nothing of it is kept.' })
  @Permit('findings.takeSnapshot')
  async cancelSnapshot(
    @Me() me: PersonActor,
    @Args('input') { id }: SnapshotInput,
  ): Promise<SnapshotModel> {
    await this.service.cancel(me, id);
    return this.read(me, id);
  }

  @Mutation(() => SnapshotModel, {
    description: 'From now on the committee reads it, and it never changes again.',
  })
  @Permit('findings.publish')
  async publishSnapshot(
    @Me() me: PersonActor,
    @Args('input') { id }: SnapshotInput,
  ): Promise<SnapshotModel> {
    await this.service.publish(me, id);
    return this.read(me, id);
  }

  @ResolveField(() => [FigureModel], { description: 'Its figures, in the order of the pack.' })
  async figures(@Parent() { id }: SnapshotModel, @Reading() tx: ReadTx): Promise<FigureModel[]> {
    return (await findFigures(tx, id)).map(modelOf);
  }

  @ResolveField(() => [ThemeShownModel], { description: 'Its themes with their quotes.' })
  themes(@Parent() { id }: SnapshotModel, @Reading() tx: ReadTx): Promise<ThemeShownModel[]> {
    return findQuotes(tx, id);
  }

  @ResolveField(() => SnapshotProofModel, {
    nullable: true,
    description: 'For coordinators: by what it can be made again.',
  })
  async proof(
    @Parent() { id }: SnapshotModel,
    @Reading() tx: ReadTx,
  ): Promise<SnapshotProofModel | null> {
    const found = await findProof(tx, id);
    if (!found) return null;
    const { definitions, inputs, hash } = found;
    return { definitions: countsOf(definitions), inputs: countsOf(inputs), hash };
  }

  private read(me: PersonActor, id: string): Promise<SnapshotModel> {
    return this.work.read(me, (tx) => getSnapshot(tx, id));
  }
}

const countsOf = (counts: Record<string, number>) =>
  Object.entries(counts).map(([code, count]) => ({ code, count }));

const modelOf = ({ rows, ...figure }: FrozenFigure): FigureModel => ({
  ...figure,
  rows: rows.map((row) => ({
    ...row,
    cells: row.cells.map(cellOnPage),
  })),
});
