import { personById, PersonModel } from '@furikaeri/directory/api';
import {
  IdScalar,
  loader,
  manyEach,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
} from '@furikaeri/core';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Day } from '@furikaeri/calendar';
import { findAddressTroubles, findDeliveryAttempts, findLetters } from '../letters.queries.js';
import { ReminderSettingsService } from '../settings.service.js';
import {
  AddressTrouble,
  DeliveryAttempt,
  Letter,
  LetterList,
  LettersArgs,
} from './letter.model.js';

@Resolver(() => Letter)
export class LetterResolver {
  constructor(private readonly settings: ReminderSettingsService) {}

  @Query(() => LetterList, { description: '配信の記録: which mails went, waited or failed.' })
  @Permit('reminders.readLetters')
  letters(@Reading() tx: ReadTx, @Args() args: LettersArgs): Promise<LetterList> {
    const { fromOn, untilOn } = args as { fromOn?: Day; untilOn?: Day };
    return findLetters(tx, { ...args, fromOn, untilOn });
  }

  @ResolveField(() => [DeliveryAttempt], { description: 'Its tries, the oldest first.' })
  tries(@Parent() letter: Letter, @Reading() tx: ReadTx): Promise<DeliveryAttempt[]> {
    return loader(tx, 'reminders.tries', async (ids: readonly string[]) =>
      manyEach(ids, await findDeliveryAttempts(tx, ids), (row) => row.letterId),
    ).load(letter.id);
  }

  @ResolveField(() => PersonModel, { nullable: true, description: 'Whom it is for.' })
  recipient(@Parent() letter: Letter, @Reading() tx: ReadTx): Promise<PersonModel | null> {
    return personById(tx).load(letter.recipientId);
  }

  @Query(() => [AddressTrouble], { description: 'Whose mail address does not work.' })
  @Permit('reminders.readLetters')
  addressTroubles(@Reading() tx: ReadTx): Promise<AddressTrouble[]> {
    return findAddressTroubles(tx);
  }

  @Mutation(() => Boolean, { description: 'The address works again; mail goes there from now on.' })
  @Permit('reminders.readLetters')
  async clearAddressTrouble(
    @Me() me: PersonActor,
    @Args('personId', { type: () => IdScalar }) personId: string,
  ): Promise<boolean> {
    await this.settings.clearAddressTrouble(me, personId);
    return true;
  }
}

@Resolver(() => AddressTrouble)
export class AddressTroubleResolver {
  @ResolveField(() => PersonModel, { nullable: true, description: 'Whose address it is.' })
  person(@Parent() trouble: AddressTrouble, @Reading() tx: ReadTx): Promise<PersonModel | null> {
    return personById(tx).load(trouble.personId);
  }
}
