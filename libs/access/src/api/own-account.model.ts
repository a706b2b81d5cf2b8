import { IdScalar, type Role, RoleEnum } from '@furikaeri/core';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const SecondFactorState = { off: 'off', on: 'on', needed: 'needed' } as const;
registerEnumType(SecondFactorState, {
  name: 'SecondFactorState',
  description: '二段階認証.',
  valuesMap: {
    off: { description: 'Not set up.' },
    on: { description: 'Set up.' },
    needed: { description: 'Needed for one of the roles: no rights until it is set up.' },
  },
});

@ObjectType('MyOffice', { description: 'An office in which the person works today.' })
export class MyOfficeModel {
  @Field(() => IdScalar, { description: 'Id of the office.' })
  id: string;
  @Field({ description: 'Name.' })
  name: string;
  @Field({ description: 'Whether the person manages it.' })
  manages: boolean;
}

@ObjectType('Me', { description: 'Who is signed in, as of this moment.' })
export class MeModel {
  @Field(() => IdScalar, { description: 'Id of the person.' })
  personId: string;
  @Field(() => IdScalar, { description: 'Id of the account.' })
  accountId: string;
  @Field({ description: 'E-mail address used to sign in.' })
  login: string;
  @Field({ description: '姓' })
  familyName: string;
  @Field({ description: '名' })
  givenName: string;
  @Field(() => IdScalar, { description: 'Id of the municipality.' })
  municipalityId: string;
  @Field({ description: 'Name of the municipality.' })
  municipalityName: string;
  @Field(() => [RoleEnum], { description: "Today's roles." })
  roles: Role[];
  @Field(() => [MyOfficeModel], { description: "Today's offices." })
  offices: MyOfficeModel[];
  @Field(() => [String], { description: 'What the roles allow, as `room.verb`.' })
  permissions: string[];
  @Field(() => SecondFactorState, { description: '二段階認証.' })
  secondFactor: keyof typeof SecondFactorState;
  @Field(() => Int, { description: 'Unused recovery codes.' })
  recoveryCodesLeft: number;
  @Field({ description: 'The session ends then at the latest.' })
  sessionExpiresAt: Date;
  @Field(() => Int, { description: 'The session ends after so many minutes without a request.' })
  idleMinutes: number;
  @Field(() => String, {
    nullable: true,
    description:
      'AES-256 key, base64, for what this browser keeps while it cannot be saved; empty: it keeps nothing.',
  })
  draftKey: string | null;
}

@ObjectType('OwnSession', { description: 'A browser in which the person is signed in.' })
export class OwnSessionModel {
  @Field(() => IdScalar, { description: 'Id.' })
  id: string;
  @Field({ description: 'What the browser says it is.' })
  device: string;
  @Field({ description: 'Signed in.' })
  createdAt: Date;
  @Field({ description: 'Last request, to the minute.' })
  lastSeenAt: Date;
  @Field({ description: 'Whether it is this browser.' })
  current: boolean;
}

@ObjectType('TotpOffer', { description: 'What the telephone needs. Counts after `confirmTotp`.' })
export class TotpOfferModel {
  @Field({ description: 'The secret for typing, base32.' })
  secret: string;
  @Field({ description: 'otpauth:// address.' })
  uri: string;
  @Field({ description: 'The address as a QR code, SVG text.' })
  qrSvg: string;
}

@ObjectType('RecoveryCodes', { description: '予備のコード. Shown this once.' })
export class RecoveryCodesModel {
  @Field(() => [String], { description: 'Each opens the second step once.' })
  codes: string[];
}
