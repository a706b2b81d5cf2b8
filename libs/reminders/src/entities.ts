import { ClosedDay } from './closed-day.entity.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { Letter } from './letter.entity.js';
import { MailPreference } from './mail-preference.entity.js';
import { ReminderSetting } from './reminder-setting.entity.js';
import { Reminder } from './reminder.entity.js';

/** The tables of this room. */
export const reminderEntities = [
  Reminder,
  Letter,
  DeliveryAttempt,
  ReminderSetting,
  ClosedDay,
  MailPreference,
];
