import { AccountToken } from './account-token.entity.js';
import { Account } from './account.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecuritySetting } from './security-setting.entity.js';
import { Session } from './session.entity.js';
import { Throttle } from './throttle.entity.js';

/** The tables of this room. */
export const accessEntities = [
  Account,
  Session,
  AccountToken,
  RecoveryCode,
  Throttle,
  SecuritySetting,
];
