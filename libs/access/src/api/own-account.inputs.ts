import { checkInput, IdScalar } from '@furikaeri/core';
import { Field, InputType } from '@nestjs/graphql';
import * as v from 'valibot';

const password = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));

@InputType()
export class ChangePasswordInput {
  @Field({ description: 'The password until now.' })
  currentPassword: string;
  @Field({ description: 'The new one.' })
  newPassword: string;
}
export const changePasswordInput = checkInput(
  v.looseObject({ currentPassword: password, newPassword: password }),
);

@InputType()
export class AskPasswordInput {
  @Field({ description: 'The password, asked again because the step is grave.' })
  password: string;
}
export const askPasswordInput = checkInput(v.looseObject({ password }));

@InputType()
export class EndSessionInput {
  @Field(() => IdScalar, { description: 'Id of one of the own sessions.' })
  sessionId: string;
}
