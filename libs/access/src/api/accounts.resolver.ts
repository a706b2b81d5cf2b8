import {
  checkInput,
  IdScalar,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
} from '@furikaeri/core';
import { AccountKeeping, Invitations, securityOf } from '@furikaeri/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import * as v from 'valibot';
import {
  AccountIdInput,
  AccountList,
  AccountsArgs,
  ChangeSecuritySettingsInput,
  InvitePersonInput,
  SecuritySettingsModel,
} from './accounts.model.js';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const securityInput = checkInput(
  v.object({
    idleMinutes: whole(5, 240),
    absoluteHours: whole(1, 24),
    totpRoles: v.array(v.string()),
    keepsDrafts: v.nullish(v.boolean(), true),
  }),
);

@Resolver()
export class AccountsResolver {
  constructor(
    private readonly keeping: AccountKeeping,
    private readonly invitations: Invitations,
  ) {}

  @Query(() => AccountList, { description: 'Who can sign in, in Japanese order of names.' })
  @Permit('access.manageAccounts')
  accounts(@Args() args: AccountsArgs, @Reading() tx: ReadTx): Promise<AccountList> {
    return this.keeping.list(tx, args);
  }

  @Mutation(() => IdScalar, {
    description:
      'Sends an invitation, or a fresh link to one who has not come in; gives the account.',
  })
  @Permit('access.invite')
  invitePerson(@Args('input') input: InvitePersonInput, @Me() me: PersonActor): Promise<string> {
    return this.invitations.invite(me, input);
  }

  @Mutation(() => Boolean, { description: 'Shuts an account and ends its sessions at once.' })
  @Permit('access.manageAccounts')
  async suspendAccount(@Args('input') { accountId }: AccountIdInput, @Me() me: PersonActor) {
    await this.keeping.suspend(me, accountId);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Opens a shut account again.' })
  @Permit('access.manageAccounts')
  async reactivateAccount(@Args('input') { accountId }: AccountIdInput, @Me() me: PersonActor) {
    await this.keeping.reactivate(me, accountId);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'For a person who lost telephone and recovery codes. Ends their sessions.',
  })
  @Permit('access.manageAccounts')
  async removeSecondFactor(@Args('input') { accountId }: AccountIdInput, @Me() me: PersonActor) {
    await this.keeping.removeSecondFactor(me, accountId);
    return true;
  }

  @Query(() => SecuritySettingsModel, {
    description: 'What the municipality decided about sign-in.',
  })
  @Permit('access.securitySettings')
  securitySettings(@Me() me: PersonActor, @Reading() tx: ReadTx): Promise<SecuritySettingsModel> {
    return securityOf(tx, me.municipalityId);
  }

  @Mutation(() => SecuritySettingsModel, { description: 'Counts for sessions opened from now on.' })
  @Permit('access.securitySettings')
  async changeSecuritySettings(
    @Args('input', securityInput) input: ChangeSecuritySettingsInput,
    @Me() me: PersonActor,
  ): Promise<SecuritySettingsModel> {
    await this.keeping.changeSecurity(me, input);
    return input;
  }
}
