import {
  addDays,
  type Day,
  dayOfWeek,
  formatEra,
  holidayName,
  hourInTokyo,
  instantInTokyo,
  isBusinessDay,
  todayInTokyo,
} from '@furikaeri/calendar';

/** From … until, the end excluded. */
export interface Hours {
  startsAt: Date;
  endsAt: Date;
}
/** As people write it, on Japan's clock: `09:30`. */
export interface WrittenHours {
  on: Day;
  from: string;
  until: string;
}

export const FEWEST_DATES = 3;
export const MOST_DATES = 10;
/** 執務時間 of the ward: outside of it a date is asked about. */
export type WorkingHours = Pick<WrittenHours, 'from' | 'until'>;
export const usualHours: WorkingHours = { from: '08:30', until: '17:15' };
const [SHORTEST, LONGEST] = [30, 8 * 60];
const MINUTE = 60_000;

export const readHours = ({ on, from, until }: WrittenHours): Hours => ({
  startsAt: at(on, from),
  endsAt: at(on, until),
});

export const overlap = (a: Hours, b: Hours): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const weekdays = '日月火水木金土';

/** 「令和8年12月3日（木）10:00〜12:00」. */
export function writeHours({ startsAt, endsAt }: Hours): string {
  const on = todayInTokyo(startsAt);
  return `${formatEra(on)}（${weekdays[dayOfWeek(on)]}）${clock(startsAt)}〜${clock(endsAt)}`;
}

export interface DateProblem {
  why: 'tooFew' | 'tooMany' | 'past' | 'reversed' | 'length' | 'overlap';
  /** Which of the dates, from 0; the whole list without it. */
  at?: number;
}

/** Why these dates cannot be proposed. */
export function checkDates(
  dates: readonly Hours[],
  { now, fewest }: { now: Date; fewest: number },
): DateProblem | undefined {
  if (dates.length < fewest) return { why: 'tooFew' };
  if (dates.length > MOST_DATES) return { why: 'tooMany' };
  for (const [index, date] of dates.entries()) {
    const minutes = (date.endsAt.getTime() - date.startsAt.getTime()) / MINUTE;
    if (minutes <= 0) return { why: 'reversed', at: index };
    if (minutes < SHORTEST || minutes > LONGEST) return { why: 'length', at: index };
    if (date.startsAt <= now) return { why: 'past', at: index };
    if (dates.slice(0, index).some((earlier) => overlap(earlier, date))) {
      return { why: 'overlap', at: index };
    }
  }
  return undefined;
}

/** When the ward works. */
export interface OpenDays {
  closedDays: ReadonlySet<Day>;
  /** Left out: the usual hours. */
  working?: WorkingHours;
}

/** What to ask about a date before it is proposed; people decide. */
export type DateRemark =
  | { kind: 'outsideHours' }
  | { kind: 'weekend' }
  | { kind: 'holiday'; name: string }
  | { kind: 'closedDay' };

export function remarksOn(
  date: Hours,
  { closedDays, working = usualHours }: OpenDays,
): DateRemark[] {
  const on = todayInTokyo(date.startsAt);
  const remarks: DateRemark[] = [];
  const name = holidayName(on);
  if (name) remarks.push({ kind: 'holiday', name });
  else if ([0, 6].includes(dayOfWeek(on))) remarks.push({ kind: 'weekend' });
  if (closedDays.has(on)) remarks.push({ kind: 'closedDay' });
  const open = readHours({ on, ...working });
  if (date.startsAt < open.startsAt || date.endsAt > open.endsAt) {
    remarks.push({ kind: 'outsideHours' });
  }
  return remarks;
}

/** One who visits: the hours offered (none at all: any working hours) and those taken. */
export interface Diary {
  offered: readonly Hours[];
  taken: readonly Hours[];
}
/** A start that suits everybody, and until when the free stretch goes on. */
export interface FreeTime extends Hours {
  freeUntil: Date;
}

const MOST_DAYS = 92;

/**
 * Stretches of working hours in which all members are free for at least so many minutes, earliest
 * first; weekends, holidays and closed days have none. The same diaries give the same answer.
 */
export function freeTimes(
  diaries: readonly Diary[],
  { from, until, minutes, closedDays, working = usualHours }: FreeTimesQuestion,
): FreeTime[] {
  const days: Hours[] = [];
  for (let on = from, n = 0; on <= until && n < MOST_DAYS; on = addDays(on, 1), n++) {
    if (isBusinessDay(on, closedDays)) days.push(readHours({ on, ...working }));
  }
  const free = diaries.reduce(
    (left, { offered, taken }) => without(offered.length ? common(left, offered) : left, taken),
    days,
  );
  return free.flatMap(({ startsAt, endsAt }) => {
    const start = roundUp(startsAt);
    const end = new Date(start.getTime() + minutes * MINUTE);
    return end <= endsAt ? [{ startsAt: start, endsAt: end, freeUntil: endsAt }] : [];
  });
}
export interface FreeTimesQuestion extends OpenDays {
  from: Day;
  until: Day;
  minutes: number;
}

/** Offered hours that touch are one stretch: a visit may lie across the seam. */
function common(list: readonly Hours[], offered: readonly Hours[]): Hours[] {
  const joined: Hours[] = [];
  for (const hours of byStart(offered)) {
    const last = joined.at(-1);
    if (!last || hours.startsAt > last.endsAt) joined.push({ ...hours });
    else if (hours.endsAt > last.endsAt) last.endsAt = hours.endsAt;
  }
  return list.flatMap((one) =>
    joined
      .filter((other) => overlap(one, other))
      .map((other) => ({
        startsAt: one.startsAt > other.startsAt ? one.startsAt : other.startsAt,
        endsAt: one.endsAt < other.endsAt ? one.endsAt : other.endsAt,
      })),
  );
}

const without = (list: readonly Hours[], taken: readonly Hours[]): Hours[] =>
  byStart(taken).reduce<Hours[]>(
    (left, away) =>
      left.flatMap((one) =>
        overlap(one, away)
          ? [
              { startsAt: one.startsAt, endsAt: away.startsAt },
              { startsAt: away.endsAt, endsAt: one.endsAt },
            ].filter(({ startsAt, endsAt }) => startsAt < endsAt)
          : [one],
      ),
    [...list],
  );

const byStart = (list: readonly Hours[]): Hours[] =>
  list.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

/** People meet at the quarter hour. */
const roundUp = (instant: Date): Date =>
  new Date(Math.ceil(instant.getTime() / (15 * MINUTE)) * 15 * MINUTE);

function at(on: Day, time: string): Date {
  const [hour, minute] = time.split(':').map(Number);
  return instantInTokyo(on, hour, minute);
}

const clock = (instant: Date): string =>
  `${hourInTokyo(instant)}:${String(instant.getUTCMinutes()).padStart(2, '0')}`;
