import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '@furikaeri/core';

/** What the program may write of a decided month; its case, its office and the month itself stand for ever. */
const writable = {
  due_month: 'specialist_id, desk_id, done_on, closed_reason, closed_note, closed_on, ended_at',
  monitoring_phase: 'superseded_at',
};

/** A due month is never moved, whoever asks: as with deletion, PostgreSQL itself says no. */
export class HoldDueMonths1788000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(writable)) {
      await runner.query(`revoke update on ${table} from ${APP_ROLE}`);
      await runner.query(`grant update (${columns}) on ${table} to ${APP_ROLE}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(writable)) {
      await runner.query(`revoke update (${columns}) on ${table} from ${APP_ROLE}`);
      await runner.query(`grant update on ${table} to ${APP_ROLE}`);
    }
  }
}
