import { Permit, Reading, type ReadTx } from '@furikaeri/core';
import { personById, type PersonModel } from '@furikaeri/directory/api';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { writeHours } from '../domain/dates.js';
import { findFreeTimes } from '../scheduling-free-times.js';
import { FreeTimesInput } from './scheduling.inputs.js';
import { FreeTimes } from './scheduling.model.js';

@Resolver()
export class FreeTimesResolver {
  @Query(() => FreeTimes, {
    description:
      "空いている時間: the members' hours without their other visits, weekends, holidays and closed days.",
  })
  @Permit('visits.proposeDates')
  async freeTimes(@Reading() tx: ReadTx, @Args('input') input: FreeTimesInput): Promise<FreeTimes> {
    const { items, withoutHours } = await findFreeTimes(tx, input);
    const people = await personById(tx).loadMany(withoutHours);
    return {
      items: items.map((time) => ({ ...time, when: writeHours(time) })),
      withoutHours: people.filter((one): one is PersonModel => one !== null && 'id' in one),
    };
  }
}
