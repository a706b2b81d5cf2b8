import { checkInput } from '@furikaeri/core';
import { Field, InputType } from '@nestjs/graphql';
import * as v from 'valibot';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
/** Far above what a password may be: its own rule speaks first. */
const password = text(1024);

@InputType()
export class SignInInput {
  @Field({ description: 'E-mail address.' })
  login: string;
  @Field({ description: 'Password.' })
  password: string;
}
export const signInInput = checkInput(v.looseObject({ login: text(254), password }));

@InputType()
export class SignInWithCodeInput {
  @Field({ description: 'Six figures of the telephone, or a recovery code.' })
  code: string;
}
export const codeInput = checkInput(v.looseObject({ code: text(64) }));

@InputType()
export class UseLinkInput {
  @Field({ description: "The link's part after `#`." })
  token: string;
  @Field({ description: 'The new password.' })
  password: string;
}
export const useLinkInput = checkInput(v.looseObject({ token: text(200), password }));

@InputType()
export class RequestPasswordResetInput {
  @Field({ description: 'E-mail address.' })
  login: string;
}
export const requestPasswordResetInput = checkInput(v.looseObject({ login: text(254) }));
