import { type Month, readDay, readMonth } from '@furikaeri/calendar';
import { GraphQLScalarType } from 'graphql';
import { AppError, type Message } from '../errors.js';
import { say } from './messages.js';

/** `read` gives undefined for what it cannot read; the client is told `wrong` and the path. */
function scalar<T>(
  name: string,
  description: string,
  wrong: Message,
  read: (value: unknown) => T | undefined,
  show: (value: T) => T = (value) => value,
): GraphQLScalarType<T, T> {
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => show(value as T),
    parseValue: (value) => {
      const result = read(value);
      if (result === undefined) throw new AppError('INVALID', wrong);
      return result;
    },
  });
}

const text =
  (shape: RegExp) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && shape.test(value) ? value.toLowerCase() : undefined;
const whole =
  (least: number, most: number) =>
  (value: unknown): number | undefined =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : undefined;
const reading =
  <T>(read: (value: string) => { ok: true; value: T } | { ok: false }) =>
  (value: unknown): T | undefined => {
    const result = typeof value === 'string' ? read(value) : undefined;
    return result?.ok ? result.value : undefined;
  };

/** `YYYY-MM-DD` out; in also R8.11.22, 令和8年11月22日, 20261122, 2026/11/22. */
export const DayScalar = scalar(
  'Day',
  'A calendar day, YYYY-MM-DD. Read in every Japanese notation: R8.11.22, 令和8年11月22日, 20261122, 2026/11/22.',
  say.notADay(),
  reading(readDay),
);

/** `YYYY-MM` out; in also R8.11, 令和8年11月, 202611, 2026/11. */
export const MonthScalar = scalar(
  'Month',
  'A calendar month, YYYY-MM. Read in every Japanese notation: R8.11, 令和8年11月, 202611, 2026/11.',
  say.notAMonth(),
  reading(readMonth),
  // Tables keep a month as its first day.
  (value) => value.slice(0, 7) as Month,
);

export const ClockTimeScalar = scalar(
  'ClockTime',
  'A time of day in Japan, HH:MM, 00:00 to 23:59.',
  say.notATime(),
  text(/^([01]\d|2[0-3]):[0-5]\d$/),
  // PostgreSQL adds seconds.
  (value) => value.slice(0, 5),
);

export const IdScalar = scalar(
  'Id',
  'An identifier (UUID).',
  say.notAnId(),
  text(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i),
);

/** The most items a page may hold; the cost limit counts with it. */
export const MOST_TAKEN = 100;

export const TakeScalar = scalar(
  'Take',
  `Items on a page, 1 to ${MOST_TAKEN}.`,
  say.wrongTake({ most: MOST_TAKEN }),
  whole(1, MOST_TAKEN),
);

export const SkipScalar = scalar(
  'Skip',
  'Items before a page, 0 to 1,000,000.',
  say.wrongSkip(),
  whole(0, 1_000_000),
);
