import { Injectable } from '@nestjs/common';

/** The words of one stage, in kind Japanese; never of one case. */
export interface StageWords {
  /** What is counted, e.g. 「訪問の記録がまだの月」. */
  title: string;
  /** なぜ届いたか, one or two sentences to the recipient. */
  why: string;
  /** Where to do it, below PUBLIC_URL: `/monitoring?show=passed`. */
  path: string;
}

/** What a room above tells the post office about its reminders, once, at boot. */
export interface ReminderRule {
  /** `room.what`, the `rule` of its rows. */
  rule: string;
  /** Counter after a number: 「件」. */
  counter: string;
  /** Name of what a list is counted by: 「事業所」. */
  groupName?: string;
  /** Something to read, of which nothing is recorded: the letter says so. */
  isToRead?: boolean;
  /** Must answer for any stage: the ladder is a setting of the municipality. */
  words(stage: string): StageWords;
}

/** The rules this process knows. A module above registers its own in `onModuleInit`. */
@Injectable()
export class ReminderRules {
  private readonly known = new Map<string, ReminderRule>();

  /** Throws when the rule is registered twice. */
  register(rule: ReminderRule): void {
    if (this.known.has(rule.rule)) throw new Error(`reminder rule "${rule.rule}" is doubled`);
    this.known.set(rule.rule, rule);
  }

  /** A row of a rule that this process does not know is still told, in general words. */
  get(rule: string): ReminderRule {
    return this.known.get(rule) ?? general;
  }
}

const general: ReminderRule = {
  rule: 'reminders.general',
  counter: '件',
  words: () => ({
    title: 'お知らせ',
    why: '担当または管理されている事業所に関わる予定があるため、お届けしました。',
    path: '/inbox',
  }),
};
