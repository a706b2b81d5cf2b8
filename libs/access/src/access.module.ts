import { Global, Module } from '@nestjs/common';
import { Authority } from '@furikaeri/core';
import { AccountKeeping } from './account-keeping.js';
import { AccountLinks } from './account-links.js';
import { PolicyAuthority } from './authority.js';
import { FirstCoordinator } from './first-coordinator.js';
import { Invitations } from './invitations.js';
import { LetterSender } from './letter-sender.js';
import { OwnPassword } from './own-password.js';
import { PasswordReset } from './password-reset.js';
import { Passwords } from './passwords.js';
import { RecoveryCodes } from './recovery-codes.js';
import { RequestRate } from './request-rate.js';
import { SecondFactor } from './second-factor.js';
import { Secrets } from './secrets.js';
import { SessionCookie } from './session-cookie.js';
import { SessionHook } from './session-hook.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { Attempts } from './attempts.js';
import { Tidy } from './tidy.js';

const doors = [
  AccountKeeping,
  AccountLinks,
  FirstCoordinator,
  Invitations,
  LetterSender,
  OwnPassword,
  PasswordReset,
];
const within = [Passwords, RecoveryCodes, RequestRate, SessionHook];
const more = [Attempts, SecondFactor, Secrets, SessionCookie, Sessions, SignIn, Tidy];

/** Global, because core's guard asks for the `Authority` in every app. */
@Global()
@Module({
  providers: [...doors, ...within, ...more, { provide: Authority, useClass: PolicyAuthority }],
  exports: [...doors, ...more, Authority],
})
export class AccessModule {}
