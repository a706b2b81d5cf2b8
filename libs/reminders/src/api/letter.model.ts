import { DayScalar, IdScalar, ListOf, TakeArgs } from '@furikaeri/core';
import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import {
  type DeliveryOutcome,
  deliveryOutcomes,
  type LetterState,
  letterStates,
} from '../domain/letter.js';

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const LetterStateEnum = enumOf(letterStates);
registerEnumType(LetterStateEnum, {
  name: 'LetterState',
  description:
    'queued: waits · sending: on its way · accepted: taken by the mail server · withdrawn: all done before it left · failedForGood: never taken · bounced: taken, then returned.',
});
export const DeliveryOutcomeEnum = enumOf(deliveryOutcomes);
registerEnumType(DeliveryOutcomeEnum, {
  name: 'DeliveryOutcome',
  description:
    'accepted · passing: tried again later · permanent: not to this address again · bounced: returned later.',
});
export const AddressTroubleKind = enumOf(['refused', 'bounced']);
registerEnumType(AddressTroubleKind, {
  name: 'AddressTroubleKind',
  description: 'refused: the server would not take a letter · bounced: it came back.',
});

@ObjectType({ description: 'One try to hand a letter over.' })
export class DeliveryAttempt {
  @Field(() => GraphQLISODateTime, { description: 'When it ended.' })
  at: Date;

  @Field(() => DeliveryOutcomeEnum, { description: 'How it ended.' })
  outcome: DeliveryOutcome;

  @Field(() => Int, { nullable: true, description: "The mail server's three digits." })
  smtpCode: number | null;

  @Field(() => Int, { description: 'Milliseconds it took.' })
  durationMs: number;
}

@ObjectType({ description: 'お便り: that a mail went to somebody, never what it said.' })
export class Letter {
  @Field(() => IdScalar, { description: 'Also the left part of its Message-ID.' })
  id: string;

  @Field(() => IdScalar, { description: 'The person it is for.' })
  recipientId: string;

  @Field(() => DayScalar, { description: 'The day it belongs to.' })
  onDay: string;

  @Field(() => LetterStateEnum, { description: 'What has become of it.' })
  state: LetterState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the server took it.' })
  acceptedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'While it waits: not before.' })
  nextAttemptAt: Date | null;
}

@ObjectType({ description: 'A page of letters, the newest first.' })
export class LetterList extends ListOf(Letter) {}

@ObjectType({ description: 'A person whose mail address does not work; change it, or clear this.' })
export class AddressTrouble {
  @Field(() => IdScalar, { description: 'The person; meanwhile the inbox alone tells them.' })
  personId: string;

  @Field(() => AddressTroubleKind, { description: 'What happened.' })
  how: 'refused' | 'bounced';

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  since: Date;

  @Field(() => Int, {
    nullable: true,
    description:
      "The mail server's three digits; empty where it was not even asked, or where the letter came back.",
  })
  smtpCode: number | null;
}

@ArgsType()
export class LettersArgs extends TakeArgs {
  @Field(() => LetterStateEnum, { nullable: true, description: 'Only in this state.' })
  state?: LetterState | null;

  @Field(() => DayScalar, { nullable: true, description: 'From this day.' })
  fromOn?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Until this day, inclusive.' })
  untilOn?: string | null;

  @Field(() => IdScalar, { nullable: true, description: 'Only to this person.' })
  recipientId?: string | null;
}
