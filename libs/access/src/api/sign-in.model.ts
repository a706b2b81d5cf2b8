import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const NextStep = { none: 'none', code: 'code' } as const;
registerEnumType(NextStep, {
  name: 'NextStep',
  description: 'What is still to be done before the session has rights.',
  valuesMap: {
    none: { description: 'Nothing: the person is signed in.' },
    code: { description: 'Six figures of the telephone, or a recovery code: `signInWithCode`.' },
  },
});

@ObjectType('SignInResult', {
  description: 'How far the sign-in came. The session is in a cookie.',
})
export class SignInResultModel {
  @Field(() => NextStep, { description: 'What is still to be done.' })
  nextStep: keyof typeof NextStep;

  @Field({ description: 'The session ends then at the latest.' })
  expiresAt: Date;
}
