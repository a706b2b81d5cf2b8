import { Me, Permit, type PersonActor, Reading, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { findReadings } from '../readings.queries.js';
import { ReadingsService } from '../readings.service.js';
import { WordInputModel, WordReadingInputModel, WordReadingModel } from './reading.model.js';

@Resolver(() => WordReadingModel)
export class WordReadingResolver {
  constructor(
    private readonly readings: ReadingsService,
    private readonly work: UnitOfWork,
  ) {}

  @Query(() => [WordReadingModel], { description: 'ことばの読み that the ward gave itself.' })
  @Permit('findings.publish')
  wordReadings(@Reading() tx: ReadTx): Promise<WordReadingModel[]> {
    return findReadings(tx);
  }

  @Mutation(() => [WordReadingModel], { description: 'ことばの読みを決める; all that there are.' })
  @Permit('findings.publish')
  async saveReading(@Me() me: PersonActor, @Args('input') input: WordReadingInputModel) {
    await this.readings.saveReading(me, input);
    return this.work.read(me, findReadings);
  }

  @Mutation(() => [WordReadingModel], { description: '読みを消す; all that are left.' })
  @Permit('findings.publish')
  async dropReading(@Me() me: PersonActor, @Args('input') { words }: WordInputModel) {
    await this.readings.dropReading(me, words);
    return this.work.read(me, findReadings);
  }
}
