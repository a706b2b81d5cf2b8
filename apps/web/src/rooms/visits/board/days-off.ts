import type { Day } from '@furikaeri/calendar';
import { useQuery } from '@tanstack/react-query';
import { useRead } from '../../../api/queries.js';
import { BoardClosedDays } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';

const holidays = {
  queryKey: ['holidays'],
  queryFn: async () => (await import('./holidays.js')).holidayName,
  staleTime: Infinity,
};

/** Why a day is one on which one does not usually meet: a holiday, a closed day, a weekend. */
export function useDaysOff(fromOn: string): (on: string) => string | undefined {
  const closed = useRead(BoardClosedDays, { fromOn }).data?.closedDays ?? [];
  const holidayName = useQuery(holidays).data;
  const names = new Map(closed.map(({ onDay, name }) => [onDay, name]));
  return (on) => {
    const holiday = holidayName?.(on as Day);
    if (holiday) return m.board_holiday({ name: holiday });
    if (names.has(on)) return m.board_closed({ name: names.get(on) ?? '' });
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
    return weekday === 0 || weekday === 6 ? m.board_weekend() : undefined;
  };
}
