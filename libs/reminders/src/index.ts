export { Bounces, type BounceResult } from './bounces.service.js';
export { defaultLadder, type LadderRung } from './domain/ladder.js';
export { reminderEntities } from './entities.js';
export { RemindersModule } from './reminders.module.js';
export { Reminders } from './reminders.service.js';
export { type ReminderRule, ReminderRules, type StageWords } from './rules.js';
export {
  readAllReminderSettings,
  readReminderSettings,
  type ReminderSettings,
} from './settings.js';
