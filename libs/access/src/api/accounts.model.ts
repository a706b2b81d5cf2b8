import { IdScalar, ListOf, type Role, RoleEnum, TakeArgs } from '@furikaeri/core';
import { type AccountState, accountStates } from '@furikaeri/access';
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const AccountStateEnum = Object.fromEntries(
  accountStates.map((state) => [state, state]),
) as {
  [S in AccountState]: S;
};
registerEnumType(AccountStateEnum, {
  name: 'AccountState',
  description: 'Whether somebody can sign in with it.',
  valuesMap: {
    invited: { description: 'The invitation is not accepted yet.' },
    active: { description: 'In use.' },
    suspended: { description: 'Shut by a coordinator.' },
  },
});

@ObjectType('Account', { description: 'What a person signs in with.' })
export class AccountModel {
  @Field(() => IdScalar, { description: 'Id.' })
  id: string;
  @Field(() => IdScalar, { description: 'Id of the person.' })
  personId: string;
  @Field({ description: '姓' })
  familyName: string;
  @Field({ description: '名' })
  givenName: string;
  @Field({ description: 'E-mail address.' })
  login: string;
  @Field(() => AccountStateEnum, { description: 'Whether somebody can sign in with it.' })
  state: AccountState;
  @Field({ description: 'Whether a second factor is set up.' })
  hasTotp: boolean;
  @Field(() => Date, { nullable: true, description: 'Last request, to the minute.' })
  lastSeenAt: Date | null;
}

@ObjectType({ description: 'Accounts of the municipality.' })
export class AccountList extends ListOf(AccountModel) {}

@ArgsType()
export class AccountsArgs extends TakeArgs {
  @Field(() => String, { nullable: true, description: 'Part of name, kana or address.' })
  text?: string | null;
  @Field(() => AccountStateEnum, { nullable: true, description: 'Only in this state.' })
  state?: AccountState | null;
}

@ObjectType('SecuritySettings', { description: 'What the municipality decided about sign-in.' })
export class SecuritySettingsModel {
  @Field(() => Int, { description: 'Minutes without a request after which a session ends.' })
  idleMinutes: number;
  @Field(() => Int, { description: 'Hours after which a session ends in any case.' })
  absoluteHours: number;
  @Field(() => [RoleEnum], { description: 'Roles without rights until a second factor is set up.' })
  totpRoles: Role[];
  @Field({ description: 'Whether a browser may keep, sealed, what could not be saved.' })
  keepsDrafts: boolean;
}

@InputType({ description: 'Settings for sign-in.' })
export class ChangeSecuritySettingsInput {
  @Field(() => Int, { description: 'Minutes, 5 to 240.' })
  idleMinutes: number;
  @Field(() => Int, { description: 'Hours, 1 to 24.' })
  absoluteHours: number;
  @Field(() => [RoleEnum], { description: 'Roles without rights until a second factor is set up.' })
  totpRoles: Role[];
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a browser may keep, sealed, what could not be saved; true unless told.',
  })
  keepsDrafts: boolean;
}

@InputType()
export class InvitePersonInput {
  @Field(() => IdScalar, { description: 'Whom.' })
  personId: string;
  @Field(() => String, { nullable: true, description: "Unless given: the person's own address." })
  login?: string | null;
}

@InputType()
export class AccountIdInput {
  @Field(() => IdScalar, { description: 'Which account.' })
  accountId: string;
}
