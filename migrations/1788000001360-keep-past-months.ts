import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, protect } from '@furikaeri/core';

/** Figures of an earlier day read what a month was then: voided visits alone no longer tell it. */
export class KeepPastMonths1788000001360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "due_month_past" ("due_month_id" uuid NOT NULL, "until_at" TIMESTAMP WITH TIME ZONE NOT NULL, "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "desk_id" uuid NOT NULL, "done_on" date, "closed_reason" text, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "due_month_past_pkey" PRIMARY KEY ("due_month_id", "until_at"))`,
    );
    for (const [column, table] of [
      ['due_month_id', 'due_month'],
      ['municipality_id', 'municipality'],
      ['office_id', 'office'],
      ['desk_id', 'desk'],
    ]) {
      await runner.query(
        `ALTER TABLE "due_month_past" ADD CONSTRAINT "due_month_past_${column}_fkey" FOREIGN KEY ("${column}") REFERENCES "${table}"("id")`,
      );
    }
    await protect(runner, 'due_month_past', { office: 'office_id' });
    await runner.query(`revoke update, delete on due_month_past from ${APP_ROLE}`);
    await runner.query(`DROP INDEX "public"."monitoring_record_voided_idx"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "monitoring_record_voided_idx" ON "monitoring_record"  ("due_month_id") WHERE voided_at is not null`,
    );
    await runner.query(`DROP TABLE "due_month_past"`);
  }
}
