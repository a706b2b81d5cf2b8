import { AccountToken } from './account-token.entity.js';
import { Account } from './account.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecuritySetting } from './security-setting.entity.js';
import { Session } from './session.entity.js';
import { Throttle } from './throttle.entity.js';

export { AccessModule } from './access.module.js';
export { AccountKeeping, type AccountLine } from './account-keeping.js';
export { AccountLinks, sendAccountLetters } from './account-links.js';
export { Attempts } from './attempts.js';
export { type AccountState, accountStates } from './account.entity.js';
export { tokenPurposes, type TokenPurpose } from './account-token.entity.js';
export { permissionsOf, policy } from './domain/policy.js';
export { passwordLength } from './domain/password.js';
export { FirstCoordinator } from './first-coordinator.js';
export { Invitations } from './invitations.js';
export { LetterSender } from './letter-sender.js';
export { OwnPassword } from './own-password.js';
export { PasswordReset } from './password-reset.js';
export { hashToken, newToken, Secrets } from './secrets.js';
export { SecondFactor, type TotpOffer } from './second-factor.js';
export { type Security, securityOf } from './security.js';
export { SessionCookie } from './session-cookie.js';
export { lacksSecondFactor, type SessionFacts } from './session-facts.js';
export { whoAmI } from './who-am-i.js';
export { type OwnSession, Sessions } from './sessions.js';
export { type Door, SignIn, type SignedIn } from './sign-in.js';
export { Tidy } from './tidy.js';
export { Account, AccountToken, RecoveryCode, SecuritySetting, Session, Throttle };

/** The tables of this room. */
export const accessEntities = [
  Account,
  Session,
  AccountToken,
  RecoveryCode,
  Throttle,
  SecuritySetting,
];
