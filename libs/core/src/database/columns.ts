import { Column, CreateDateColumn, ForeignKey, PrimaryColumn } from 'typeorm';
import { v7 } from 'uuid';

/** Time-ordered id, made by the program (or by a client) so that a retry is one row. */
export const newId = (): string => v7();

/** Whether a text that came from outside can be an id: PostgreSQL fails on others. */
export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Primary key. SQL that inserts sets calls `new_id()`. */
export const Id = (): PropertyDecorator => PrimaryColumn('uuid', { default: () => 'new_id()' });

/** The tenant every row belongs to. */
export const MunicipalityId = (): PropertyDecorator => (target, property) => {
  Column('uuid')(target, property);
  ForeignKey('Municipality')(target, property);
};

/** A calendar day, `YYYY-MM-DD` in and out. */
export const DayColumn = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column('date', options);

/** The instant the row was written. */
export const CreatedAt = (): PropertyDecorator => CreateDateColumn({ type: 'timestamptz' });
