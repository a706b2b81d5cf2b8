import { Column, CreateDateColumn, ForeignKey, PrimaryColumn } from 'typeorm';
import { v7 } from 'uuid';

/** Time-ordered id, made by the program (or by a client) so that a retry is one row. */
export const newId = (): string => v7();

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
