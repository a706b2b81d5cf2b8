import {
  addMonths,
  type Day,
  day,
  lastDayOf,
  type Month,
  month,
  monthOf,
} from '@furikaeri/calendar';
import fc from 'fast-check';
import { dueMonths } from './due-months.js';
import { type CountedMonth, recount } from './recount.js';

const first = month('2026-05');
const last = month('2027-04');
const plan = fc
  .integer({ min: 1, max: 12 })
  .map((n) => dueMonths([{ fromMonth: first, untilMonth: last, intervalMonths: n }]));
const aDay = fc
  .record({ months: fc.nat(11), days: fc.nat(27) })
  .map(({ months, days }) =>
    day(`${addMonths(first, months)}-${String(days + 1).padStart(2, '0')}`),
  );

/** Months of an earlier plan, some of them ended. */
const existing = plan.chain((months) =>
  fc.tuple(
    ...months.map((m) =>
      fc
        .constantFrom('open', 'done', 'municipalityChangedPeriod', 'died')
        .map((state): CountedMonth => ({
          id: m,
          month: m,
          doneOn: state === 'done' ? lastDayOf(m) : null,
          closedReason: state === 'open' || state === 'done' ? null : (state as 'died'),
        })),
    ),
  ),
);

describe('a new decision', () => {
  it('touches nothing before its month, nothing done, and no other reason', () => {
    fc.assert(
      fc.property(existing, plan, aDay, aDay, (months, wanted, a, b) => {
        const [decidedOn, today] = [a, b].toSorted() as [Day, Day];
        const { insert, reopen, close, left } = recount(months, wanted, { decidedOn, today });
        const touched = months.filter(({ id }) => [...reopen, ...close].includes(id));
        for (const due of touched) {
          expect(due.month >= monthOf(decidedOn)).toBe(true);
          expect(due.doneOn).toBeNull();
          expect(due.closedReason ?? 'municipalityChangedPeriod').toBe('municipalityChangedPeriod');
        }
        // What is over stays: a decision entered late hides no missed visit.
        const over = months.filter(({ month: m }) => m < monthOf(today));
        expect(over.some(({ id }) => close.includes(id))).toBe(false);
        expect(left.every((m) => m < monthOf(today))).toBe(true);
        expect(insert.some((m) => months.some((due) => due.month === m))).toBe(false);
      }),
    );
  });

  it('leaves from its month on exactly the wanted months open, besides what is over', () => {
    fc.assert(
      fc.property(existing, plan, aDay, (months, wanted, today) => {
        const { insert, reopen, close } = recount(months, wanted, { decidedOn: today, today });
        const isOpen = (due: CountedMonth) =>
          (!due.doneOn && !due.closedReason && !close.includes(due.id)) || reopen.includes(due.id);
        const open = [...months.filter(isOpen).map((due) => due.month), ...insert];
        const ended = months.filter((due) => due.doneOn || due.closedReason === 'died');
        const expected = wanted.filter((m) => !ended.some((due) => due.month === m));
        const now = (list: Month[]) => list.filter((m) => m >= monthOf(today)).toSorted();
        expect(now(open)).toEqual(now(expected));
      }),
    );
  });
});
