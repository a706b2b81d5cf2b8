import { Column } from 'typeorm';

/** A calendar month: `YYYY-MM` in the program, the first day of the month in the table. */
export const MonthColumn = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column('date', {
    ...options,
    transformer: {
      to: (month?: string | null) => (month ? `${month}-01` : month),
      from: (day: string | null) => day?.slice(0, 7) ?? null,
    },
  });
