import { type Day, instantInTokyo, isBusinessDay, todayInTokyo } from '@furikaeri/calendar';

/** When letters may leave: on business days, from … until (`HH:MM`, Japan's clock, the end excluded). */
export interface SendingHours {
  from: string;
  until: string;
}

export const defaultSendingHours: SendingHours = { from: '08:30', until: '17:30' };

const at = (day: Day, time: string): Date => {
  const [hour, minute] = time.split(':').map(Number);
  return instantInTokyo(day, hour, minute);
};

/** Whether a letter may leave at this instant; quiet hours and closed days are the rest. */
export function maySend(now: Date, hours: SendingHours, closedDays: ReadonlySet<Day>): boolean {
  const today = todayInTokyo(now);
  return (
    isBusinessDay(today, closedDays) && now >= at(today, hours.from) && now < at(today, hours.until)
  );
}

/** At least half an hour, so that a day's letters can leave at all. */
export const longEnough = ({ from, until }: SendingHours): boolean => {
  const minutes = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  };
  return minutes(until) - minutes(from) >= 30;
};
